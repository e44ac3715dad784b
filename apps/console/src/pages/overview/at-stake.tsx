import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { riskTotalsQuery } from '../../api/people-queries.ts'
import { valueQuery } from '../../api/queries.ts'
import { useI18n } from '../../i18n/context.tsx'
import { useClient } from '../../session/session.tsx'
import type { Filters } from '../filters.ts'
import { periodOf } from '../filters.ts'
import { Figure } from './figure.tsx'

/** What is at stake now, of the segment in the address or of all; what was saved is known of the whole organization alone. */
export function AtStake({ filters }: { filters: Filters }) {
  const { t, format } = useI18n()
  const client = useClient()
  const { segment } = filters
  const { from, to, isRolling } = periodOf(filters, new Date())
  const value = useQuery(valueQuery(client, { from, ...(isRolling ? {} : { to }) }))
  const ofSegment = useQuery({
    ...riskTotalsQuery(client, { atLeast: 'watch', ...(segment === undefined ? {} : { segment }) }),
    enabled: segment !== undefined,
  })
  const words = t.overview.strip
  const atRisk = segment === undefined ? value.data?.atRisk : ofSegment.data
  const saved = value.data?.saved
  const money = (amount: number) => (value.data ? format.money(amount, value.data.currency) : t.common.none)

  return (
    <>
      <Figure
        label={words.atRisk}
        isPending={value.isPending || (segment !== undefined && ofSegment.isPending)}
        value={atRisk ? money(atRisk.expectedLoss) : t.common.none}
        note={
          atRisk && (
            <Link
              to="/risks"
              search={segment === undefined ? {} : { segment }}
              className="rounded text-accent hover:underline"
            >
              {format.plural(atRisk.customers, words.customers)}
            </Link>
          )
        }
      />
      <Figure
        label={words.saved}
        isPending={value.isPending}
        value={saved ? money(saved.value) : t.common.none}
        note={saved && format.plural(saved.customers, words.savedCases)}
      />
    </>
  )
}
