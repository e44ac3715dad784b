import { intervalOf } from './interval.ts'
import type { Interval } from './interval.ts'
import { tQuantile975, tTwoSidedP } from './student.ts'

/** A sample told by its size, mean and sample variance (divisor n - 1). */
export interface Sample {
  n: number
  mean: number
  variance: number
}

/**
 * The difference a - b of two means by Welch's t test (Biometrika 34, 1947), null when either sample has fewer than
 * two values. Without any variance the interval is the difference itself.
 */
export function welch(a: Sample, b: Sample): { interval: Interval; pValue: number } | null {
  if (a.n < 2 || b.n < 2) return null
  const difference = a.mean - b.mean
  const [first, second] = [a.variance / a.n, b.variance / b.n]
  const squared = first + second
  if (squared === 0) return { interval: intervalOf(difference, difference), pValue: difference === 0 ? 1 : 0 }

  const df = squared ** 2 / (first ** 2 / (a.n - 1) + second ** 2 / (b.n - 1))
  const error = Math.sqrt(squared)
  const half = tQuantile975(df) * error
  return {
    interval: intervalOf(difference - half, difference + half),
    pValue: tTwoSidedP(difference / error, df),
  }
}
