const QUARTER_HOUR_MS = 900_000
/** No zone has ever been further than this from UTC. */
const WIDEST_OFFSET_MS = 16 * 3_600_000

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter costs a thousand times what using it does. */
function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formats.set(timeZone, format)
  }
  return format
}

/** Whether `zone` names an IANA time zone; a bare offset such as `+01:00` does not. */
export function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false
  try {
    formatFor(zone)
    return true
  } catch {
    return false
  }
}

function localDay(utcMs: number, timeZone: string): string {
  const text = formatFor(timeZone).format(utcMs)
  return `${text.slice(6).padStart(4, '0')}-${text.slice(0, 2)}-${text.slice(3, 5)}`
}

/** The calendar day `YYYY-MM-DD` of an instant in an IANA zone. */
export function dayOf(at: Date, timeZone: string): string {
  return localDay(at.getTime(), timeZone)
}

/** The last two instants `step` apart on both sides of the beginning of `day`. */
function narrow(day: string, timeZone: string, low: number, high: number, step: number): [number, number] {
  while (high - low > step) {
    const middle = low + Math.floor((high - low) / 2 / step) * step
    if (localDay(middle, timeZone) < day) low = middle
    else high = middle
  }
  return [low, high]
}

/**
 * The first instant of a local day: 01:00 where the clock skips midnight, and for a day the zone left out altogether
 * (Pacific/Apia, 2011-12-30) the beginning of the next. Found by bisection on the quarter hours, where all offsets in
 * use today lie; to the millisecond for old local times.
 */
export function dayStart(day: string, timeZone: string): Date {
  const utcMs = Date.parse(`${day}T00:00:00Z`)
  const [low, high] = narrow(
    day,
    timeZone,
    utcMs - WIDEST_OFFSET_MS,
    utcMs + WIDEST_OFFSET_MS,
    QUARTER_HOUR_MS,
  )
  if (localDay(high - 1, timeZone) < day) return new Date(high)
  return new Date(narrow(day, timeZone, low, high - 1, 1)[1])
}
