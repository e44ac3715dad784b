import { addDays, dayOf, daysSinceMonday } from '../periods/index.ts'
import type { BusinessHours } from './calendar.ts'
import { instantAt, MINUTE_MS, minutesOf } from './clock-time.ts'

/** What a calendar that was checked never needs; whatever else was stored, no loop goes on for longer. */
const mostDays = 1_500

/** Half-open, in milliseconds. */
type Span = readonly [opens: number, closes: number]

const momentOf = (day: string, time: string, timeZone: string): number =>
  instantAt(day, minutesOf(time) ?? 0, timeZone).getTime()

/** Counts by an organization's hours; it remembers the days that it has seen, so keep one for many questions. */
export interface BusinessClock {
  /** The moment at which `minutes` of work have gone by; the next opening for none. Null where the calendar never opens. */
  add(from: Date, minutes: number): Date | null
  /** Minutes of work in [from, to), 0 where it ends before it begins. */
  between(from: Date, to: Date): number
}

export function businessClock({ week, holidays }: BusinessHours, timeZone: string): BusinessClock {
  const closed = new Set(holidays)
  const known = new Map<string, Span[]>()

  function spansFor(day: string): Span[] {
    if (closed.has(day)) return []
    const hours = week.filter((open) => open.day === daysSinceMonday(day) + 1)
    return hours
      .map(({ from, to }): Span => [momentOf(day, from, timeZone), momentOf(day, to, timeZone)])
      .filter(([opens, closes]) => closes > opens)
      .toSorted((a, b) => a[0] - b[0])
  }

  function spansOn(day: string): Span[] {
    const spans = known.get(day) ?? spansFor(day)
    known.set(day, spans)
    return spans
  }

  function add(from: Date, minutes: number): Date | null {
    let left = Math.max(0, minutes) * MINUTE_MS
    let day = dayOf(from, timeZone)
    for (let n = 0; n < mostDays; n += 1, day = addDays(day, 1)) {
      for (const [opens, closes] of spansOn(day)) {
        const begins = Math.max(opens, from.getTime())
        const open = closes - begins
        if (open <= 0) continue
        if (left <= open) return new Date(begins + left)
        left -= open
      }
    }
    return null
  }

  function between(from: Date, to: Date): number {
    let sum = 0
    let day = dayOf(from, timeZone)
    const last = dayOf(to, timeZone)
    for (let n = 0; n < mostDays && day <= last; n += 1, day = addDays(day, 1)) {
      for (const [opens, closes] of spansOn(day))
        sum += Math.max(0, Math.min(closes, to.getTime()) - Math.max(opens, from.getTime()))
    }
    return sum / MINUTE_MS
  }

  return { add, between }
}

/**
 * The moment at which `minutes` of business have gone by since `from`, over nights, holidays and changes of the clock. A
 * calendar that never opens, which none that was checked is, counts every minute.
 */
export const addBusinessMinutes = (
  from: Date,
  minutes: number,
  calendar: BusinessHours,
  timeZone: string,
): Date =>
  businessClock(calendar, timeZone).add(from, minutes) ?? new Date(from.getTime() + minutes * MINUTE_MS)

/** Minutes of business in [from, to), 0 where it ends before it begins. */
export const businessMinutesBetween = (
  from: Date,
  to: Date,
  calendar: BusinessHours,
  timeZone: string,
): number => businessClock(calendar, timeZone).between(from, to)

/** Until when a customer should be contacted whose case opened, or began to wait again, at `openedAt`. */
export const responseDueAt = (
  openedAt: Date,
  tier: 'none' | 'watch' | 'alert' | 'critical',
  calendar: BusinessHours,
  timeZone: string,
): Date =>
  addBusinessMinutes(
    openedAt,
    calendar.respondWithin[tier === 'critical' ? 'critical' : 'alert'],
    calendar,
    timeZone,
  )
