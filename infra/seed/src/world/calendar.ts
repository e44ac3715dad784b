const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

export type Calendar = 'web' | 'shop' | 'office'

/** How much happens from Sunday to Saturday: the web shop lives on Sundays, the shops on Saturdays, the office rests. */
const weeks: Record<Calendar, readonly number[]> = {
  web: [16, 15, 12, 12, 13, 14, 18],
  shop: [0, 11, 12, 13, 16, 20, 28],
  office: [1, 24, 19, 18, 19, 17, 2],
}

const hours: Record<Calendar, readonly [number, number]> = {
  web: [7, 22.5],
  shop: [10, 19.5],
  office: [8.5, 18.5],
}

/**
 * The midnight of the day that `share` (0 to 1) picks out of the week that ends `daysAgo` days before now: each weekday
 * once, the busier the likelier. Whatever the weekday of `now`, the number of draws is the same.
 */
export function dayFor(daysAgo: number, calendar: Calendar, share: number, now: Date): number {
  const last = Math.floor(now.getTime() / DAY_MS) * DAY_MS - Math.floor(daysAgo) * DAY_MS
  const days = Array.from({ length: 7 }, (_, back) => last - back * DAY_MS)
  const weights = days.map((day) => weeks[calendar][new Date(day).getUTCDay()] ?? 0)
  let left = share * weights.reduce((sum, weight) => sum + weight, 0)
  return days.find((_, i) => (left -= weights[i] ?? 0) < 0) ?? last
}

/** A moment of that day within the hours of the calendar. */
export function timeOn(midnight: number, calendar: Calendar, share: number): Date {
  const [from, to] = hours[calendar]
  return new Date(Math.floor((midnight + (from + (to - from) * share) * HOUR_MS) / 1_000) * 1_000)
}
