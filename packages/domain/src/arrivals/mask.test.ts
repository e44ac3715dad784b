import { describe, expect, it } from 'vitest'

import { maskBody } from './mask.ts'

describe('maskBody', () => {
  it.each([
    { what: 'an e-mail address', told: { email: 'ana@example.com' }, shown: { email: 'an… (15)' } },
    { what: 'a short name', told: { name: 'Ana' }, shown: { name: 'A… (3)' } },
    { what: 'two letters', told: { name: 'Al' }, shown: { name: '…' } },
    { what: 'a comment', told: { comment: 'Soy Ana, 600 11 22 33' }, shown: { comment: 'So… (21)' } },
    { what: 'a phone as a number', told: { phone: 600112233 }, shown: { phone: '60… (9)' } },
    { what: 'a score', told: { score: 3 }, shown: { score: 3 } },
    { what: 'a number just below seven digits', told: { total: 999_999 }, shown: { total: 999_999 } },
    { what: 'a number of seven digits', told: { total: 1_000_000 }, shown: { total: '1… (7)' } },
    { what: 'a touchpoint', told: { touchpoint: 'delivery' }, shown: { touchpoint: 'delivery' } },
    { what: 'a field in another spelling', told: { field_type: 'nps' }, shown: { field_type: 'nps' } },
    {
      what: 'the name of a library, which is nobody',
      told: { library: { name: 'analytics-node' } },
      shown: { library: { name: 'analytics-node' } },
    },
    {
      what: 'a moment under any name',
      told: { x: '2026-03-01T10:00:00.000Z' },
      shown: { x: '2026-03-01T10:00:00.000Z' },
    },
    { what: 'a person as a name', told: { 'ana@example.com': 1 }, shown: { 'an… (15)': 1 } },
    { what: 'three of a list', told: [1, 2, 3], shown: [1, 2, 3] },
    { what: 'more than three of a list', told: [1, 2, 3, 4], shown: [1, 2, 3, '… (4)'] },
    { what: 'true, false and nothing', told: { a: true, b: null }, shown: { a: true, b: null } },
  ])('shows of $what no more than its shape', ({ told, shown }) => {
    expect(maskBody(told)).toEqual(shown)
  })

  it('ends in what is too deep', () => {
    const deep = Array.from({ length: 20 }).reduce<unknown>((inner) => ({ a: inner }), 'secret')
    expect(JSON.stringify(maskBody(deep))).toBe('{"a":{"a":{"a":{"a":{"a":{"a":"…"}}}}}}')
  })
})
