import { useQuery } from '@tanstack/react-query'
import type { MetricAnswer } from '@vigia/contracts/metrics'

import { metricQuery } from '../../api/queries.ts'
import { Interval } from '../../charts/interval.tsx'
import { useI18n } from '../../i18n/context.tsx'
import { metricText, scaleOf, unitOf } from '../../i18n/metric-text.ts'
import { useClient } from '../../session/session.tsx'
import { cardClass } from '../../ui/card.tsx'
import { classes } from '../../ui/classes.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import type { Filters } from '../filters.ts'
import type { RankMetric } from '../url-state.ts'
import { BandBar } from './band-bar.tsx'
import { ChangeNote } from './change-note.tsx'
import { DefinitionNote } from './definition-note.tsx'
import { MetricTrend } from './metric-trend.tsx'
import { seriesView } from './series-view.ts'

interface Props {
  metric: RankMetric
  filters: Filters
}

/** One metric: the number first, how sure it is, how it changed, who answered what, and its course. */
export function MetricCard({ metric, filters }: Props) {
  const { t } = useI18n()
  const answer = useQuery(metricQuery(useClient(), metric, seriesView(filters, new Date())))
  const heading = `metric-${metric}`

  return (
    <section
      aria-labelledby={heading}
      data-testid={heading}
      aria-busy={answer.isPending}
      className={classes(
        cardClass,
        'flex min-h-114 flex-col p-5 transition-opacity',
        answer.isPlaceholderData && 'opacity-60',
      )}
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
        <Figures metric={metric} filters={filters} answer={answer.data} />
      )}
    </section>
  )
}

function MetricSkeleton() {
  return (
    <div className="mt-3 space-y-4">
      <Skeleton className="h-12 w-28" />
      <Skeleton className="h-4 w-44" />
      <Skeleton className="h-4 w-52" />
      <Skeleton className="h-2 w-full" />
      <Skeleton className="h-37 w-full" />
    </div>
  )
}

function Figures({ metric, filters, answer }: Props & { answer: MetricAnswer }) {
  const { t, format } = useI18n()
  const unit = unitOf(metric)
  const { value, interval, n, sufficiency, comparison } = answer
  const { compare = 'previous' } = filters
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
      <Interval
        className="mt-2 h-3 w-full"
        value={value}
        low={interval.low}
        high={interval.high}
        scale={scaleOf(unit)}
        reference={comparison?.value ?? null}
        grey={!sure}
      />
      {compare !== 'none' && <ChangeNote comparison={comparison} unit={unit} against={compare} />}
      <BandBar bands={answer.distribution.bands} />
      <MetricTrend metric={metric} answer={answer} />
    </>
  )
}
