import type { Definition } from '../metrics/index.ts'
import { addDays, dayStart, daysBetween } from '../periods/index.ts'
import { matchesChange } from '../rules/index.ts'
import { phraseShift, watchSeries, type Shift, type WatchPoint } from '../shifts/index.ts'
import type { Tally } from './tally.ts'
import type { Trial } from './trial.ts'
import { withWeek } from './weeks.ts'

const historyDays = 400
const shown = 10
/** To watch a year of a series again takes as much thought as so many looks at a customer. */
const looksOfSeries = 12_000

/** A series of a metric by local day, all together (null) or of a touchpoint. */
export interface TrialSeries {
  definition: Definition
  touchpoint: string | null
  points: readonly WatchPoint[]
}

/** What the watch would have told between two days, looking each day at the 400 before it: each shift once. */
export function shiftsTold(
  { definition, points }: Pick<TrialSeries, 'definition' | 'points'>,
  fromDay: string,
  toDay: string,
): { day: string; shift: Shift }[] {
  const told = new Map<string, { day: string; shift: Shift }>()
  for (let at = 0; at < daysBetween(fromDay, toDay); at += 1) {
    const today = addDays(fromDay, at)
    const since = addDays(today, -historyDays)
    const known = points.filter(({ day }) => day >= since && day < today)
    for (const shift of watchSeries(definition, known, today))
      if (shift.detectedOn >= addDays(today, -8) && !told.has(shift.detectedOn))
        told.set(shift.detectedOn, { day: today, shift })
  }
  return [...told.values()]
}

/** The tally with a series more; a metric has no customers who stay or leave, so it counts alerts alone. */
export function withSeries(
  tally: Tally,
  series: TrialSeries,
  trial: Trial,
  days: { from: string; to: string },
): Tally {
  const { rule, timeZone } = trial
  const { definition, touchpoint } = series
  const pause = rule.cooldownDays
  let [counted, last]: [Tally, string | null] = [{ ...tally, looks: tally.looks + looksOfSeries }, null]
  for (const { day, shift } of shiftsTold(series, days.from, days.to)) {
    const change = { ...shift, definition: definition.id, touchpoint }
    if (!matchesChange(rule, change)) continue
    if (last !== null && daysBetween(last, day) < pause) continue
    last = day
    const month = day.slice(0, 7)
    const { alerts, left } = counted.months[month] ?? { alerts: 0, left: 0 }
    const example = {
      customerId: null,
      name: null,
      at: dayStart(day, timeZone).toISOString(),
      text: phraseShift(definition, shift, touchpoint, null),
      became: 'none' as const,
      leftAt: null,
    }
    const { other } = counted.examples
    counted = {
      ...counted,
      alerts: { sum: counted.alerts.sum + 1, squares: counted.alerts.squares + 1 },
      months: { ...counted.months, [month]: { alerts: alerts + 1, left } },
      weeks: withWeek(counted.weeks, day),
      examples: { left: [], other: other.length < shown ? [...other, example] : other },
    }
  }
  return counted
}
