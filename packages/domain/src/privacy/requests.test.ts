import { describe, expect, it } from 'vitest'

import { answerBy, obstacleTo } from './index.ts'

describe('answerBy', () => {
  it('is a calendar month later', () => {
    expect(answerBy(new Date('2026-01-31T10:00:00Z'))).toEqual(new Date('2026-02-28T10:00:00Z'))
  })
})

describe('obstacleTo', () => {
  it.each([
    { next: 'done', kind: 'erase', isHere: true, why: 'still_here' },
    { next: 'done', kind: 'erase', isHere: false, why: null },
    { next: 'done', kind: 'access', isHere: true, why: null },
    { next: 'refused', kind: 'erase', isHere: true, why: null },
    { next: 'refused', kind: 'erase', isHere: false, why: 'gone' },
    { next: 'open', kind: 'access', isHere: true, why: null },
    { next: 'open', kind: 'erase', isHere: false, why: 'gone' },
  ] as const)('is $why of $next for $kind, the customer here: $isHere', ({ next, kind, isHere, why }) => {
    expect(obstacleTo(next, { kind, isHere })).toBe(why)
  })
})
