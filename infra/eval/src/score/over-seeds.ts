import type { Measured } from './measures.ts'

/** Two-sided 95 % quantiles of Student's t for 1 to 15 degrees of freedom. */
const quantiles = [12.71, 4.3, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26, 2.23, 2.2, 2.18, 2.16, 2.14, 2.13]

/** The mean of what each seed came to, with its 95 % interval by Student's t. */
export function overSeeds(values: readonly number[]): Measured {
  const n = values.length
  if (n === 0) return { value: null, low: null, high: null }
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  if (n === 1) return { value: mean, low: null, high: null }
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1)
  const reach = (quantiles[n - 2] ?? 1.96) * Math.sqrt(variance / n)
  return { value: mean, low: mean - reach, high: mean + reach }
}
