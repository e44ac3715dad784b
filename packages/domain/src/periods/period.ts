import { addDays, daysBetween, isDay } from './day.ts'
import { dayOf, dayStart } from './local-day.ts'

/** Half-open [from, to), ISO instants in UTC. */
export interface Period {
  from: string
  to: string
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/

/**
 * The local day that a bound of a period names: a day `YYYY-MM-DD` names itself, an ISO instant the day it begins.
 * Null for anything else, as rollups are kept by whole local days.
 */
export function parseBound(text: string, timeZone: string): string | null {
  if (isDay(text)) return text
  if (!INSTANT.test(text) || !isDay(text.slice(0, 10))) return null
  const at = new Date(text)
  if (Number.isNaN(at.getTime())) return null
  const day = dayOf(at, timeZone)
  return dayStart(day, timeZone).getTime() === at.getTime() ? day : null
}

/** The period of as many days that ends where this one begins. */
export function previousPeriod(fromDay: string, toDay: string): { fromDay: string; toDay: string } {
  return { fromDay: addDays(fromDay, -daysBetween(fromDay, toDay)), toDay: fromDay }
}
