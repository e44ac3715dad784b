import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ClipboardList, Inbox, User } from 'lucide-react'

import { paletteQuery } from '../../api/queries.ts'
import { useI18n } from '../../i18n/context.tsx'
import { useClient } from '../../session/session.tsx'
import type { Command } from './command.ts'
import { best } from './fuzzy.ts'

const SHOWN = 5
const SHORTEST = 2

/** Customers, cases and surveys that fit what was typed: the first by the API's own search, the others by name. */
export function useFound(typed: string): { commands: Command[]; isBusy: boolean } {
  const { t } = useI18n()
  const navigate = useNavigate()
  const sought = typed.trim()
  const isAsked = sought.length >= SHORTEST
  const found = useQuery({ ...paletteQuery(useClient(), sought), enabled: isAsked })
  if (!isAsked || !found.data) return { commands: [], isBusy: isAsked && found.isFetching }

  const { customers, cases, surveys } = found.data
  const nameOf = (name: string | null) => name ?? t.common.unknownCustomer
  const commands: Command[] = [
    ...customers.slice(0, SHOWN).map((customer) => ({
      id: `customer:${customer.id}`,
      group: 'customers' as const,
      label: nameOf(customer.name),
      icon: User,
      run: () => void navigate({ to: '/customers/$id', params: { id: customer.id } }),
    })),
    ...best(sought, cases, ({ customerName }) => nameOf(customerName))
      .slice(0, SHOWN)
      .map((item) => ({
        id: `case:${item.id}`,
        group: 'cases' as const,
        label: nameOf(item.customerName),
        detail: t.words.status[item.status],
        icon: Inbox,
        run: () => void navigate({ to: '/cases/$id', params: { id: item.id } }),
      })),
    ...best(sought, surveys, ({ name }) => name)
      .slice(0, SHOWN)
      .map((survey) => ({
        id: `survey:${survey.id}`,
        group: 'surveys' as const,
        label: survey.name,
        icon: ClipboardList,
        run: () => void navigate({ href: `/surveys/${encodeURIComponent(survey.id)}` }),
      })),
  ]
  return { commands, isBusy: found.isFetching }
}
