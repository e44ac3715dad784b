const DAY_MS = 86_400_000
const DAY = /^\d{4}-\d{2}-\d{2}$/

const utc = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

/** The day so many days after another, or before it. */
export const shifted = (day: string, by: number): string => dayOf(utc(day) + by * DAY_MS)

/** The Monday of the week that a day is in. */
export const mondayOf = (day: string): string => {
  const weekday = new Date(utc(day)).getUTCDay()
  return shifted(day, -((weekday + 6) % 7))
}

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
  const from = monday === null || monday > current ? shifted(current, -7) : monday
  return {
    from,
    to: shifted(from, 7),
    until: shifted(from, 6),
    previous: shifted(from, -7),
    next: from < current ? shifted(from, 7) : null,
    isRunning: from === current,
  }
}

export interface ReportSearch {
  /** Any day of the week. */
  week?: string
}

export function parseReport(raw: Record<string, unknown>): ReportSearch {
  const { week } = raw
  const isDay =
    typeof week === 'string' &&
    DAY.test(week) &&
    week >= '1970-01-08' &&
    !Number.isNaN(utc(week)) &&
    dayOf(utc(week)) === week
  return isDay ? { week } : {}
}
