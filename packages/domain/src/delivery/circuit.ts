const MINUTE_MS = 60_000
const LONGEST_MS = 3_600_000

/** After so many failures in a row a destination is left alone for a while. */
export const failuresToRest = 5

/** At most so many go to a destination at once. */
const mostAtOnce = 8

/** How a destination fares. */
export interface Health {
  /** In a row, up to the last attempt. */
  failures: number
  /** Until when nothing is sent to it; null where it need not rest. */
  restsUntil: Date | null
}

/**
 * How many may be sent to a destination at once in the round after `rounds` good ones: one, then twice as many each time,
 * as long as all arrive. While something fails they go one by one, so that a slow destination keeps one line busy.
 */
export const roomOf = (failures: number, rounds: number): number =>
  failures > 0 ? 1 : Math.min(mostAtOnce, 2 ** Math.min(rounds, 10))

function failuresAfter(before: number, arrived: readonly boolean[]): number {
  const last = arrived.lastIndexOf(true)
  if (last >= 0) return Math.min(failuresToRest, arrived.length - 1 - last)
  // Those that were under way together tell one thing: they do not lengthen the rest more than one would.
  return before < failuresToRest ? Math.min(failuresToRest, before + arrived.length) : before + 1
}

/**
 * How a destination fares after attempts that `arrived`, in order, or did not. It rests after five failures in a row: a
 * minute, then twice as long after each failed probe, an hour at most; or as long as it asked for (`askedMs`).
 */
export function healthAfter(before: number, arrived: readonly boolean[], now: Date, askedMs = 0): Health {
  const failures = arrived.length === 0 ? before : failuresAfter(before, arrived)
  const doubled = MINUTE_MS * 2 ** Math.min(failures - failuresToRest, 10)
  const restMs = Math.min(LONGEST_MS, Math.max(failures < failuresToRest ? 0 : doubled, askedMs))
  return { failures, restsUntil: restMs > 0 ? new Date(now.getTime() + restMs) : null }
}
