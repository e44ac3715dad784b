import { addDays, bucketOf, bucketsBetween, dayOf, daysBetween } from '../periods/index.ts'
import { tInterval } from '../statistics/index.ts'
import type { Estimate, Frame } from './result.ts'

/** How many alerts by the Monday of their local week. */
export type WeekCounts = Record<string, number>

export interface TrialWeek {
  /** Its first local day: a Monday, or the first of the period. */
  week: string
  alerts: number
  /** Whether the period has all of its seven days. */
  isWhole: boolean
}

/** The counts with one alert more, on a local day. */
export function withWeek(weeks: WeekCounts | undefined, day: string): WeekCounts {
  const week = bucketOf(day, 'week')
  return { ...weeks, [week]: (weeks?.[week] ?? 0) + 1 }
}

/** Every week of the period, also those without an alert, scaled to all customers. */
export function weeksOf(
  counts: WeekCounts | undefined,
  { from, to, timeZone, share }: Pick<Frame, 'from' | 'to' | 'timeZone' | 'share'>,
): TrialWeek[] {
  const last = new Date(to.getTime() - 1)
  const buckets = bucketsBetween(dayOf(from, timeZone), addDays(dayOf(last, timeZone), 1), 'week')
  return buckets.map((bucket) => ({
    week: bucket.from,
    alerts: (counts?.[bucketOf(bucket.from, 'week')] ?? 0) / share,
    isWhole: daysBetween(bucket.from, bucket.to) === 7,
  }))
}

/**
 * Alerts a week with the 95 % t interval of their mean over the whole weeks, never below zero; null with fewer than two,
 * where nobody can tell how weeks differ.
 */
export function weeklyOf(weeks: readonly TrialWeek[]): Estimate | null {
  const counts = weeks.filter(({ isWhole }) => isWhole).map(({ alerts }) => alerts)
  const n = counts.length
  if (n < 2) return null
  const mean = counts.reduce((sum, count) => sum + count, 0) / n
  const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (n - 1)
  const interval = tInterval(mean, Math.sqrt(variance), n)
  return interval && { value: mean, low: Math.max(0, interval.low), high: interval.high }
}
