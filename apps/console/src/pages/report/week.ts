import { addDays, daysSinceMonday, isDay } from '@vigia/domain/periods'

/** The Monday of the week that a day is in. */
export const mondayOf = (day: string): string => addDays(day, -daysSinceMonday(day))

export interface Week {
  /** Its Monday. */
  from: string
  /** The Monday after it, which no longer counts. */
  to: string
  /** Its Sunday. */
  until: string
  previous: string
  /** The Monday of the next week; null where that has not begun. */
  next: string | null
  /** Whether it still runs. */
  isRunning: boolean
}

/** A week, Monday to Sunday; the last whole one where the address names none, or one that has not begun. */
export function weekOf(asked: string | undefined, today: string): Week {
  const current = mondayOf(today)
  const monday = asked === undefined ? null : mondayOf(asked)
  const from = monday === null || monday > current ? addDays(current, -7) : monday
  return {
    from,
    to: addDays(from, 7),
    until: addDays(from, 6),
    previous: addDays(from, -7),
    next: from < current ? addDays(from, 7) : null,
    isRunning: from === current,
  }
}

export interface ReportSearch {
  /** Any day of the week. */
  week?: string
}

export function parseReport(raw: Record<string, unknown>): ReportSearch {
  const { week } = raw
  const isDated = typeof week === 'string' && week >= '1970-01-08' && isDay(week)
  return isDated ? { week } : {}
}
