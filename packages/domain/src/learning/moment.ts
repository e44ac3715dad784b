import { placeOf } from './place.ts'

const dayMs = 86_400_000
/** So that what announces the end, a cancellation asked for, is not all that is known. */
const leastShare = 0.1

interface Known {
  customerId: string
  /** When something was first known of the customer, in milliseconds. */
  firstAt: number
  /** When the outcome was, in milliseconds. */
  at: number
}

/**
 * As of when a customer is looked at, in milliseconds, to learn from an outcome: somewhere within the horizon before it,
 * since a risk is read at any time before the end, but never before anything was known. It is drawn from the customer's
 * id, by the same rule whatever the outcome, so that the moment tells nothing.
 */
export function momentBefore({ customerId, firstAt, at }: Known, horizonDays: number): number {
  const from = Math.max(firstAt, at - horizonDays * dayMs)
  const share = leastShare + (1 - leastShare) * placeOf(customerId)
  return Math.round(at - share * (at - from))
}

/** Of the random part of an id, in the order of their codes. */
const characters = Array.from('0123456789abcdefghjkmnpqrstvwxyz')

/** The turn of a customer, 0 to 31, by the first character of the id's random part. */
function turnOf(customerId: string): number {
  const first = customerId.charAt(customerId.indexOf('_') + 1)
  return Math.max(
    0,
    characters.findLastIndex((character) => character <= first),
  )
}

/** The day in UTC a horizon ago, counted from 1970. */
const lastDayOf = (now: Date, horizonDays: number) => Math.floor(now.getTime() / dayMs) - horizonDays

/** The least id of those customers whose turn it is this night: they and whoever follows are looked at first. */
export function firstOfNight(now: Date, horizonDays: number): string {
  const turn = lastDayOf(now, horizonDays) % characters.length
  return turn === 0 ? 'cus_' : `cus_${characters[turn] ?? ''}`
}

/**
 * As of when a customer is looked at, newest first, in milliseconds: at the start of days of UTC which are their turn,
 * every 32 days, from a horizon ago back to two years. The same days whenever it is asked.
 */
export function snapshotsOf(customerId: string, now: Date, horizonDays: number): number[] {
  const lastDay = lastDayOf(now, horizonDays)
  const ahead = (lastDay - turnOf(customerId)) % characters.length
  const oldest = now.getTime() - 730 * dayMs
  const times: number[] = []
  for (let at = (lastDay - ahead) * dayMs; at >= oldest; at -= characters.length * dayMs) times.push(at)
  return times
}
