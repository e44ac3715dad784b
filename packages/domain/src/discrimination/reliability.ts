import { wilson } from '../statistics/index.ts'
import { tiesOf } from './scored.ts'
import type { Scored } from './scored.ts'

/** Customers who were told about the same probability, and the share of them that left, with its 95 % interval. */
export interface ReliabilityBin {
  n: number
  leavers: number
  mean: number
  share: number
  low: number
  high: number
}

export interface Reliability {
  /** From the lowest probabilities on. */
  bins: ReliabilityBin[]
  /** Expected calibration error, 0 to 1: mean distance of told from true, by customer. */
  ece: number
}

/**
 * Told against true probabilities in up to `bins` bins of equal numbers; what ties falls into one bin, by the middle of
 * its ranks, so that bins can be fewer. Bars are Wilson's.
 */
export function reliability(scores: readonly Scored[], bins = 10): Reliability {
  const sums = Array.from({ length: bins }, () => ({ n: 0, leavers: 0, told: 0 }))
  let before = 0
  for (const { p, n, leavers } of tiesOf(scores).toReversed()) {
    const sum = sums[Math.min(bins - 1, Math.floor((bins * (before + n / 2)) / scores.length))]
    before += n
    if (!sum) continue
    sum.n += n
    sum.leavers += leavers
    sum.told += p * n
  }
  const filled = sums
    .filter(({ n }) => n > 0)
    .map(({ n, leavers, told }) => {
      const { low, high } = wilson(leavers, n)
      return { n, leavers, mean: told / n, share: leavers / n, low, high }
    })
  const missed = filled.reduce((sum, { n, mean, share }) => sum + n * Math.abs(mean - share), 0)
  return { bins: filled, ece: scores.length === 0 ? 0 : missed / scores.length }
}
