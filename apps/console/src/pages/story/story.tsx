import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Channel } from '@vigia/contracts/vocabulary'
import { useMemo, useState } from 'react'

import { customerQuery, timelineQuery } from '../../api/queries.ts'
import { stepsOf } from '../../charts/steps.ts'
import { useClient } from '../../session/session.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { PageSkeleton } from '../../ui/skeleton.tsx'
import { CasePanel } from '../cases/case-panel.tsx'
import type { TimelineKind } from '../url-state.ts'
import { CurveCard } from './curve-card.tsx'
import { NextCard } from './next-card.tsx'
import { PersonCard } from './person/person-card.tsx'
import { goToStep } from './places.ts'
import { RiskCard } from './risk-card.tsx'
import { StoryHeader } from './story-header.tsx'
import { Timeline } from './timeline.tsx'

interface Props {
  customerId: string
  /** The case to show where the customer may have had several; else the customer's own. */
  caseId?: string
  show: TimelineKind | undefined
  onShow: (show: TimelineKind | undefined) => void
  channel?: Channel | undefined
  /** Without it the page keeps the channel to itself. */
  onChannel?: (channel: Channel | undefined) => void
}

/** One customer over all channels: the curve over the story, and beside them the case and who it is. */
export function Story({ customerId, caseId, show, onShow, ...filter }: Props) {
  const client = useClient()
  const customer = useQuery(customerQuery(client, customerId))
  const timeline = useInfiniteQuery(timelineQuery(client, customerId))
  const [ownChannel, setOwnChannel] = useState<Channel>()
  const [active, setActive] = useState<string | null>(null)
  const items = useMemo(() => timeline.data?.pages.flatMap((page) => page.items) ?? [], [timeline.data])
  const curve = customer.data?.riskCurve
  const steps = useMemo(() => stepsOf(curve ?? [], items), [curve, items])

  if (customer.isPending) return <PageSkeleton />
  if (customer.isError) return <ProblemNotice error={customer.error} retry={customer.refetch} />

  const story = customer.data
  const shownCase = caseId ?? story.caseId
  const step = steps.find(({ at }) => at === active) ?? null
  return (
    <>
      <StoryHeader story={story} />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_21rem] xl:grid-rows-[auto_1fr]">
        <div className="min-w-0 xl:col-start-2">
          {shownCase ? <CasePanel id={shownCase} /> : <NextCard story={story} />}
        </div>
        <div className="min-w-0 space-y-4 xl:col-start-1 xl:row-span-2 xl:row-start-1">
          <RiskCard risk={story.risk} />
          <CurveCard
            story={story}
            items={items}
            steps={steps}
            active={step}
            onActive={({ at }) => setActive(at)}
            onChoose={(chosen) => {
              setActive(chosen.at)
              goToStep(chosen)
            }}
          />
          <Timeline
            timeline={timeline}
            steps={steps}
            active={step}
            onActive={({ at }) => setActive(at)}
            filter={{
              show,
              onShow,
              channel: filter.onChannel ? filter.channel : ownChannel,
              onChannel: filter.onChannel ?? setOwnChannel,
            }}
          />
        </div>
        <div className="min-w-0 xl:col-start-2">
          <PersonCard story={story} />
        </div>
      </div>
    </>
  )
}
