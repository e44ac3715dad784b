import type { MetricAnswer } from '@vigia/contracts/metrics'

const HOUR_MS = 3_600_000

/**
 * Buckets begin at midnight in the organization's time zone, which no answer names, and a browser elsewhere would
 * show the day before. The period begins at the day that was asked for: the distance is the offset. Two hours of
 * tolerance outlive a change to summer time. Null where the period does not begin there.
 */
export function dayNamer(periodFrom: string, askedFrom: string): ((instant: string) => string) | null {
  const offset = Date.parse(periodFrom) - Date.parse(`${askedFrom}T00:00:00Z`)
  if (!(Math.abs(offset) <= 14 * HOUR_MS)) return null
  return (instant) => new Date(Date.parse(instant) - offset + 2 * HOUR_MS).toISOString().slice(0, 10)
}

/** The answer with the days of its series named as the organization calls them. */
export function namedDays(answer: MetricAnswer, askedFrom: string): MetricAnswer {
  const dayOf = dayNamer(answer.period.from, askedFrom)
  if (!answer.series || !dayOf) return answer
  return {
    ...answer,
    series: answer.series.map((point) => ({ ...point, from: dayOf(point.from), to: dayOf(point.to) })),
  }
}
