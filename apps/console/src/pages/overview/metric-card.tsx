import { useQuery } from '@tanstack/react-query'
import type { MetricAnswer } from '@vigia/contracts/metrics'

import { metricQuery } from '../../api/queries.ts'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { TrendChart } from '../../charts/lazy.tsx'
import { useI18n } from '../../i18n/context.tsx'
import { metricText, unitOf } from '../../i18n/metric-text.ts'
import { useClient } from '../../session/session.tsx'
import { cardClass } from '../../ui/card.tsx'
import { classes } from '../../ui/classes.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import type { Period, RankMetric } from '../url-state.ts'
import { BandBar } from './band-bar.tsx'
import { ChangeNote } from './change-note.tsx'
import { DefinitionNote } from './definition-note.tsx'
import { metricView } from './metric-view.ts'

export function MetricCard({ metric, days }: { metric: RankMetric; days: Period }) {
  const { t } = useI18n()
  const answer = useQuery(metricQuery(useClient(), metric, metricView(days, new Date())))
  const heading = `metric-${metric}`

  return (
    <section
      aria-labelledby={heading}
      data-testid={heading}
      aria-busy={answer.isPending}
      className={classes(cardClass, 'flex flex-col p-5', answer.isPlaceholderData && 'opacity-60')}
    >
      <div className="flex items-start justify-between gap-3">
        <h2 id={heading} className="text-sm">
          <span className="font-semibold">{t.words.metric[metric]}</span>
          <span className="text-soft"> · {t.overview.metric[metric].name}</span>
        </h2>
        {answer.data && <DefinitionNote metric={metric} answer={answer.data} />}
      </div>
      {answer.isPending ? (
        <MetricSkeleton />
      ) : answer.isError ? (
        <div className="mt-4">
          <ProblemNotice error={answer.error} retry={answer.refetch} />
        </div>
      ) : (
        <Figures metric={metric} days={days} answer={answer.data} />
      )}
    </section>
  )
}

function MetricSkeleton() {
  return (
    <div className="mt-3 space-y-4">
      <Skeleton className="h-12 w-28" />
      <Skeleton className="h-4 w-44" />
      <Skeleton className="h-2 w-full" />
      <Skeleton className="h-37 w-full" />
    </div>
  )
}

function Figures({ metric, days, answer }: { metric: RankMetric; days: Period; answer: MetricAnswer }) {
  const { t, format } = useI18n()
  const unit = unitOf(metric)
  const { value, interval, n, sufficiency, comparison } = answer
  const say = (number: number) => metricText(number, unit, format)

  if (value === null || !interval) return <p className="mt-6 text-soft">{t.overview.noAnswers}</p>

  const sure = sufficiency === 'normal'
  return (
    <>
      <div className="mt-2 flex flex-wrap items-baseline gap-x-3">
        <p
          className={classes(
            'text-5xl leading-14 font-semibold tracking-tight tabular-nums',
            !sure && 'text-faint',
          )}
        >
          {say(value)}
        </p>
        {!sure && (
          <p
            title={t.overview.sufficiency[`${sufficiency}Why`]}
            className="rounded-md bg-sunken px-2 py-0.5 text-xs font-medium text-soft"
          >
            {t.overview.sufficiency[sufficiency]}
          </p>
        )}
        <p className="ml-auto text-end text-sm text-soft tabular-nums">
          {format.plural(n, t.overview.responses)}
        </p>
      </div>
      <p
        className="text-sm text-soft tabular-nums"
        title={t.common.confidence(format.percent(interval.level))}
      >
        {t.common.interval(say(interval.low), say(interval.high))}
        <span className="text-faint"> ({format.percent(interval.level)})</span>
      </p>
      <ChangeNote comparison={comparison} unit={unit} days={days} />
      <BandBar bands={answer.distribution.bands} />
      <Trend metric={metric} answer={answer} />
    </>
  )
}

function Trend({ metric, answer }: { metric: RankMetric; answer: MetricAnswer }) {
  const { t, format } = useI18n()
  const { series } = answer
  if (!series) return null
  const unit = unitOf(metric)
  const say = (value: number | null) => (value === null ? t.common.none : metricText(value, unit, format))
  const told = series.filter(({ value }) => value !== null)
  const name = t.words.metric[metric]
  const { title, summary, points, columns } = t.overview.trend

  return (
    <div className="mt-auto pt-4">
      <ChartFrame
        compact
        title={title(name)}
        columns={[columns.period, columns.value, columns.interval, columns.n]}
        rows={series.map((point) => [
          format.fullDay(point.from),
          say(point.value),
          point.interval ? `${say(point.interval.low)} – ${say(point.interval.high)}` : t.common.none,
          format.number(point.n),
        ])}
        aside={t.overview.metric[metric].question}
      >
        <TrendChart
          series={series}
          unit={unit}
          label={summary(
            name,
            say(told.at(0)?.value ?? null),
            say(told.at(-1)?.value ?? null),
            format.plural(told.length, points),
          )}
        />
      </ChartFrame>
    </div>
  )
}
