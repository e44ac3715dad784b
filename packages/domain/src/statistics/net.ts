import { clampInterval, intervalOf, Z95 } from './interval.ts'
import type { Interval } from './interval.ts'
import { normalTwoSidedP } from './normal.ts'

/** Answers for and against among n, of a score such as NPS: (positive - negative) / n, in -1..1. */
export interface NetCounts {
  positive: number
  negative: number
  n: number
}

export const netOf = ({ positive, negative, n }: NetCounts): number => (positive - negative) / n

/** The plain (Wald) standard error, in shares: √((p + d - (p - d)²) / n). */
export function netStandardError(counts: NetCounts): number {
  const net = netOf(counts)
  return Math.sqrt(Math.max(0, (counts.positive + counts.negative) / counts.n - net * net) / counts.n)
}

/** Three more answers, ¾ for and ¾ against, keep a small or one-sided sample from looking certain (Rocks 2016). */
const adjust = ({ positive, negative, n }: NetCounts): NetCounts => ({
  positive: positive + 0.75,
  negative: negative + 0.75,
  n: n + 3,
})

/**
 * The adjusted Wald 95 % interval of a net score, n >= 1, clamped to -1..1. Of a single answer for (or against) the
 * formula stops at 0.985, short of the score of 1 itself: there it is stretched to hold it.
 */
export function adjustedWald(counts: NetCounts): Interval {
  const adjusted = adjust(counts)
  const [net, centre] = [netOf(counts), netOf(adjusted)]
  const half = Z95 * netStandardError(adjusted)
  return clampInterval(intervalOf(Math.min(net, centre - half), Math.max(net, centre + half)), -1, 1)
}

/** A one-sided sample has a plain error of 0, which would call any difference certain: there the adjusted one stands in. */
const honestError = (counts: NetCounts): number =>
  netStandardError(counts) || netStandardError(adjust(counts))

/** The difference a - b of two independent net scores by plain standard errors: interval in -2..2, two-sided p. */
export function compareNets(a: NetCounts, b: NetCounts): { interval: Interval; pValue: number } {
  const difference = netOf(a) - netOf(b)
  const error = Math.hypot(honestError(a), honestError(b))
  const interval = intervalOf(difference - Z95 * error, difference + Z95 * error)
  return { interval: clampInterval(interval, -2, 2), pValue: normalTwoSidedP(difference / error) }
}
