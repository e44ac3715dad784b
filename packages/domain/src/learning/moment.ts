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

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** Customers of this night, by their ids: `from` inclusive, `to` exclusive. */
export interface Bucket {
  from: string
  to: string
}

/** One of 32 parts of all customers, by the first character of an id's random part and the number of the day. */
export function bucketOf(now: Date): Bucket {
  const turn = Math.floor(now.getTime() / dayMs) % alphabet.length
  return {
    from: turn === 0 ? 'cus_' : `cus_${alphabet.charAt(turn)}`,
    to: turn === alphabet.length - 1 ? 'cus`' : `cus_${alphabet.charAt(turn + 1)}`,
  }
}

/**
 * As of when the customers of a night are looked at, newest first, in milliseconds: the start of the day a horizon ago
 * in UTC, and every 32 days before that, back to two years.
 */
export function snapshotsOf(now: Date, horizonDays: number): number[] {
  const newest = (Math.floor(now.getTime() / dayMs) - horizonDays) * dayMs
  const oldest = now.getTime() - 730 * dayMs
  const times: number[] = []
  for (let at = newest; at >= oldest; at -= alphabet.length * dayMs) times.push(at)
  return times
}
