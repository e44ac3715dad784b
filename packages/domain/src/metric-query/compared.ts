import { AppError } from '../errors/index.ts'
import { isDay, previousPeriod } from '../periods/index.ts'
import { readPeriod } from './period.ts'
import type { DayPeriod } from './period.ts'

const refuse = (message: string) =>
  new AppError('invalid', `compare: ${message}`, { issues: [{ path: 'compare', message }] })

/** The same day of the year before; 29 February has none, and counts as the 28th. */
const yearBefore = (day: string): string => {
  const before = `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`
  return isDay(before) ? before : `${before.slice(0, 8)}28`
}

/**
 * The period that `text` names to compare `period` with: `previous` as many days before it, `year` the same days a year
 * before, `2026-01-01/2026-02-01` that one. Null without a text.
 * @throws AppError `invalid` for anything else.
 */
export function readComparedPeriod(
  text: string | undefined,
  { fromDay, toDay }: DayPeriod,
  timeZone: string,
  now: Date,
): DayPeriod | null {
  if (text === undefined) return null
  if (text === 'previous') return previousPeriod(fromDay, toDay)
  if (text === 'year') return { fromDay: yearBefore(fromDay), toDay: yearBefore(toDay) }
  const [from, to, ...more] = text.split('/')
  if (!from || !to || more.length > 0)
    throw refuse('Use previous, year, or a period such as 2026-01-01/2026-02-01')
  try {
    return readPeriod({ from, to }, timeZone, now)
  } catch (err) {
    if (err instanceof AppError) throw refuse(err.message)
    throw err
  }
}
