import { intervalOf, Z95 } from './interval.ts'
import type { Interval } from './interval.ts'
import { normalTwoSidedP } from './normal.ts'

const NORMAL_FROM_DF = 5000
const TINY = 1e-300

const awayFromZero = (value: number) => (Math.abs(value) < TINY ? TINY : value)

/** ln(Γ(a + ½) / Γ(a)), a > 0: raised to a >= 16 by recurrence, then the asymptotic series (DLMF 5.11.13). */
function logGammaHalfStep(a: number): number {
  let shift = 0
  let x = a
  for (; x < 16; x += 1) shift += Math.log(x / (x + 0.5))
  return (
    shift + Math.log(x) / 2 - 1 / (8 * x) + 1 / (192 * x ** 3) - 1 / (640 * x ** 5) + 17 / (14336 * x ** 7)
  )
}

/** The continued fraction of the incomplete beta function by Lentz's method (DLMF 8.17.22). */
function betaFraction(a: number, b: number, x: number): number {
  let c = 1
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1, change = 0; m <= 2000 && Math.abs(change - 1) > Number.EPSILON; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    change = 1
    for (const step of [even, odd]) {
      d = 1 / awayFromZero(1 + step * d)
      c = awayFromZero(1 + step / c)
      change *= c * d
    }
    value *= change
  }
  return value
}

/** P(|T| >= |t|) of Student's t with `df` > 0 degrees of freedom (fractions too), 0..1. */
export function tTwoSidedP(t: number, df: number): number {
  const ratio = (t * t) / df
  if (ratio === Infinity) return 0
  // Wallace (Ann. Math. Stat. 30, 1959): his normal score is right to 1e-9 from here on.
  if (df > NORMAL_FROM_DF)
    return normalTwoSidedP(((8 * df + 1) / (8 * df + 3)) * Math.sqrt(df * Math.log1p(ratio)))
  const a = df / 2
  const x = 1 / (1 + ratio)
  const y = ratio / (1 + ratio)
  const front = Math.exp(logGammaHalfStep(a) - a * Math.log1p(ratio)) * Math.sqrt(y / Math.PI)
  if (x < (a + 1) / (a + 2.5)) return (front * betaFraction(a, 0.5, x)) / a
  return 1 - 2 * front * betaFraction(0.5, a, y)
}

/**
 * The 97.5 % quantile of Student's t, df >= 1: 12.706 at 1, 2.262 at 9, 1.960 at infinity. Newton's method from the
 * normal quantile, which lies below; the tail is convex, so every step stays below and gets closer.
 */
export function tQuantile975(df: number): number {
  if (df === Infinity) return Z95
  const logDensityAtZero = logGammaHalfStep(df / 2) - Math.log(df * Math.PI) / 2
  let t = Z95
  for (let round = 0; round < 50; round += 1) {
    const density = Math.exp(logDensityAtZero - ((df + 1) / 2) * Math.log1p((t * t) / df))
    const step = (tTwoSidedP(t, df) - 0.05) / (2 * density)
    t += step
    if (Math.abs(step) < 1e-12 * t) break
  }
  return t
}

/** The 95 % t interval of a mean from its sample standard deviation, null under two values: it is not defined. */
export function tInterval(mean: number, sd: number, n: number): Interval | null {
  if (n < 2) return null
  const half = (tQuantile975(n - 1) * sd) / Math.sqrt(n)
  return intervalOf(mean - half, mean + half)
}
