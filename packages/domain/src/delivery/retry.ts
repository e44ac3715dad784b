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

/**
 * When to try again after `attempts` attempts, the last of them at `from`; null when the delivery is a dead letter.
 * `jitter`, 0 to 1, is chance, given by the caller.
 */
export function nextAttemptAt(attempts: number, from: Date, jitter: number): Date | null {
  const wait = waitsMs[attempts]
  return wait === undefined ? null : new Date(from.getTime() + Math.round(wait * (1 + spread * jitter)))
}
