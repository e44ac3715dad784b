import { useQuery } from '@tanstack/react-query'
import type { MetricAnswer, SeriesPoint } from '@vigia/contracts/metrics'
import type { MetricId } from '@vigia/contracts/vocabulary'

import { metricQuery } from '../../api/queries.ts'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { TrendChart } from '../../charts/lazy.tsx'
import { useI18n } from '../../i18n/context.tsx'
import { changeInWords, metricText, unitOf } from '../../i18n/metric-text.ts'
import { useClient } from '../../session/session.tsx'
import { Card } from '../../ui/card.tsx'
import { classes } from '../../ui/classes.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import type { Filters } from '../filters.ts'
import { bucketFor, periodOf, viewOf } from '../filters.ts'
import type { Touchpoint } from './wording.ts'

const asked = ['nps', 'csat', 'ces', 'stars'] as const satisfies readonly MetricId[]

interface Props {
  place: Touchpoint
  filters: Filters
}

/** Each metric that was answered here, with its interval, its change and its course. */
export function PlaceFigures({ place, filters }: Props) {
  const { t } = useI18n()
  const answered = asked.filter((metric) => place.metrics[metric])
  if (answered.length === 0) {
    return <Card className="p-5 text-center text-soft">{t.journey.place.noFigures}</Card>
  }
  return (
    <div className={classes('grid gap-4', answered.length > 1 && 'lg:grid-cols-2')}>
      {answered.map((metric) => (
        <FigureCard key={metric} metric={metric} touchpoint={place.touchpoint} filters={filters} />
      ))}
    </div>
  )
}

interface CardProps {
  metric: (typeof asked)[number]
  touchpoint: string
  filters: Filters
}

function FigureCard({ metric, touchpoint, filters }: CardProps) {
  const { t } = useI18n()
  const now = new Date()
  const view = {
    ...viewOf({ ...filters, touchpoint }, now),
    interval: bucketFor(periodOf(filters, now).days),
  }
  const answer = useQuery(metricQuery(useClient(), metric, view))
  const id = `figure-${metric}`
  return (
    <Card
      aria-labelledby={id}
      data-testid={id}
      className={classes('p-5', answer.isPlaceholderData && 'opacity-60')}
    >
      <h2 id={id} className="text-sm">
        <span className="font-semibold">{t.words.metric[metric]}</span>
        <span className="text-soft"> · {t.overview.metric[metric].name}</span>
      </h2>
      {answer.isPending ? (
        <Skeleton className="mt-3 h-56" />
      ) : answer.isError ? (
        <ProblemNotice error={answer.error} retry={answer.refetch} />
      ) : (
        <Figure metric={metric} answer={answer.data} />
      )}
    </Card>
  )
}

function Figure({ metric, answer }: { metric: (typeof asked)[number]; answer: MetricAnswer }) {
  const { t, format } = useI18n()
  const unit = unitOf(metric)
  const { value, interval, n, sufficiency, comparison, series = [] } = answer
  const say = (number: number) => metricText(number, unit, format)
  if (value === null || !interval) return <p className="mt-6 text-soft">{t.overview.noAnswers}</p>
  const change = changeInWords(comparison, unit, t.overview.change, format)
  const told = series.flatMap((point) => point.value ?? [])
  const { title, summary, points, columns } = t.overview.trend
  const name = t.words.metric[metric]
  return (
    <>
      <div className="mt-2 flex flex-wrap items-baseline gap-x-3">
        <p
          className={classes(
            'text-4xl leading-12 font-semibold tracking-tight tabular-nums',
            sufficiency !== 'normal' && 'text-faint',
          )}
        >
          {say(value)}
        </p>
        <p className="text-sm text-soft tabular-nums">
          {t.common.interval(say(interval.low), say(interval.high))}
          <span className="text-faint"> ({format.percent(interval.level)})</span>
        </p>
        <p className="ml-auto text-sm text-soft tabular-nums">{format.plural(n, t.overview.responses)}</p>
      </div>
      {change && (
        <p
          className={classes(
            'text-sm tabular-nums',
            change.significant ? 'font-semibold text-ink' : 'text-soft',
          )}
        >
          {change.text}
        </p>
      )}
      {sufficiency !== 'normal' && (
        <p className="text-xs text-faint">{t.overview.sufficiency[`${sufficiency}Why`]}</p>
      )}
      <div className="mt-3">
        <ChartFrame
          compact
          title={title(name)}
          columns={[columns.period, columns.value, columns.interval, columns.n]}
          rows={series.map((point) => rowOf(point))}
        >
          <TrendChart
            series={series}
            unit={unit}
            label={summary(
              name,
              say(told.at(0) ?? value),
              say(told.at(-1) ?? value),
              format.plural(told.length, points),
            )}
          />
        </ChartFrame>
      </div>
    </>
  )

  function rowOf(point: SeriesPoint): string[] {
    return [
      format.fullDay(point.from),
      point.value === null ? t.common.none : say(point.value),
      point.interval ? `${say(point.interval.low)} – ${say(point.interval.high)}` : t.common.none,
      format.number(point.n),
    ]
  }
}
