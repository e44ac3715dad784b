const DAY_MS = 86_400_000
const AHEAD_MS = 5 * 60_000
const YEARS_BACK = 5

const withoutZone = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?$/
const withZone = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})$/i
const epoch = /^\d{10}(\d{3})?$/

const isoOf = (text: string): string => {
  const plain = withoutZone.exec(text)
  if (plain) return `${plain[1]}T${plain[2] ?? '00:00'}Z`
  return withZone.test(text)
    ? text
        .replace(' ', 'T')
        .replace(/\s+/, '')
        .replace(/UTC|GMT/i, 'Z')
    : ''
}

/** Reads a time; one without a zone is UTC, a day its midnight. @throws Error that says what was expected. */
export function readMoment(text: string): Date {
  const at = epoch.test(text)
    ? new Date(Number(text) * (text.length === 10 ? 1_000 : 1))
    : new Date(isoOf(text))
  // JavaScript reads the 30th of February as the 2nd of March.
  const isReal = !Number.isNaN(at.getTime()) && isRealDay(text)
  if (!isReal) throw new Error(`occurredAt: "${text}" is not a time such as 2026-03-01T12:30`)
  return at
}

function isRealDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0]
  return day === undefined || new Date(`${day}T00:00Z`).toISOString().startsWith(day)
}

/** Whole days by which the newest moment moves onto the day `to`. */
export const daysToShift = (newest: Date, to: string): number =>
  (new Date(`${to}T00:00:00Z`).getTime() - Math.floor(newest.getTime() / DAY_MS) * DAY_MS) / DAY_MS

export const shifted = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY_MS)

/** Why the API would refuse the moment, and what helps; null where it takes it. */
export function refusalOf(at: Date, now: Date): string | null {
  const oldest = new Date(now)
  oldest.setUTCFullYear(oldest.getUTCFullYear() - YEARS_BACK)
  const day = at.toISOString().slice(0, 10)
  if (at < oldest) return `occurredAt: ${day} is more than 5 years ago; --shift-to YYYY-MM-DD moves all dates`
  return at.getTime() > now.getTime() + AHEAD_MS ? `occurredAt: ${day} lies in the future` : null
}
