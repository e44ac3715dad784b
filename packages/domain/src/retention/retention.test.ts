import { describe, expect, it } from 'vitest'

import { forgetBefore, noRetention } from './index.ts'

describe('forgetBefore', () => {
  it.each([
    { now: '2026-11-27T03:10:00Z', months: 12, before: '2025-11-27T03:10:00.000Z' },
    { now: '2026-11-27T03:10:00Z', months: 11, before: '2025-12-27T03:10:00.000Z' },
    { now: '2026-11-27T03:10:00Z', months: 10, before: '2026-01-27T03:10:00.000Z' },
    { now: '2026-08-31T00:00:00Z', months: 6, before: '2026-02-28T00:00:00.000Z' },
    { now: '2024-08-31T00:00:00Z', months: 6, before: '2024-02-29T00:00:00.000Z' },
    { now: '2026-01-15T00:00:00Z', months: 120, before: '2016-01-15T00:00:00.000Z' },
  ])('is $before, $months months before $now', ({ now, months, before }) => {
    expect(forgetBefore({ forgetAfterMonths: months }, new Date(now))?.toISOString()).toBe(before)
  })

  it('keeps everybody unless somebody decided otherwise', () => {
    expect(forgetBefore(noRetention, new Date())).toBeNull()
  })
})
