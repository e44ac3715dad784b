import { leaversOf } from './scored.ts'
import type { Scored } from './scored.ts'

const certainty = 1e-9

/** −ln of the probability of what came true; a told certainty costs no more than about 20. */
export function logLossOf({ p, y }: Scored): number {
  const q = Math.min(1 - certainty, Math.max(certainty, p))
  return -(y * Math.log(q) + (1 - y) * Math.log(1 - q))
}

const meanOf = (scores: readonly Scored[], of: (scored: Scored) => number): number | null =>
  scores.length === 0 ? null : scores.reduce((sum, scored) => sum + of(scored), 0) / scores.length

/** Mean of −ln of the probability of what came true, 0 for perfect; null without scores. */
export const logLoss = (scores: readonly Scored[]): number | null => meanOf(scores, logLossOf)

/** Mean squared distance of the probability from what came true, 0 for perfect (Brier 1950); null without scores. */
export const brier = (scores: readonly Scored[]): number | null => meanOf(scores, ({ p, y }) => (p - y) ** 2)

/** 1 − Brier over that of always telling the overall share: 1 perfect, 0 no better; null where all left or all stayed. */
export function brierSkill(scores: readonly Scored[]): number | null {
  const share = leaversOf(scores) / scores.length
  const own = brier(scores)
  return own === null || share === 0 || share === 1 ? null : 1 - own / (share * (1 - share))
}
