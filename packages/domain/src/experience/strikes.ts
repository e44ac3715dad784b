import { historyUntil } from '../signals/index.ts'
import type { HistorySignal } from '../signals/index.ts'

/** From here on an experience is a good one: it ends a run of strikes, and it closes an issue at its touchpoint. */
export const goodExperience = 0.5

/** Whether the customer was pleased. */
export function isGood({ experience, negative }: HistorySignal): boolean {
  return experience >= goodExperience && !negative
}

/** Negative experiences since the last good one, over all channels, as known at `now`. */
export function strikes(history: readonly HistorySignal[], now: Date): number {
  const known = historyUntil(history, now)
  return known.slice(known.findLastIndex(isGood) + 1).filter(({ negative }) => negative).length
}
