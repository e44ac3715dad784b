import { historyUntil } from '../signals/index.ts'
import type { HistorySignal } from '../signals/index.ts'

/** From here on an experience is a good one: it ends a run of strikes, and it closes an issue at its touchpoint. */
export const goodExperience = 0.5

/** Whether the customer was pleased. */
export function isGood({ experience, negative }: HistorySignal): boolean {
  return experience >= goodExperience && !negative
}

const dayMs = 86_400_000

/** Whether something happened in the `days` up to `now`: more than so many days ago it did not. */
export const isWithin = (at: Date, days: number, now: Date): boolean =>
  at <= now && at.getTime() > now.getTime() - days * dayMs

/** Negative experiences of the last `days` days, over all channels, as known at `now`. */
export function negativesWithin(history: readonly HistorySignal[], days: number, now: Date): number {
  return history.filter(({ negative, at }) => negative && isWithin(at, days, now)).length
}

/** Negative experiences since the last good one, over all channels, as known at `now`. */
export function strikes(history: readonly HistorySignal[], now: Date): number {
  const known = historyUntil(history, now)
  return known.slice(known.findLastIndex(isGood) + 1).filter(({ negative }) => negative).length
}
