import { describe, expect, it } from 'vitest'

import { parseDeliveries, parseDigests, parseNewRule } from './url-state.ts'

describe('the address of the alerts', () => {
  it.each([
    { says: 'a status', raw: { status: 'dead' }, state: { status: 'dead' } },
    { says: 'a status that is none', raw: { status: 'lost' }, state: {} },
    { says: 'a week back', raw: { since: '7' }, state: { since: 7 } },
    { says: 'days that cannot be chosen', raw: { since: 8 }, state: {} },
    { says: 'a destination', raw: { destination: 'dst_1' }, state: { destination: 'dst_1' } },
    { says: 'a destination that is no id', raw: { destination: '<b>' }, state: {} },
    { says: 'a destination that is too long', raw: { destination: 'a'.repeat(65) }, state: {} },
  ])('of the log reads $says', ({ raw, state }) => {
    expect(parseDeliveries(raw)).toEqual(state)
  })

  it.each([
    { raw: { template: 'no-answer' }, state: { template: 'no-answer' } },
    { raw: { copy: 'rul_1', template: 5 }, state: { copy: 'rul_1' } },
    { raw: {}, state: {} },
  ])('of a new rule reads $state', ({ raw, state }) => {
    expect(parseNewRule(raw)).toEqual(state)
  })

  it('of the digests reads whose', () => {
    expect(parseDigests({ manager: 'mgr_1' })).toEqual({ manager: 'mgr_1' })
    expect(parseDigests({ manager: [] })).toEqual({})
  })
})
