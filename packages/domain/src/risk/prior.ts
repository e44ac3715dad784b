import type { RiskCoefficients } from './coefficients.ts'
import { logit } from './logit.ts'
import type { TermPrior } from './model.ts'

import { terms } from './terms/terms.ts'

/** Standard deviation of logit π₀ for π₀ ~ Beta(1, 19): √(ψ′(1) + ψ′(19)). */
const interceptDeviation = 1.3034

/** The weights that are assumed, and the share that leaves before anything is known: a part of the policy. */
export interface Assumed {
  coefficients: RiskCoefficients
  prior: number
}

/** What is believed before any outcome: of the log-odds of a customer of whom nothing is known, and of each weight. */
export interface RiskPrior {
  intercept: TermPrior
  terms: Record<string, TermPrior>
}

/**
 * The prior of the policy: normal around the assumed weights, around 0 for what counts only once learned. The intercept
 * is that of a customer whose every term is 0.
 */
export function priorOf({ coefficients, prior }: Assumed): RiskPrior {
  const assumed: Partial<Record<string, number>> = { ...coefficients }
  const entries = terms.map(({ name, prior: { deviation, sign } }) => {
    return [name, { mean: assumed[name] ?? 0, deviation, sign }] as const
  })
  return {
    intercept: { mean: logit(prior), deviation: interceptDeviation, sign: 0 },
    terms: Object.fromEntries(entries),
  }
}
