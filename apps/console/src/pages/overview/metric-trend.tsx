import type { MetricAnswer } from '@vigia/contracts/metrics'

import { ChartFrame } from '../../charts/chart-frame.tsx'
import { TrendChart } from '../../charts/lazy.tsx'
import { useI18n } from '../../i18n/context.tsx'
import { metricText, unitOf } from '../../i18n/metric-text.ts'
import type { RankMetric } from '../url-state.ts'

/** A metric's course with its band: as a drawing, as a table, as a file. */
export function MetricTrend({ metric, answer }: { metric: RankMetric; answer: MetricAnswer }) {
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
        data={{
          columns: [columns.period, columns.value, columns.low, columns.high, columns.n],
          rows: series.map(({ from, value, interval, n }) => [
            from.slice(0, 10),
            value,
            interval?.low ?? null,
            interval?.high ?? null,
            n,
          ]),
        }}
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
