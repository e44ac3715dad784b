import { describe, expect, it } from 'vitest'

import { localDay, wholeDays } from './time.ts'

describe('localDay', () => {
  it.each([
    { when: 'today', daysAgo: 0, day: '2026-03-02' },
    { when: 'over the end of a month', daysAgo: 2, day: '2026-02-28' },
    { when: 'over the end of a year', daysAgo: 90, day: '2025-12-02' },
  ])('names the day $when', ({ daysAgo, day }) => {
    expect(localDay(new Date(2026, 2, 2, 23, 59), daysAgo)).toBe(day)
  })
})

describe('wholeDays', () => {
  it('counts midnights, not hours', () => {
    expect(wholeDays(new Date(2026, 2, 1, 23, 0), new Date(2026, 2, 2, 1, 0))).toBe(1)
    expect(wholeDays(new Date(2026, 2, 2, 1, 0), new Date(2026, 2, 2, 23, 0))).toBe(0)
  })
})
