import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { Delivery } from '@vigia/contracts/deliveries'
import { useMemo } from 'react'

import { deliveriesQuery, destinationsQuery } from '../../../api/queries.ts'
import { useI18n } from '../../../i18n/context.tsx'
import { useClient } from '../../../session/session.tsx'
import { Card } from '../../../ui/card.tsx'
import { LoadMore } from '../../../ui/load-more.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { SectionHeading } from '../../../ui/section-heading.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { ListSkeleton } from '../../../ui/skeleton.tsx'
import { deliveryStatuses } from '../url-state.ts'
import { DeliveryRow } from './delivery-row.tsx'
import { useReplay } from '../destinations/use-destinations.ts'

const route = getRouteApi('/alerts/deliveries')
const ALL = 'all'

export function DeliveriesPage() {
  const { t } = useI18n()
  const words = t.alerts.deliveries
  const { status } = route.useSearch()
  const navigate = route.useNavigate()
  const deliveries = useInfiniteQuery(deliveriesQuery(useClient(), status))
  const options = [
    { value: ALL, label: words.all },
    ...deliveryStatuses.map((value) => ({ value: value as string, label: words.status[value] })),
  ]
  const choose = (value: string) => {
    const next = deliveryStatuses.find((candidate) => candidate === value)
    void navigate({ search: next ? { status: next } : {}, replace: true, resetScroll: false })
  }
  const items = deliveries.data?.pages.flatMap((page) => page.items) ?? []

  return (
    <Card aria-labelledby="deliveries" className="p-5">
      <SectionHeading id="deliveries" title={words.title}>
        <Segmented label={words.filter} value={status ?? ALL} options={options} onChange={choose} small />
      </SectionHeading>
      <div className="mt-3">
        {deliveries.isPending ? (
          <ListSkeleton rows={4} className="h-10" />
        ) : deliveries.isError ? (
          <ProblemNotice error={deliveries.error} retry={deliveries.refetch} />
        ) : items.length === 0 ? (
          <p className="py-8 text-center text-soft">{words.empty}</p>
        ) : (
          <DeliveryTable items={items} />
        )}
        <LoadMore
          more={deliveries.hasNextPage}
          busy={deliveries.isFetchingNextPage}
          load={deliveries.fetchNextPage}
        />
      </div>
    </Card>
  )
}

function DeliveryTable({ items }: { items: readonly Delivery[] }) {
  const { t } = useI18n()
  const { title, columns, removed } = t.alerts.deliveries
  const destinations = useQuery(destinationsQuery(useClient()))
  const replay = useReplay()
  const names = useMemo(
    () => new Map(destinations.data?.items.map(({ id, name }) => [id, name])),
    [destinations.data],
  )
  const heads = [columns.when, columns.destination, columns.status, columns.answer, columns.case]

  return (
    <table role="table" className="block w-full text-sm md:table">
      <caption className="sr-only">{title}</caption>
      <thead role="rowgroup" className="sr-only md:not-sr-only md:table-header-group">
        <tr role="row" className="border-b border-line text-xs text-soft md:table-row">
          {heads.map((head) => (
            <th key={head} role="columnheader" scope="col" className="py-2 pr-4">
              {head}
            </th>
          ))}
          <th role="columnheader" scope="col" className="py-2 text-end">
            <span className="sr-only">{columns.action}</span>
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup" className="block md:table-row-group">
        {items.map((item) => (
          <DeliveryRow
            key={item.id}
            delivery={item}
            destination={names.get(item.destinationId) ?? (destinations.isPending ? t.common.none : removed)}
            replay={replay.mutate}
          />
        ))}
      </tbody>
    </table>
  )
}
