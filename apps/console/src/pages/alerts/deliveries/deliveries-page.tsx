import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { RotateCw, Send } from 'lucide-react'
import { useState } from 'react'

import { destinationsQuery } from '../../../api/queries.ts'
import { useI18n } from '../../../i18n/context.tsx'
import { Seen } from '../../../session/can.tsx'
import { useClient } from '../../../session/session.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { SectionHeading } from '../../../ui/section-heading.tsx'
import { ListSkeleton } from '../../../ui/skeleton.tsx'
import { VirtualList } from '../../../ui/virtual-list.tsx'
import { logQuery } from '../queries.ts'
import { DeliveryFilters } from './delivery-filters.tsx'
import { DeliveryRow } from './delivery-row.tsx'
import { DeliverySheet } from './delivery-sheet.tsx'
import { useReplayDead } from './use-deliveries.ts'
import { parseDeliveries } from '../url-state.ts'

const route = getRouteApi('/alerts/deliveries')
const ROW_PX = 76

/** The log of what left, what waits and what failed; only the rows in sight are drawn. */
export function DeliveriesPage() {
  return (
    <Seen scope="destinations:manage">
      <Deliveries />
    </Seen>
  )
}

function Deliveries() {
  const { t } = useI18n()
  const words = t.alerts.deliveries
  const client = useClient()
  const search = parseDeliveries({ ...route.useSearch() })
  const deliveries = useInfiniteQuery(logQuery(client, search))
  const destinations = useQuery(destinationsQuery(client))
  const [open, setOpen] = useState<string | null>(null)
  const replayDead = useReplayDead(search.destination)
  const items = deliveries.data?.pages.flatMap((page) => page.items) ?? []
  const names = new Map(destinations.data?.items.map(({ id, name }) => [id, name]))
  const nameOf = (id: string) => names.get(id) ?? (destinations.isPending ? t.common.none : words.removed)
  const isNarrowed = Object.keys(search).length > 0
  const more = () => {
    if (deliveries.hasNextPage && !deliveries.isFetchingNextPage) void deliveries.fetchNextPage()
  }

  return (
    <Card aria-labelledby="deliveries" className="p-5">
      <SectionHeading id="deliveries" title={words.title} intro={words.intro}>
        {(isNarrowed || items.length > 0) && (
          <Button size="small" disabled={replayDead.isPending} onClick={() => replayDead.mutate()}>
            <RotateCw className="size-3.5" aria-hidden="true" />
            {words.replayDead}
          </Button>
        )}
      </SectionHeading>
      <DeliveryFilters destinations={destinations.data?.items ?? []} />
      <div className="mt-2">
        {deliveries.isPending ? (
          <ListSkeleton rows={5} className="h-14" />
        ) : deliveries.isError ? (
          <ProblemNotice error={deliveries.error} retry={deliveries.refetch} />
        ) : items.length === 0 ? (
          <EmptyState
            icon={Send}
            title={isNarrowed ? words.noneHere : words.none}
            detail={words.empty}
            heading="h3"
          />
        ) : (
          <VirtualList
            label={words.title}
            items={items}
            keyOf={({ id }) => id}
            estimate={ROW_PX}
            onEnd={more}
            render={(item) => (
              <DeliveryRow delivery={item} destination={nameOf(item.destinationId)} onOpen={setOpen} />
            )}
          />
        )}
      </div>
      {open !== null && <DeliverySheet id={open} nameOf={nameOf} onClose={() => setOpen(null)} />}
    </Card>
  )
}
