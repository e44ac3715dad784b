import type { BgNbd, ChurnModel, RiskPrior } from '../../risk/index.ts'
import { inOrder, weightsOf } from '../example.ts'
import type { Example } from '../example.ts'
import { believedShare } from './believed-share.ts'
import { factorOf, inverseDiagonal } from './cholesky.ts'
import { minimize } from './newton.ts'
import { slopesOf } from './objective.ts'
import type { Design, Objective } from './objective.ts'

export interface FitOptions {
  version: string
  /** As of when examples are old; milliseconds. */
  now: number
  horizonDays: number
  /** What purchases are taken to follow; the examples' features are read by it already. */
  lapse: BgNbd | null
}

/** What is usual of the terms that count only once learned: their weighted means; 0 of what is assumed from the start. */
function centresOf(
  examples: readonly Example[],
  weights: readonly number[],
  { terms }: RiskPrior,
): Record<string, number> {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const centred = Object.entries(terms).filter(([, { mean }]) => mean === 0 && total > 0)
  return Object.fromEntries(
    centred.map(([name]) => {
      const sum = examples.reduce(
        (all, { features }, i) => all + (weights[i] ?? 0) * (features[name] ?? 0),
        0,
      )
      return [name, sum / total]
    }),
  )
}

function designOf(
  examples: readonly Example[],
  weights: readonly number[],
  names: readonly string[],
  centres: Readonly<Record<string, number>>,
): Design {
  const values = new Float64Array(examples.length * names.length)
  for (const [j, name] of names.entries()) {
    const centre = centres[name] ?? 0
    for (const [row, { features }] of examples.entries())
      values[row * names.length + j] = (features[name] ?? 0) - centre
  }
  return {
    width: names.length,
    values,
    labels: Float64Array.from(examples, ({ label }) => label),
    weights: Float64Array.from(weights),
  }
}

/** Posterior standard deviations by Laplace: of each term in order, then of the intercept. */
function deviationsAt(objective: Objective, theta: readonly number[]): number[] {
  const factor = factorOf(slopesOf(objective, theta).hessian, theta.length)
  return factor ? inverseDiagonal(factor, theta.length).map(Math.sqrt) : theta.map(() => 0)
}

const named = (names: readonly string[], values: readonly number[]): Record<string, number> =>
  Object.fromEntries(names.map((name, j) => [name, values[j] ?? 0]))

/**
 * The most probable model given the prior and the examples: logistic regression with normal priors, each term on its
 * side. The same examples in any order give the same model; without any it is the prior.
 */
export function fitModel(told: readonly Example[], prior: RiskPrior, options: FitOptions): ChurnModel {
  const examples = inOrder(told)
  const weights = weightsOf(examples, options.now, options.horizonDays)
  const names = Object.keys(prior.terms)
  const priors = Object.values(prior.terms)
  const centres = centresOf(examples, weights, prior)
  const share = believedShare(prior.intercept)
  const objective: Objective = { design: designOf(examples, weights, names, centres), priors, share }
  const theta = minimize(objective, [...priors.map(({ mean }) => mean), prior.intercept.mean])
  const deviations = deviationsAt(objective, theta)
  return {
    version: options.version,
    intercept: theta[names.length] ?? 0,
    weights: named(names, theta),
    deviations: { ...named(names, deviations), intercept: deviations[names.length] ?? 0 },
    centres,
    examples: examples.length,
    leavers: examples.filter(({ label }) => label === 1).length,
    learnedAt: new Date(options.now).toISOString(),
    lapse: options.lapse,
  }
}

const certainty = 1e-9

/** What a model says of features, strictly between 0 and 1. */
export function probabilityBy(model: ChurnModel, features: Readonly<Record<string, number>>): number {
  let eta = model.intercept
  for (const [name, weight] of Object.entries(model.weights))
    if (weight !== 0) eta += weight * ((features[name] ?? 0) - (model.centres[name] ?? 0))
  return Math.min(1 - certainty, Math.max(certainty, 1 / (1 + Math.exp(-eta))))
}
