const DAY_MS = 86_400_000

const utcOf = (day: string): number => Date.parse(`${day}T00:00:00Z`)

const dayAt = (utcMs: number): string => new Date(utcMs).toISOString().slice(0, 10)

/** Whether `text` is a real calendar day written `YYYY-MM-DD`: 2028-02-29 is, 2026-02-29 is not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const utcMs = utcOf(text)
  return !Number.isNaN(utcMs) && dayAt(utcMs) === text
}

/** The calendar day `n` days later, earlier when negative; no time zone is involved. */
export function addDays(day: string, n: number): string {
  return dayAt(utcOf(day) + n * DAY_MS)
}

/** Whole days from `fromDay` to `toDay`, negative when it comes later. */
export function daysBetween(fromDay: string, toDay: string): number {
  return (utcOf(toDay) - utcOf(fromDay)) / DAY_MS
}

/** Days since the Monday of the day's week, 0..6. */
export function daysSinceMonday(day: string): number {
  return (new Date(utcOf(day)).getUTCDay() + 6) % 7
}
