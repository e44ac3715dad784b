import { describe, expect, it } from 'vitest'

import { answerBy, obstacleTo } from './index.ts'

describe('answerBy', () => {
  it.each([
    { asked: '2026-03-10T09:30:00.000Z', by: '2026-04-10T09:30:00.000Z' },
    { asked: '2026-01-31T23:59:59.999Z', by: '2026-02-28T23:59:59.999Z' },
    { asked: '2028-01-31T00:00:00.000Z', by: '2028-02-29T00:00:00.000Z' },
    { asked: '2026-08-31T12:00:00.000Z', by: '2026-09-30T12:00:00.000Z' },
    { asked: '2026-12-31T12:00:00.000Z', by: '2027-01-31T12:00:00.000Z' },
    { asked: '2026-02-28T12:00:00.000Z', by: '2026-03-28T12:00:00.000Z' },
  ])('is $by of what was asked at $asked', ({ asked, by }) => {
    expect(answerBy(new Date(asked)).toISOString()).toBe(by)
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
