import { describe, expect, it } from 'vitest'

import { seeded } from '../../drivers/seeded.ts'
import type { RiskPrior, TermPrior } from '../../risk/index.ts'
import { weightsOf } from '../example.ts'
import type { Example } from '../example.ts'
import { believedShare, trigamma } from './believed-share.ts'
import { fitModel, probabilityBy } from './fit.ts'
import { slopesOf } from './objective.ts'

const now = Date.UTC(2026, 5, 1)
const options = { version: 'mdl_test', now, horizonDays: 90, lapse: null }
const term = (mean: number, deviation = 1, sign: TermPrior['sign'] = 0): TermPrior => ({
  mean,
  deviation,
  sign,
})
const intercept = term(Math.log(0.05 / 0.95), 1.3034)
const prior: RiskPrior = { intercept, terms: { bad: term(1.3, 0.7, 1), loyal: term(-0.25), tenure: term(0) } }

const example = (i: number, features: Record<string, number>, label: 0 | 1, at = now): Example => ({
  customerId: `cus_${i}`,
  at,
  features,
  label,
  labelledAt: at,
  acted: false,
  heldOut: false,
})

/** Customers whose leaving follows known weights. */
function simulated(
  n: number,
  truth: { intercept: number; bad: number; loyal: number; tenure: number },
  seed = 1,
) {
  const random = seeded(seed)
  return Array.from({ length: n }, (_, i) => {
    const features = { bad: random() < 0.3 ? random() * 2 : 0, loyal: random() * 3, tenure: random() * 4 }
    const eta =
      truth.intercept +
      truth.bad * features.bad +
      truth.loyal * features.loyal +
      truth.tenure * (features.tenure - 2)
    return example(i, features, random() < 1 / (1 + Math.exp(-eta)) ? 1 : 0)
  })
}

describe('fitModel', () => {
  it('is the prior exactly while there are no examples', () => {
    const model = fitModel([], prior, options)
    expect(model).toMatchObject({ weights: { bad: 1.3, loyal: -0.25, tenure: 0 }, centres: {} })
    expect(model.intercept).toBe(intercept.mean)
    expect(model.deviations['bad']).toBeCloseTo(0.7, 10)
    expect(probabilityBy(model, {})).toBeCloseTo(0.05, 12)
  })

  it('finds the weights that customers were made by', () => {
    const truth = { intercept: -1.5, bad: 2, loyal: -0.8, tenure: 0.5 }
    const model = fitModel(simulated(20_000, truth), prior, options)
    expect(model.intercept).toBeCloseTo(truth.intercept, 0)
    expect(Math.abs((model.weights['bad'] ?? 0) - truth.bad)).toBeLessThan(0.1)
    expect(Math.abs((model.weights['loyal'] ?? 0) - truth.loyal)).toBeLessThan(0.1)
    expect(Math.abs((model.weights['tenure'] ?? 0) - truth.tenure)).toBeLessThan(0.1)
    expect(model.centres['tenure']).toBeCloseTo(2, 1)
    expect(model.centres['bad']).toBeUndefined()
  })

  it('is surer of a weight the more examples there are, never less than the prior', () => {
    const truth = { intercept: -1, bad: 1, loyal: 0, tenure: 0 }
    const deviations = [10, 100, 1000].map(
      (n) => fitModel(simulated(n, truth), prior, options).deviations['bad'] ?? 0,
    )
    expect(deviations.toSorted((a, b) => b - a)).toEqual(deviations)
    expect(deviations[0]).toBeLessThan(0.7)
  })

  it('keeps a weight on its side, whatever the outcomes say', () => {
    const opposite = simulated(3000, { intercept: 0, bad: -2, loyal: 0, tenure: 0 })
    const model = fitModel(opposite, prior, options)
    expect(model.weights['bad']).toBe(0)
    const free = fitModel(opposite, { ...prior, terms: { ...prior.terms, bad: term(1.3, 0.7) } }, options)
    expect(free.weights['bad']).toBeLessThan(-1.5)
  })

  it('stands where the slope of what is free is 0', () => {
    const examples = simulated(500, { intercept: -1, bad: 1, loyal: -0.3, tenure: 0.2 })
    const model = fitModel(examples, prior, options)
    const names = Object.keys(prior.terms)
    const values = examples.flatMap(({ features }) =>
      names.map((name) => (features[name] ?? 0) - (model.centres[name] ?? 0)),
    )
    const design = {
      width: names.length,
      values: Float64Array.from(values),
      labels: Float64Array.from(examples, ({ label }) => label),
      weights: Float64Array.from(examples, () => 1),
    }
    const objective = { design, priors: Object.values(prior.terms), share: believedShare(prior.intercept) }
    const theta = [...names.map((name) => model.weights[name] ?? 0), model.intercept]
    for (const slope of slopesOf(objective, theta).gradient) expect(Math.abs(slope)).toBeLessThan(1e-5)
  })

  it('comes out the same whatever the order of the examples', () => {
    const examples = simulated(400, { intercept: -1, bad: 1, loyal: -0.3, tenure: 0.2 })
    expect(fitModel(examples.toReversed(), prior, options)).toEqual(fitModel(examples, prior, options))
  })

  it('moves away from few examples less than from many', () => {
    const all = (n: number) =>
      Array.from({ length: n }, (_, i) => example(i, { bad: 1, loyal: 0, tenure: 0 }, 0))
    const [few = 0, many = 0] = [5, 500].map((n) =>
      probabilityBy(fitModel(all(n), prior, options), { bad: 1 }),
    )
    expect(few).toBeGreaterThan(many)
    expect(few).toBeLessThan(1 / (1 + Math.exp(-(intercept.mean + 1.3))))
  })
})

describe('believedShare', () => {
  it('reads a deviation of 1.3034 around 5 % as Beta(1, 19)', () => {
    const { mean, n } = believedShare(intercept)
    expect(mean).toBeCloseTo(0.05, 10)
    expect(n).toBeCloseTo(20, 1)
    expect(trigamma(1)).toBeCloseTo(Math.PI ** 2 / 6, 10)
  })
})

describe('weightsOf', () => {
  const day = 86_400_000

  it.each([
    { when: 'there is one', days: [0], weights: [1] },
    { when: 'one customer’s horizons hardly touch', days: [-90, 0], weights: [1, 1] },
    { when: 'they lie just over half a horizon apart', days: [-45.01, 0], weights: [1, 1] },
    { when: 'they lie half a horizon apart', days: [-45, 0], weights: [0.5, 0.5] },
    { when: 'a crowd tells the same', days: [-64, -32, 0], weights: [0.5, 1 / 3, 0.5] },
  ])('gives $weights when $when', ({ days, weights }) => {
    const examples = days.map((at) => example(1, {}, 0, now + at * day))
    const young = weightsOf(examples, now, 90).map((weight, i) => weight / 0.998 ** -(days[i] ?? 0))
    expect(young).toEqual(weights.map((weight) => expect.closeTo(weight, 10)))
  })

  it('counts other customers for themselves, and the old for less', () => {
    const [old = 0, young = 0] = weightsOf([example(1, {}, 0, now - 365 * day), example(2, {}, 0)], now, 90)
    expect(young).toBe(1)
    expect(old).toBeCloseTo(0.998 ** 365, 10)
  })
})
