import { leaversOf, tiesOf } from './scored.ts'
import type { Scored } from './scored.ts'

/**
 * The chance, 0 to 1, that one who left was told a higher probability than one who stayed, ties counting half
 * (Mann & Whitney 1947); null where all left or all stayed.
 */
export function auc(scores: readonly Scored[]): number | null {
  const leavers = leaversOf(scores)
  const stayers = scores.length - leavers
  if (leavers === 0 || stayers === 0) return null
  let above = 0
  let won = 0
  for (const { n, leavers: left } of tiesOf(scores)) {
    won += (n - left) * (above + left / 2)
    above += left
  }
  return won / (leavers * stayers)
}

/** Average precision, 0 to 1: precision at each step of recall, what ties taken at once; null where nobody left. */
export function prAuc(scores: readonly Scored[]): number | null {
  const leavers = leaversOf(scores)
  if (leavers === 0) return null
  let seen = 0
  let found = 0
  let area = 0
  for (const { n, leavers: left } of tiesOf(scores)) {
    seen += n
    found += left
    area += (left / leavers) * (found / seen)
  }
  return area
}

/**
 * How many times the overall share of leavers is found among the `share` (above 0, up to 1) told the highest
 * probabilities; of a tie at the border, what is expected of a draw. Null where nobody left.
 */
export function liftAt(scores: readonly Scored[], share: number): number | null {
  const leavers = leaversOf(scores)
  if (leavers === 0) return null
  const size = Math.max(1, Math.round(share * scores.length))
  let room = size
  let found = 0
  for (const tie of tiesOf(scores)) {
    const taken = Math.min(room, tie.n)
    found += (tie.leavers * taken) / tie.n
    room -= taken
    if (room === 0) break
  }
  return found / size / (leavers / scores.length)
}
