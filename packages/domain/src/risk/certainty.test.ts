import { describe, expect, it } from 'vitest'

import { assessFeatures, noFeatures, policyFor, type ChurnModel } from './index.ts'

const model = (deviations: Record<string, number>): ChurnModel => ({
  version: 'mdl_1',
  intercept: -1,
  weights: { repeatContact: 0.5 },
  deviations,
  centres: {},
  examples: 100,
  leavers: 20,
  learnedAt: '2026-03-01T00:00:00.000Z',
  lapse: null,
})
const intervalOf = (repeatContacts: number, deviations: Record<string, number>) =>
  assessFeatures({ ...noFeatures, repeatContacts }, policyFor('us', { model: model(deviations) })).interval

describe('the interval of a probability', () => {
  it('is not told while the prior holds', () => {
    expect(assessFeatures(noFeatures, policyFor('us')).interval).toBe(null)
  })

  it.each([
    { of: 'the intercept alone', contacts: 0, low: 0.1994, high: 0.3521 },
    { of: 'the intercept and two contacts', contacts: 2, low: 0.2939, high: 0.7061 },
  ])('reaches as far as $of is uncertain', ({ contacts, low, high }) => {
    const interval = intervalOf(contacts, { intercept: 0.2, repeatContact: 0.2 })
    expect(interval?.low).toBeCloseTo(low, 3)
    expect(interval?.high).toBeCloseTo(high, 3)
  })

  it('closes in on the probability when nothing is uncertain', () => {
    const interval = intervalOf(1, {})
    expect(interval?.low).toBe(interval?.high)
  })
})
