import type { TermPrior } from '../../risk/index.ts'

const farFrom0 = 12

/** ψ′(x), x > 0: the variance of the logarithm of a Gamma(x) variable (recurrence, then the asymptotic series). */
export function trigamma(x: number): number {
  let sum = 0
  let z = x
  for (; z < farFrom0; z += 1) sum += 1 / (z * z)
  const z2 = 1 / (z * z)
  return sum + 1 / z + z2 / 2 + (z2 / z) * (1 / 6 - z2 * (1 / 30 - z2 / 42))
}

/** A belief about a share: as strong as if `n` customers had been seen of whom the share `mean` left. */
export interface BelievedShare {
  mean: number
  n: number
}

/**
 * The Beta(n·m, n·(1 − m)) whose mean is that of the prior and whose log-odds have its deviation: logit 0.05 and 1.3034
 * give Beta(1, 19). In log-odds its peak is exactly at the prior's mean, so that without outcomes nothing moves.
 */
export function believedShare({ mean: logOdds, deviation }: TermPrior): BelievedShare {
  const mean = 1 / (1 + Math.exp(-logOdds))
  let [low, high] = [1e-3, 1e6]
  for (let step = 0; step < 80; step += 1) {
    const n = Math.sqrt(low * high)
    if (trigamma(n * mean) + trigamma(n * (1 - mean)) > deviation ** 2) low = n
    else high = n
  }
  return { mean, n: Math.sqrt(low * high) }
}
