import { describe, expect, it } from 'vitest'

import { checkOccurredAt, isRecent } from './index.ts'

const now = new Date('2026-06-30T12:00:00Z')

describe('checkOccurredAt', () => {
  it.each([
    { when: '5 minutes ahead', at: '2026-06-30T12:05:00.000Z', fine: true },
    { when: 'a moment more than 5 minutes ahead', at: '2026-06-30T12:05:00.001Z', fine: false },
    { when: 'now', at: '2026-06-30T12:00:00Z', fine: true },
    { when: '5 years back', at: '2021-06-30T12:00:00Z', fine: true },
    { when: 'a moment more than 5 years back', at: '2021-06-30T11:59:59.999Z', fine: false },
  ])('finds $when fine: $fine', ({ at, fine }) => {
    expect(checkOccurredAt(new Date(at), now) === null).toBe(fine)
  })
})

describe('isRecent', () => {
  it.each([
    { when: '24 hours ago', at: '2026-06-29T12:00:00Z', recent: true },
    { when: 'a moment more than 24 hours ago', at: '2026-06-29T11:59:59.999Z', recent: false },
  ])('says $recent of $when', ({ at, recent }) => {
    expect(isRecent(new Date(at), now)).toBe(recent)
  })
})
