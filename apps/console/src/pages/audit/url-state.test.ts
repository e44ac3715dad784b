import { describe, expect, it } from 'vitest'

import { parseAudit } from './url-state.ts'

describe('parseAudit', () => {
  it.each([
    { search: {}, is: {} },
    { search: { kind: 'case', actor: 'usr_1' }, is: { kind: 'case', actor: 'usr_1' } },
    { search: { kind: 'everything', actor: '<b>' }, is: {} },
    { search: { kind: ['case'], actor: 7 }, is: {} },
  ])('reads $is off $search', ({ search, is }) => {
    expect(parseAudit(search)).toEqual(is)
  })
})
