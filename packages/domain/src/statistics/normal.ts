const SQRT_2PI = Math.sqrt(2 * Math.PI)
const SERIES_UP_TO = 3
const FRACTION_DEPTH = 80

/** P(Z > x) for x >= 0: Marsaglia's series (J. Stat. Soft. 11(4), 2004), in the tail Laplace's continued fraction. */
function upperTail(x: number): number {
  const density = Math.exp(-(x * x) / 2) / SQRT_2PI
  if (x > SERIES_UP_TO) {
    let fraction = x
    for (let k = FRACTION_DEPTH; k > 0; k -= 1) fraction = x + k / fraction
    return density / fraction
  }
  let term = x
  let sum = x
  for (let k = 3; term > sum * Number.EPSILON; k += 2) {
    term *= (x * x) / k
    sum += term
  }
  return 0.5 - density * sum
}

/** P(Z <= x) of the standard normal distribution, 0..1. */
export function normalCdf(x: number): number {
  return x < 0 ? upperTail(-x) : 1 - upperTail(x)
}

/** P(|Z| >= |z|), the p-value of a two-sided test, 0..1. */
export function normalTwoSidedP(z: number): number {
  return Math.min(1, 2 * upperTail(Math.abs(z)))
}
