import { describe, expect, it } from 'vitest'

import { draftOf, isWithin, policyOf } from './policy-draft.ts'

const policy = {
  floorHours: 24,
  relationshipDays: 30,
  metricDays: { nps: 90, csat: 10 },
  transactionalDays: 7,
  sampling: 0.125,
  quietHours: { from: 21, to: 8 },
}

describe('the policy in its fields', () => {
  it('comes back as it was', () => {
    expect(policyOf(draftOf(policy), policy)).toEqual(policy)
    const awake = { ...policy, quietHours: null }
    expect(policyOf(draftOf(awake), awake)).toEqual(awake)
  })
  it.each([
    { field: 'sampling', text: '0', is: true },
    { field: 'sampling', text: '100', is: true },
    { field: 'sampling', text: '100,1', is: false },
    { field: 'sampling', text: '-0.1', is: false },
    { field: 'floorHours', text: '8760', is: true },
    { field: 'floorHours', text: '8761', is: false },
    { field: 'floorHours', text: '', is: false },
    { field: 'floorHours', text: 'x', is: false },
    { field: 'npsDays', text: '1,5', is: true },
  ] as const)('$field $text is within: $is', ({ field, text, is }) => {
    expect(isWithin(field, text)).toBe(is)
    expect(policyOf({ ...draftOf(policy), [field]: text }, policy) !== null).toBe(is)
  })
})
