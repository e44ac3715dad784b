import { describe, expect, it } from 'vitest'

import { goKeys, pressed } from './go-keys.ts'

describe('g and a letter', () => {
  it.each([
    { what: 'g alone waits', key: 'g', since: null, now: 0, to: undefined, waits: true },
    { what: 'a letter alone does nothing', key: 'o', since: null, now: 0, to: undefined, waits: false },
    { what: 'g o goes to the overview', key: 'o', since: 0, now: 400, to: '/', waits: false },
    { what: 'g w goes to the report', key: 'w', since: 0, now: 400, to: '/report', waits: false },
    { what: 'a letter at the limit counts', key: 'c', since: 0, now: 1_500, to: '/cases', waits: false },
    { what: 'a letter too late does not', key: 'c', since: 0, now: 1_501, to: undefined, waits: false },
    { what: 'an unknown letter ends it', key: 'x', since: 0, now: 10, to: undefined, waits: false },
    { what: 'g too late begins anew', key: 'g', since: 0, now: 2_000, to: undefined, waits: true },
  ])('$what', ({ key, since, now, to, waits }) => {
    const told = pressed(key, now, { since })
    expect(told.go?.to).toBe(to)
    expect(told.since !== null).toBe(waits)
  })

  it('never lead one letter to two places', () => {
    expect(new Set(goKeys.map(({ letter }) => letter)).size).toBe(goKeys.length)
  })
})
