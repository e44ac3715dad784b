import type { RiskFeatures } from './features.ts'
import type { RiskPolicy } from './policy.ts'
import { probabilityOf } from './points.ts'

/** The normal quantile of a 95 % interval. */
const z = 1.959964

/**
 * Where the probability lies with 95 % certainty, as far as the weights are known: Laplace's approximation around the
 * learned weights, taken as independent (which errs on the wide side). Null while the prior holds, which is no measurement.
 */
export function certaintyOf(
  features: RiskFeatures,
  logOdds: number,
  { learned, weights, interceptDeviation }: RiskPolicy,
): { low: number; high: number } | null {
  if (!learned) return null
  const variance = weights.reduce(
    (sum, { term, centre, deviation }) => sum + (deviation * (term.value(features) - centre)) ** 2,
    interceptDeviation ** 2,
  )
  const reach = z * Math.sqrt(variance)
  return { low: probabilityOf(logOdds - reach), high: probabilityOf(logOdds + reach) }
}
