import { addDays, dayOf, dayStart, daysBetween } from '../periods/index.ts'

export const MINUTE_MS = 60_000
export const DAY_MINUTES = 1_440
const QUARTER_HOUR_MS = 15 * MINUTE_MS

const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      hour: '2-digit',
      minute: '2-digit',
    })
    formats.set(timeZone, format)
  }
  return format
}

/** Minutes since midnight that `HH:MM` names, 0 to 1440; null for anything else. `24:00` is the end of a day. */
export function minutesOf(time: string): number | null {
  const [, hours = '', minutes = ''] = /^(\d\d):(\d\d)$/.exec(time) ?? []
  const total = Number(hours) * 60 + Number(minutes)
  return hours === '' || Number(minutes) > 59 || total > DAY_MINUTES ? null : total
}

/** What the clock on the wall shows at an instant, in minutes since midnight, 0 to 1439. */
export function minuteOfDay(at: Date, timeZone: string): number {
  const [hours = 0, minutes = 0] = formatFor(timeZone).format(at).split(':').map(Number)
  return hours * 60 + minutes
}

/** Wall-clock minutes since the midnight that `day` begins with; more than a day's once `day` is over. */
const wallOf = (ms: number, day: string, timeZone: string): number => {
  const at = new Date(ms)
  return minuteOfDay(at, timeZone) + DAY_MINUTES * daysBetween(day, dayOf(at, timeZone))
}

/** The first instant between `low` and `high` at which the clock is past `minutes`: where it skips them. */
function afterSkip(day: string, minutes: number, timeZone: string, low: number, high: number): number {
  let [before, after] = [low, high]
  while (after - before > QUARTER_HOUR_MS) {
    const middle = before + Math.max(1, Math.floor((after - before) / 2 / QUARTER_HOUR_MS)) * QUARTER_HOUR_MS
    if (wallOf(middle, day, timeZone) < minutes) before = middle
    else after = middle
  }
  const rest = after % QUARTER_HOUR_MS
  return after - rest > before ? after - rest : after
}

/**
 * The instant at which the clock shows `minutes` (0 to 1440) on a local day: the first one where it shows them twice, and
 * the end of the gap where it skips them. A day that the zone left out is over as it begins.
 */
export function instantAt(day: string, minutes: number, timeZone: string): Date {
  if (minutes >= DAY_MINUTES) return dayStart(addDays(day, 1), timeZone)
  const start = dayStart(day, timeZone).getTime()
  const begins = wallOf(start, day, timeZone)
  if (minutes <= begins) return new Date(start)
  const guess = start + (minutes - begins) * MINUTE_MS
  const off = (minutes - wallOf(guess, day, timeZone)) * MINUTE_MS
  if (off === 0) return new Date(guess)
  if (wallOf(guess + off, day, timeZone) === minutes) return new Date(guess + off)
  return new Date(
    afterSkip(day, minutes, timeZone, Math.min(guess, guess + off), Math.max(guess, guess + off)),
  )
}
