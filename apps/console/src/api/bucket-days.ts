import type { MetricAnswer } from '@vigia/contracts/metrics'

const HOUR_MS = 3_600_000

/**
 * Buckets begin at midnight in the organization's time zone, which no answer names, and a browser elsewhere would
 * show the day before. The period begins at the day that was asked for: the distance is the offset. Two hours of
 * tolerance outlive a change to summer time.
 */
export function namedDays(answer: MetricAnswer, askedFrom: string): MetricAnswer {
  const offset = Date.parse(answer.period.from) - Date.parse(`${askedFrom}T00:00:00Z`)
  if (!answer.series || !(Math.abs(offset) <= 14 * HOUR_MS)) return answer
  const dayOf = (instant: string): string =>
    new Date(Date.parse(instant) - offset + 2 * HOUR_MS).toISOString().slice(0, 10)
  return {
    ...answer,
    series: answer.series.map((point) => ({ ...point, from: dayOf(point.from), to: dayOf(point.to) })),
  }
}
