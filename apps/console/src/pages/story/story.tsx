import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

import { customerQuery, timelineQuery } from '../../api/queries.ts'
import { useClient } from '../../session/session.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { PageSkeleton } from '../../ui/skeleton.tsx'
import { CasePanel } from '../cases/case-panel.tsx'
import type { TimelineKind } from '../url-state.ts'
import { CurveCard } from './curve-card.tsx'
import { RiskCard } from './risk-card.tsx'
import { StoryHeader } from './story-header.tsx'
import { Timeline } from './timeline.tsx'

interface Props {
  customerId: string
  /** The case to show where the customer may have had several; else the customer's own. */
  caseId?: string
  show: TimelineKind | undefined
  onShow: (show: TimelineKind | undefined) => void
}

/** One customer over all channels, with the case beside it. */
export function Story({ customerId, caseId, show, onShow }: Props) {
  const client = useClient()
  const customer = useQuery(customerQuery(client, customerId))
  const timeline = useInfiniteQuery(timelineQuery(client, customerId))
  const items = useMemo(() => timeline.data?.pages.flatMap((page) => page.items) ?? [], [timeline.data])

  if (customer.isPending) return <PageSkeleton />
  if (customer.isError) return <ProblemNotice error={customer.error} retry={customer.refetch} />

  const story = customer.data
  const shownCase = caseId ?? story.caseId
  return (
    <>
      <StoryHeader story={story} />
      <div className={shownCase ? 'grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_20rem]' : ''}>
        {shownCase && (
          <div className="min-w-0 xl:sticky xl:top-6 xl:order-2">
            <CasePanel id={shownCase} />
          </div>
        )}
        <div className="min-w-0 space-y-4">
          <RiskCard risk={story.risk} />
          <CurveCard story={story} items={items} />
          <Timeline timeline={timeline} show={show} onShow={onShow} />
        </div>
      </div>
    </>
  )
}
