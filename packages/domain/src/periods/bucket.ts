import { addDays, daysSinceMonday } from './day.ts'

export type IntervalUnit = 'day' | 'week' | 'month'

const longest: Record<IntervalUnit, number> = { day: 1, week: 7, month: 31 }

const firstDay: Record<IntervalUnit, (day: string) => string> = {
  day: (day) => day,
  week: (day) => addDays(day, -daysSinceMonday(day)),
  month: (day) => `${day.slice(0, 7)}-01`,
}

/** The first day of the bucket that `day` falls in; weeks begin on Monday (ISO 8601). */
export function bucketOf(day: string, unit: IntervalUnit): string {
  return firstDay[unit](day)
}

/** The buckets that tile [fromDay, toDay), oldest first; the first and the last are clipped to it. */
export function bucketsBetween(
  fromDay: string,
  toDay: string,
  unit: IntervalUnit,
): { from: string; to: string }[] {
  const buckets: { from: string; to: string }[] = []
  for (let from = fromDay; from < toDay;) {
    const next = bucketOf(addDays(bucketOf(from, unit), longest[unit]), unit)
    const to = next < toDay ? next : toDay
    buckets.push({ from, to })
    from = to
  }
  return buckets
}
