import { bucketOf, bucketsBetween, dayOf, dayStart } from '../periods/index.ts'
import type { IntervalUnit, Period } from '../periods/index.ts'
import type { DayPeriod } from './period.ts'

const dayMs = 86_400_000
const hourMs = 3_600_000

/** The instants at which days begin, each guessed from the one before: to search for every one costs ten times that. */
function startsOf(days: readonly string[], timeZone: string): string[] {
  let known: { day: string; at: number } | null = null
  return days.map((day) => {
    const ahead: number = known ? Math.round((Date.parse(day) - Date.parse(known.day)) / dayMs) * dayMs : 0
    const guess = new Date((known?.at ?? 0) + ahead)
    const right = dayOf(guess, timeZone) === day && dayOf(new Date(guess.getTime() - 1), timeZone) < day
    const start = right ? guess : dayStart(day, timeZone)
    known = { day, at: start.getTime() }
    return start.toISOString()
  })
}

/** The instants of a period of whole local days. */
export function instantsOf({ fromDay, toDay }: DayPeriod, timeZone: string): Period {
  return { from: dayStart(fromDay, timeZone).toISOString(), to: dayStart(toDay, timeZone).toISOString() }
}

/** The buckets that tile a period, and which of them a cell's name falls in. */
export interface Buckets {
  periods: Period[]
  indexOf: (bucket: string) => number | undefined
}

/** The hours since the period began: a day on which the clock changes has 23 or 25 of them. */
function hoursOf(period: DayPeriod, timeZone: string): Buckets {
  const { from, to } = instantsOf(period, timeZone)
  const [start, end] = [Date.parse(from), Date.parse(to)]
  const count = Math.ceil((end - start) / hourMs)
  const at = (hour: number) => new Date(Math.min(start + hour * hourMs, end)).toISOString()
  return {
    periods: Array.from({ length: count }, (_, hour) => ({ from: at(hour), to: at(hour + 1) })),
    indexOf: Number,
  }
}

/** Every bucket of the period, also those in which nothing happened. */
export function bucketsOf(period: DayPeriod, unit: IntervalUnit | 'hour', timeZone: string): Buckets {
  if (unit === 'hour') return hoursOf(period, timeZone)
  const { fromDay, toDay } = period
  const buckets = bucketsBetween(fromDay, toDay, unit)
  const starts = startsOf([...buckets.map(({ from }) => from), toDay], timeZone)
  const places = new Map(buckets.map(({ from }, index) => [bucketOf(from, unit), index]))
  return {
    periods: buckets.map((_, index) => ({ from: starts[index] ?? '', to: starts[index + 1] ?? '' })),
    indexOf: (day) => places.get(bucketOf(day, unit)),
  }
}
