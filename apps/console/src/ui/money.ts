import { useQuery } from '@tanstack/react-query'

import { organizationQuery } from '../api/organization-query.ts'
import { useI18n } from '../i18n/context.tsx'
import { useClient } from '../session/session.tsx'

/** The organization's currency, ISO 4217; null until it is known. */
export const useCurrency = (): string | null =>
  useQuery(organizationQuery(useClient())).data?.currency ?? null

/** Says an amount in the organization's currency; until that is known, as a plain number. */
export function useMoney(): (amount: number) => string {
  const { format } = useI18n()
  const currency = useCurrency()
  return (amount) => (currency === null ? format.number(amount) : format.money(amount, currency))
}
