import type { Histogram, MetricId } from '../metrics/index.ts'
import { addDays, dayOf, previousPeriod } from '../periods/index.ts'
import type { IntervalUnit } from '../periods/index.ts'
import type { Dimension, Filter } from './dimension.ts'
import type { MetricRequest } from './request.ts'

/** A breakdown of more points than this is refused: nobody could read it. */
export const mostPoints = 20_000

/** What to read of the rollups. */
export interface RollupQuery {
  metric: MetricId
  fromDay: string
  toDay: string
  filter: Filter
  /** Days told together by the bucket they fall in; null for all of them at once. */
  interval: IntervalUnit | null
  groupBy: Dimension | null
}

/** The answers of one bucket, named by its first day (null without an interval), and one key (null without groups). */
export interface RollupCell {
  day: string | null
  key: string | null
  histogram: Histogram
}

/**
 * What to read for a request, and for the period before it where one is asked for. Days after today are left out, so
 * that a request with a clock of the past sees nothing of what came later.
 */
export function planRollups(
  { definition, period, timeZone, interval, groupBy, filter, compare }: MetricRequest,
  now: Date,
): { current: RollupQuery; previous: RollupQuery | null } {
  const tomorrow = addDays(dayOf(now, timeZone), 1)
  const known = (toDay: string) => (toDay < tomorrow ? toDay : tomorrow)
  const of = { metric: definition.metric, filter }
  const before = previousPeriod(period.fromDay, period.toDay)
  return {
    current: {
      ...of,
      fromDay: period.fromDay,
      toDay: known(period.toDay),
      interval,
      groupBy,
    },
    previous: compare
      ? { ...of, fromDay: before.fromDay, toDay: known(before.toDay), interval: null, groupBy: null }
      : null,
  }
}
