import type { ChurnModel, TermPrior } from './model.ts'
import { priorOf } from './prior.ts'
import type { Assumed } from './prior.ts'
import { terms } from './terms/terms.ts'
import type { Term } from './terms/term.ts'

/** A term with what it weighs: w · (x − centre), in log-odds. */
export interface Weighed {
  term: Term
  weight: number
  centre: number
  /** Standard deviation of the weight as learned; 0 where nothing was. */
  deviation: number
}

interface Weights {
  /** Log-odds of a customer at the centres. */
  intercept: number
  interceptDeviation: number
  weights: readonly Weighed[]
}

const finite = (value: number | undefined) => (value !== undefined && Number.isFinite(value) ? value : 0)

/** A weight on the side where it belongs: trouble never speaks for staying, whatever was learned. */
function clipped(weight: number, sign: TermPrior['sign']): number {
  if (sign === 0) return weight
  return sign > 0 ? Math.max(0, weight) : Math.min(0, weight)
}

/** The weights of a learned model as they are read: on their side, 0 for a term that it does not know. */
export function weightsOfModel({ intercept, weights, centres, deviations }: ChurnModel): Weights {
  return {
    intercept: finite(intercept),
    interceptDeviation: finite(deviations['intercept']),
    weights: terms.map((term) => {
      const weight = clipped(finite(weights[term.name]), term.prior.sign)
      const deviation = finite(deviations[term.name])
      return { term, weight, centre: finite(centres[term.name]), deviation }
    }),
  }
}

/** The weights before any outcome. */
export function weightsOfPrior(assumed: Assumed): Weights {
  const prior = priorOf(assumed)
  return {
    intercept: prior.intercept.mean,
    interceptDeviation: 0,
    weights: terms.flatMap((term) => {
      const weight = prior.terms[term.name]?.mean ?? 0
      return weight === 0 ? [] : [{ term, weight, centre: 0, deviation: 0 }]
    }),
  }
}
