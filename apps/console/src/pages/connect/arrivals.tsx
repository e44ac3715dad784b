import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { Arrival } from '@vigia/contracts/arrivals'
import { PlugZap } from 'lucide-react'

import { arrivalsQuery } from '../../api/queries.ts'
import { useI18n } from '../../i18n/context.tsx'
import { useClient } from '../../session/session.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { SectionHeading } from '../../ui/section-heading.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { ListSkeleton } from '../../ui/skeleton.tsx'
import { arrivalOutcomes } from '../url-state.ts'
import { ArrivalRow } from './arrival-row.tsx'
import { FirstSignal } from './first-signal.tsx'

const route = getRouteApi('/connect/')
const ALL = 'all'

/** What these pages ask about themselves is nothing that arrived. */
const isOwnRead = ({ keyId, method }: Arrival): boolean => method === 'GET' && keyId.startsWith('usr_')

export function Arrivals() {
  const { t } = useI18n()
  const words = t.connect.arrivals
  const { outcome } = route.useSearch()
  const navigate = route.useNavigate()
  const arrivals = useQuery(arrivalsQuery(useClient()))
  const options = [
    { value: ALL, label: words.outcome.all },
    ...arrivalOutcomes.map((value) => ({ value: value as string, label: words.outcome[value] })),
  ]
  const choose = (value: string) => {
    const next = arrivalOutcomes.find((candidate) => candidate === value)
    void navigate({ search: next ? { outcome: next } : {}, replace: true, resetScroll: false })
  }
  const all = arrivals.data?.items.filter((item) => !isOwnRead(item)) ?? []
  const shown = all.filter((item) => (outcome ?? item.outcome) === item.outcome)
  const names = new Map(arrivals.data?.keys.map(({ keyId, name }) => [keyId, name]))

  return (
    <Card aria-labelledby="arrivals" className="p-5">
      <SectionHeading id="arrivals" title={words.title}>
        <Segmented label={words.filter} value={outcome ?? ALL} options={options} onChange={choose} small />
      </SectionHeading>
      <p className="mt-1 text-xs text-faint">
        {words.live}. {words.kept}
      </p>
      <div className="mt-3">
        {arrivals.isPending ? (
          <ListSkeleton rows={5} className="h-12" />
        ) : arrivals.isError ? (
          <ProblemNotice error={arrivals.error} retry={arrivals.refetch} />
        ) : all.length === 0 ? (
          <EmptyState icon={PlugZap} title={words.empty.title} detail={words.empty.detail}>
            <FirstSignal />
          </EmptyState>
        ) : shown.length === 0 ? (
          <p className="py-8 text-center text-soft">{words.none}</p>
        ) : (
          <ul className="divide-y divide-line">
            {shown.map((item) => (
              <ArrivalRow
                key={`${item.requestId} ${item.at}`}
                arrival={item}
                keyName={names.get(item.keyId) ?? ''}
              />
            ))}
          </ul>
        )}
      </div>
    </Card>
  )
}
