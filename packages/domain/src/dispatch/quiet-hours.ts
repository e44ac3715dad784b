import { instantAt, minuteOfDay, minutesOf } from '../business-hours/index.ts'
import { addDays, dayOf } from '../periods/index.ts'
import type { Recipient } from './waiting.ts'

/** When what the budget of a day held back comes again, where no quiet hours end later: not at midnight. */
const morning = 8 * 60

/** Until when it is quiet for a recipient at `now`; null where it is not. Hours that begin as they end are none. */
export function quietUntil(quiet: Recipient['quiet'], now: Date, timeZone: string): Date | null {
  const [from, to] = [minutesOf(quiet?.from ?? ''), minutesOf(quiet?.to ?? '')]
  if (from === null || to === null || from === to) return null
  const minute = minuteOfDay(now, timeZone)
  const isOverMidnight = from > to
  const isQuiet = isOverMidnight ? minute >= from || minute < to : minute >= from && minute < to
  if (!isQuiet) return null
  const today = dayOf(now, timeZone)
  const until = instantAt(isOverMidnight && minute >= from ? addDays(today, 1) : today, to, timeZone)
  // Where the clock shows the hour twice, the first time ends it.
  return until > now ? until : null
}

/** When the budget of the next local day may be drawn on: critical alerts as it begins, others in the morning. */
export function nextBudgetAt(
  quiet: Recipient['quiet'],
  isCritical: boolean,
  now: Date,
  timeZone: string,
): Date {
  const tomorrow = addDays(dayOf(now, timeZone), 1)
  if (isCritical) return instantAt(tomorrow, 0, timeZone)
  const at = instantAt(tomorrow, morning, timeZone)
  return quietUntil(quiet, at, timeZone) ?? at
}
