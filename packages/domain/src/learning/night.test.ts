import { describe, expect, it } from 'vitest'

import { nextNight } from './index.ts'

describe('nextNight', () => {
  it.each([
    { now: '2026-03-01T00:00:00Z', night: '2026-03-01T03:17:00.000Z' },
    { now: '2026-03-01T03:16:59Z', night: '2026-03-01T03:17:00.000Z' },
    { now: '2026-03-01T03:17:00Z', night: '2026-03-02T03:17:00.000Z' },
    { now: '2026-12-31T23:59:00Z', night: '2027-01-01T03:17:00.000Z' },
  ])('is $night at $now', ({ now, night }) => {
    expect(nextNight(new Date(now)).toISOString()).toBe(night)
  })
})
