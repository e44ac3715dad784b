import { useQuery } from '@tanstack/react-query'
import type { MetricAnswer } from '@vigia/contracts/metrics'
import type { MetricId } from '@vigia/contracts/vocabulary'

import { metricQuery } from '../../api/queries.ts'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { RankingChart } from '../../charts/lazy.tsx'
import { rankGroups } from '../../charts/ranking.ts'
import { useI18n } from '../../i18n/context.tsx'
import { metricText, unitOf } from '../../i18n/metric-text.ts'
import { nameIn } from '../../i18n/names.ts'
import { useClient } from '../../session/session.tsx'
import { Card } from '../../ui/card.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { SectionHeading } from '../../ui/section-heading.tsx'
import { ListSkeleton } from '../../ui/skeleton.tsx'
import type { Filters } from '../filters.ts'
import { viewOf } from '../filters.ts'
import type { Touchpoint } from './wording.ts'

const asked = ['csat', 'nps', 'ces', 'stars'] as const satisfies readonly MetricId[]
type Dimension = 'employee' | 'channel'

interface Props {
  place: Touchpoint
  filters: Filters
}

/** Who serves and over which channel, by the metric that most people answered here. */
export function PlaceBreakdown({ place, filters }: Props) {
  const [metric] = asked
    .filter((known) => place.metrics[known])
    .toSorted((a, b) => (place.metrics[b]?.n ?? 0) - (place.metrics[a]?.n ?? 0))
  if (!metric) return null
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      {(['employee', 'channel'] as const).map((dimension) => (
        <Breakdown
          key={dimension}
          dimension={dimension}
          metric={metric}
          touchpoint={place.touchpoint}
          filters={filters}
        />
      ))}
    </div>
  )
}

interface BreakdownProps {
  dimension: Dimension
  metric: (typeof asked)[number]
  touchpoint: string
  filters: Filters
}

function Breakdown({ dimension, metric, touchpoint, filters }: BreakdownProps) {
  const { t } = useI18n()
  const words = t.journey.place
  const view = {
    ...viewOf({ ...filters, touchpoint, compare: 'none' }, new Date()),
    groupBy: dimension,
  }
  const answer = useQuery(metricQuery(useClient(), metric, view))
  const title = dimension === 'employee' ? words.employees : words.channels
  return (
    <Card aria-labelledby={`by-${dimension}`} data-testid={`by-${dimension}`} className="min-w-0 p-5">
      <SectionHeading
        id={`by-${dimension}`}
        title={`${title} · ${t.words.metric[metric]}`}
        {...(dimension === 'employee' ? { intro: words.employeesIntro } : {})}
      />
      <div className="mt-3">
        {answer.isPending ? (
          <ListSkeleton rows={3} className="h-8" />
        ) : answer.isError ? (
          <ProblemNotice error={answer.error} retry={answer.refetch} />
        ) : (
          <Ranked dimension={dimension} metric={metric} answer={answer.data} title={title} />
        )}
      </div>
    </Card>
  )
}

interface RankedProps {
  dimension: Dimension
  metric: (typeof asked)[number]
  answer: MetricAnswer
  title: string
}

function Ranked({ dimension, metric, answer, title }: RankedProps) {
  const { t, format } = useI18n()
  const words = t.journey.place
  const unit = unitOf(metric)
  const say = (value: number) => metricText(value, unit, format)
  // Signals without an employee form the group of the empty name.
  const told = (answer.groups ?? []).filter(({ key }) => key[dimension] !== '')
  const groups = rankGroups(told, dimension, answer.value, (key) =>
    dimension === 'channel' ? nameIn(t.words.channel, key) : key,
  )
  const hidden = told.filter(({ value }) => value === null).length
  const [weakest, strongest] = [groups.at(0), groups.at(-1)]
  const { columns } = t.overview.trend
  return (
    <>
      {weakest && strongest ? (
        <ChartFrame
          title={`${title}: ${t.words.metric[metric]}`}
          columns={[words[dimension], columns.value, columns.interval, columns.n]}
          rows={groups.map(({ name, value, low, high, n }) => [
            name,
            say(value),
            `${say(low)} – ${say(high)}`,
            format.number(n),
          ])}
        >
          <RankingChart
            groups={groups}
            overall={answer.value}
            unit={unit}
            label={t.overview.touchpoints.summary(
              title,
              `${weakest.name} (${say(weakest.value)})`,
              `${strongest.name} (${say(strongest.value)})`,
            )}
          />
        </ChartFrame>
      ) : (
        <p className="py-6 text-center text-pretty text-soft">
          {dimension === 'employee' ? words.noEmployees : words.noChannels}
        </p>
      )}
      {hidden > 0 && dimension === 'employee' && (
        <p className="mt-1 text-xs text-faint">{format.plural(hidden, words.hidden)}</p>
      )}
    </>
  )
}
