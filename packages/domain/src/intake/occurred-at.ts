const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const AHEAD_MS = 5 * MINUTE_MS
const YEARS_BACK = 5

/** What is wrong with the time at which something is said to have happened; null if nothing is. */
export function checkOccurredAt(at: Date, now: Date): string | null {
  const oldest = new Date(now)
  oldest.setUTCFullYear(oldest.getUTCFullYear() - YEARS_BACK)
  if (at.getTime() < oldest.getTime()) return 'It may lie up to 5 years back'
  if (at.getTime() > now.getTime() + AHEAD_MS) return 'It may lie up to 5 minutes ahead'
  return null
}

/** History never nudges: what happened more than 24 hours ago waits for the sweep. */
export const isRecent = (at: Date, now: Date): boolean => now.getTime() - at.getTime() <= DAY_MS
