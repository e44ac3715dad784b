import { describe, expect, it } from 'vitest'

import {
  assessFeatures,
  defaultBgNbd,
  noFeatures,
  policyFor,
  priorOf,
  termNames,
  terms,
  vectorOf,
} from './index.ts'
import type { ChurnModel, RiskFeatures } from './index.ts'

const lapse = { r: 1, alpha: 60, a: 1, b: 4 }
const learned = (fields: Partial<ChurnModel>): ChurnModel => ({
  version: 'learned-7',
  intercept: -1,
  weights: {},
  deviations: {},
  centres: {},
  examples: 500,
  leavers: 100,
  learnedAt: '2026-03-01T00:00:00Z',
  lapse: null,
  ...fields,
})
const assessedBy = (model: Partial<ChurnModel>, features: Partial<RiskFeatures> = {}) =>
  assessFeatures({ ...noFeatures, ...features }, policyFor('us', { model: learned(model) }))

describe('policyFor', () => {
  it.each([
    { options: undefined, version: 'prior-us-1', purchases: defaultBgNbd },
    { options: { model: null }, version: 'prior-us-1', purchases: defaultBgNbd },
    { options: { model: learned({}) }, version: 'learned-7', purchases: defaultBgNbd },
    { options: { model: learned({ lapse }) }, version: 'learned-7', purchases: lapse },
  ])('names $version', ({ options, version, purchases }) => {
    expect(policyFor('us', options)).toMatchObject({
      modelVersion: version,
      lapse: purchases,
      horizonDays: 90,
    })
  })

  it("takes the organization's own anchors, tiers and horizon", () => {
    const tiers = { watch: 0.1, alert: 0.2, critical: 0.3 }
    const policy = policyFor('us', { anchors: { one: 0.2, several: 0.4 }, tiers, horizonDays: 30 })
    const at = (n: number) => assessFeatures({ ...noFeatures, n }, policy)
    expect(at(1).probability).toBeCloseTo(0.2, 9)
    expect(at(3)).toMatchObject({ tier: 'critical' })
    expect(at(3).probability).toBeCloseTo(0.4, 9)
    expect(policy).toMatchObject({ tiers, horizonDays: 30 })
  })

  it('lets no anchor below the base rate speak for staying', () => {
    const { coefficients } = policyFor('us', { anchors: { one: 0.01, several: 0.005 } })
    expect(coefficients).toMatchObject({ firstNegative: 0, furtherNegative: 0 })
  })
})

describe('a learned model', () => {
  it('weighs each term against its centre', () => {
    const model = { weights: { tenure: -2, spend: 0.5 }, centres: { tenure: 1 } }
    const told = assessedBy(model, { tenureDays: 30 * (Math.E - 1), totalValue: Math.E ** 2 - 1 })
    expect(told.logOdds).toBeCloseTo(-1 + 0 + 0.5 * 2, 9)
    expect(assessedBy(model).logOdds).toBeCloseTo(-1 + 2, 9)
    expect(told).toMatchObject({ learned: true, modelVersion: 'learned-7' })
    expect(told.baseline).toBeCloseTo(1 / (1 + Math.E), 9)
  })

  it('may weigh silence and lapse at once, also while an issue is open', () => {
    const features = { silence: 2, lapse: 0.5, openIssueDays: 7 }
    const model = { weights: { silence: 0.3, lapse: 0.3, openIssue: 0.35 } }
    expect(assessedBy(model, features).logOdds).toBeCloseTo(-1 + 0.6 + 0.15 + 0.35, 9)
  })

  it.each([
    { term: 'firstNegative', weight: -1, features: { n: 1 } },
    { term: 'furtherNegative', weight: -1, features: { n: 3 } },
    { term: 'newcomerNegative', weight: -1, features: { n: 1, tenureDays: 1 } },
    { term: 'lastingNegative', weight: -1, features: { n: 1, tenureDays: 99 } },
    { term: 'openIssue', weight: -1, features: { openIssueDays: 7 } },
    { term: 'repeatContact', weight: -1, features: { repeatContacts: 2 } },
    { term: 'wait', weight: -1, features: { worstWaitMinutes: 30 } },
    { term: 'text', weight: -1, features: { textAnger: 1 } },
    { term: 'experience', weight: 1, features: { experience: 1 } },
    { term: 'lastExperience', weight: 1, features: { lastExperience: 1 } },
    { term: 'silence', weight: Number.NaN, features: { silence: 1 } },
    { term: 'no such term', weight: 5, features: {} },
  ])('is clipped where $term weighs $weight', ({ term, weight, features }) => {
    expect(assessedBy({ weights: { [term]: weight } }, features).logOdds).toBe(-1)
  })
})

