const second = 1000
const minute = 60 * second
const hour = 60 * minute

/** The waits before each attempt that the Standard Webhooks specification recommends. */
const waitsMs = [
  0,
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
]

/** How many attempts a delivery gets, over a little more than three days. */
export const maxAttempts = waitsMs.length

/** At most this share of a wait is added, so that what failed together does not come back together. */
const spread = 0.1

/** No destination can put an alert off for longer than this. */
const longestAskedMs = 6 * hour

/**
 * How long a destination asks to be left alone by its `Retry-After`: seconds or an HTTP date, six hours at most; 0 where
 * it does not ask. Only 429 and 503 are listened to.
 */
export function askedWaitMs(status: number, retryAfter: string | null, now: Date): number {
  if (retryAfter === null || (status !== 429 && status !== 503)) return 0
  const told = retryAfter.trim()
  const ms = /^\d{1,9}$/.test(told) ? Number(told) * second : Date.parse(told) - now.getTime()
  return Number.isNaN(ms) ? 0 : Math.min(longestAskedMs, Math.max(0, ms))
}

/**
 * When to try again after `attempts` attempts, the last of them at `from`; null when the delivery is a dead letter.
 * `jitter`, 0 to 1, is chance, given by the caller; `askedMs` is the least that the destination wants to be left alone.
 */
export function nextAttemptAt(attempts: number, from: Date, jitter: number, askedMs = 0): Date | null {
  const wait = waitsMs[attempts]
  if (wait === undefined) return null
  return new Date(from.getTime() + Math.max(Math.round(wait * (1 + spread * jitter)), askedMs))
}
