import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { MetricAnswer } from '@vigia/contracts/metrics'
import { useMemo } from 'react'

import { metricQuery } from '../../api/queries.ts'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { RankingChart } from '../../charts/lazy.tsx'
import { rankGroups } from '../../charts/ranking.ts'
import { useI18n } from '../../i18n/context.tsx'
import { metricText, unitOf } from '../../i18n/metric-text.ts'
import { nameIn } from '../../i18n/names.ts'
import { localDay } from '../../i18n/time.ts'
import { useClient } from '../../session/session.tsx'
import { Card } from '../../ui/card.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { SectionHeading } from '../../ui/section-heading.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { ListSkeleton } from '../../ui/skeleton.tsx'
import type { Period, RankMetric } from '../url-state.ts'
import { rankMetrics } from '../url-state.ts'

export function Touchpoints({ days, metric }: { days: Period; metric: RankMetric }) {
  const { t } = useI18n()
  const navigate = useNavigate()
  const view = { from: localDay(new Date(), days - 1), groupBy: 'touchpoint' } as const
  const answer = useQuery(metricQuery(useClient(), metric, view))
  const options = rankMetrics.map((value) => ({ value, label: t.words.metric[value] }))
  const rank = (next: RankMetric) =>
    void navigate({ to: '/', search: (now) => ({ ...now, rank: next }), replace: true, resetScroll: false })

  return (
    <Card aria-labelledby="touchpoints" className="min-w-0 p-5 lg:col-span-3">
      <SectionHeading
        id="touchpoints"
        title={t.overview.touchpoints.title}
        intro={t.overview.touchpoints.intro}
      >
        <Segmented
          label={t.overview.touchpoints.metric}
          value={metric}
          options={options}
          onChange={rank}
          small
        />
      </SectionHeading>
      <div className="mt-4">
        {answer.isPending ? (
          <ListSkeleton rows={6} className="h-8" />
        ) : answer.isError ? (
          <ProblemNotice error={answer.error} retry={answer.refetch} />
        ) : (
          <Ranking metric={metric} answer={answer.data} />
        )}
      </div>
    </Card>
  )
}

function Ranking({ metric, answer }: { metric: RankMetric; answer: MetricAnswer }) {
  const { t, format } = useI18n()
  const unit = unitOf(metric)
  const words = t.overview.touchpoints
  const groups = useMemo(
    () =>
      rankGroups(answer.groups ?? [], 'touchpoint', answer.value, (key) => nameIn(t.words.touchpoint, key)),
    [answer, t],
  )
  const [weakest, strongest] = [groups.at(0), groups.at(-1)]
  if (!weakest || !strongest) return <p className="py-8 text-center text-soft">{words.empty}</p>

  const say = (value: number) => metricText(value, unit, format)
  const { columns } = t.overview.trend
  return (
    <ChartFrame
      title={`${words.title}: ${t.words.metric[metric]}`}
      columns={[words.column, columns.value, columns.interval, columns.n]}
      rows={groups.map(({ name, value, low, high, n }) => [
        name,
        say(value),
        `${say(low)} – ${say(high)}`,
        format.number(n),
      ])}
      aside={<Legend />}
    >
      <RankingChart
        groups={groups}
        overall={answer.value}
        unit={unit}
        label={words.summary(
          format.plural(groups.length, words.count),
          `${weakest.name} (${say(weakest.value)})`,
          `${strongest.name} (${say(strongest.value)})`,
        )}
      />
    </ChartFrame>
  )
}

function Legend() {
  const { below, above } = useI18n().t.overview.touchpoints
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      <li className="flex items-center gap-1.5">
        <svg viewBox="0 0 12 12" className="size-2.5 shrink-0 fill-experience-2" aria-hidden="true">
          <path d="M6 10.5 1 1.5h10z" />
        </svg>
        {below}
      </li>
      <li className="flex items-center gap-1.5">
        <svg viewBox="0 0 12 12" className="size-2.5 shrink-0 fill-experience-6" aria-hidden="true">
          <path d="M6 1.5 11 10.5H1z" />
        </svg>
        {above}
      </li>
    </ul>
  )
}
