import { dayOf, daysSinceMonday } from '../periods/index.ts'

/** What is due at a moment for who wants so: on Mondays the weekly digest in place of the daily one. */
export const digestKindAt = (
  { weeklyDigest }: { weeklyDigest: boolean },
  dueAt: Date,
  timeZone: string,
): 'digest_daily' | 'digest_weekly' =>
  weeklyDigest && daysSinceMonday(dayOf(dueAt, timeZone)) === 0 ? 'digest_weekly' : 'digest_daily'
