import { AppError } from '../errors/index.ts'
import { addDays, dayOf, dayStart, isDay } from '../periods/index.ts'

/** Whole local days, half-open. */
export interface DayPeriod {
  fromDay: string
  toDay: string
}

export interface Bounds {
  from?: string | undefined
  to?: string | undefined
}

const usualDays = 30
const mostDays = 20 * 366
const firstDay = '1970-01-01'
const lastDay = '2200-01-01'

const refuse = (path: 'from' | 'to', message: string) =>
  new AppError('invalid', `${path}: ${message}`, { issues: [{ path, message }] })

interface Bound {
  /** What was said, to the millisecond. */
  at: Date
  /** The day that an instant falls in. */
  day: string
  /** The day that begins at it or next. */
  nextDay: string
}

function readBound(path: 'from' | 'to', text: string, timeZone: string): Bound {
  const year = text.slice(0, 10)
  if (!isDay(year))
    throw refuse(path, 'Use a day such as 2026-03-01 or an instant such as 2026-03-01T00:00:00Z')
  if (year < firstDay || year > lastDay) throw refuse(path, `Use a day from ${firstDay} to ${lastDay}`)
  if (isDay(text)) return { at: dayStart(text, timeZone), day: text, nextDay: text }
  const at = new Date(text)
  if (Number.isNaN(at.getTime()))
    throw refuse(path, 'This is no instant; use one such as 2026-03-01T00:00:00Z')
  const day = dayOf(at, timeZone)
  const begins = dayStart(day, timeZone).getTime() === at.getTime()
  return { at, day, nextDay: begins ? day : addDays(day, 1) }
}

/**
 * The whole local days that the bounds reach into: a day names itself, an instant counts all of the day it cuts. The
 * last 30 days through today by default.
 * @throws AppError `invalid` for what is no bound, a reversed or empty period, or one of more than 20 years.
 */
export function readPeriod({ from, to }: Bounds, timeZone: string, now: Date): DayPeriod {
  const first = from === undefined ? null : readBound('from', from, timeZone)
  const last = to === undefined ? null : readBound('to', to, timeZone)
  if (first && last && last.at <= first.at) throw refuse('to', 'It must lie after from')
  const toDay = last?.nextDay ?? addDays(dayOf(now, timeZone), 1)
  const fromDay = first?.day ?? addDays(toDay, -usualDays)
  if (toDay <= fromDay) throw refuse('from', 'It lies in the future: give to as well')
  if (addDays(fromDay, mostDays) < toDay) throw refuse('from', 'A period may have 20 years at most')
  return { fromDay, toDay }
}