describe('the prior', () => {
  it('reads purchases from two days on in place of the usual gap, and an open issue in place of both', () => {
    const prior = policyFor('us')
    const silenceOf = (features: Partial<RiskFeatures>) =>
      assessFeatures({ ...noFeatures, ...features }, prior).contributions.find(
        ({ code }) => code === 'silence',
      )?.contribution
    expect(silenceOf({ silence: 2 })).toBeCloseTo(0.6, 9)
    expect(silenceOf({ silence: 2, lapse: 0.5 })).toBeCloseTo(0.15, 9)
    expect(silenceOf({ silence: 2, openIssueDays: 7 })).toBeCloseTo(0.25, 9)
    expect(silenceOf({ silence: 2, openIssueDays: 7, lapse: 1 })).toBe(0)
  })

  it('believes in the assumptions, and in nothing of what was never assumed', () => {
    const { intercept, terms: believed } = priorOf(policyFor('us'))
    expect(intercept).toMatchObject({ deviation: 1.3034, sign: 0 })
    expect(intercept.mean).toBeCloseTo(Math.log(0.05 / 0.95), 9)
    expect(believed['firstNegative']).toMatchObject({ deviation: 0.7, sign: 1 })
    expect(believed['firstNegative']?.mean).toBeCloseTo(1.3588, 4)
    expect(believed['openIssue']).toEqual({ mean: 0.35, deviation: 1, sign: 1 })
    expect(believed['lapse']).toEqual({ mean: 0.3, deviation: 1, sign: 0 })
    expect(believed['lastExperience']).toEqual({ mean: 0, deviation: 0.7, sign: -1 })
    expect(believed['stage:delivery']).toEqual({ mean: 0, deviation: 0.5, sign: 0 })
    expect(Object.keys(believed)).toEqual(termNames)
  })

  it('has a term for each coefficient', () => {
    expect(termNames).toEqual(expect.arrayContaining(Object.keys(policyFor('us').coefficients)))
  })
})

describe('vectorOf', () => {
  it('is all zero for somebody unknown', () => {
    expect(new Set(Object.values(vectorOf(noFeatures)))).toEqual(new Set([0]))
  })

  it.each<{ term: string; features: Partial<RiskFeatures>; value: number }>([
    { term: 'firstNegative', features: { n: 0.8 }, value: 0.8 },
    { term: 'firstNegative', features: { n: 1.2 }, value: 1 },
    { term: 'furtherNegative', features: { n: 1 }, value: 0 },
    { term: 'furtherNegative', features: { n: 5 }, value: 3 },
    { term: 'newcomerNegative', features: { n: 2, tenureDays: 45 }, value: 0.5 },
    { term: 'lastingNegative', features: { n: 0.5, tenureDays: 30 }, value: Math.log(2) / 2 },
    { term: 'openIssue', features: { openIssueDays: 7 }, value: 1 },
    { term: 'wait', features: { worstWaitMinutes: 5 }, value: Math.log(2) },
    { term: 'absence', features: { returnChance: 0.5 }, value: 0 },
    { term: 'absence', features: { returnChance: 0 }, value: Math.log(999) },
    { term: 'recency', features: { silentDays: 1 }, value: Math.log(2) },
    { term: 'recency7', features: { silentDays: 7 }, value: 0 },
    { term: 'recency30', features: { silentDays: 61 }, value: Math.log(2) },
    { term: 'recency90', features: { silentDays: 90 }, value: 0 },
    { term: 'recentPurchases', features: { recentPurchases: 1 }, value: Math.log(2) },
    { term: 'newcomer', features: { tenureDays: 30 }, value: 1 },
    { term: 'newcomer', features: { tenureDays: 60 }, value: 0 },
    { term: 'longstanding', features: { tenureDays: 540 }, value: 0 },
    { term: 'longstanding', features: { tenureDays: 720 }, value: 1 },
    { term: 'spend', features: { totalValue: 99 }, value: Math.log(100) },
    { term: 'stage:delivery', features: { stage: 'delivery' }, value: 1 },
    { term: 'stage:use', features: { stage: 'delivery' }, value: 0 },
  ])('reads $term as $value', ({ term, features, value }) => {
    expect(vectorOf({ ...noFeatures, ...features })[term]).toBeCloseTo(value, 9)
  })

  it('names every term once, in at most eight groups', () => {
    expect(new Set(termNames).size).toBe(termNames.length)
    expect(new Set(terms.map(({ group }) => group)).size).toBe(8)
  })
})
