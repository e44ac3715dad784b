import { instantAt } from '../business-hours/index.ts'
import { addDays, dayOf, daysSinceMonday } from '../periods/index.ts'

/** When a manager wants to be told of what did not reach them at once. */
export interface DigestWish {
  active: boolean
  /** Local hour, 0 to 23. */
  digestHour: number
  dailyDigest: boolean
  weeklyDigest: boolean
}

const week = [0, 1, 2, 3, 4, 5, 6, 7]

/**
 * The first moment after `after` at which a digest is due: every day at the manager's hour, or on Mondays alone where
 * only the weekly one is wanted; null for who is not active or wants none. Where the clock skips that hour, right after.
 */
export function nextDigestAt(manager: DigestWish, after: Date, timeZone: string): Date | null {
  const { active, digestHour, dailyDigest, weeklyDigest } = manager
  if (!active || !(dailyDigest || weeklyDigest)) return null
  const today = dayOf(after, timeZone)
  for (const n of week) {
    const day = addDays(today, n)
    if (!dailyDigest && daysSinceMonday(day) !== 0) continue
    const at = instantAt(day, digestHour * 60, timeZone)
    // A day that the zone left out has no hours: what falls on it is told on another.
    if (at > after && dayOf(at, timeZone) === day) return at
  }
  return null
}
