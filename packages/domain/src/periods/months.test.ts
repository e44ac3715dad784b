import { expect, it } from 'vitest'

import { monthsFrom } from './index.ts'

it.each([
  { at: '2026-03-10T09:30:00.000Z', months: 1, is: '2026-04-10T09:30:00.000Z' },
  { at: '2026-01-31T23:59:59.999Z', months: 1, is: '2026-02-28T23:59:59.999Z' },
  { at: '2028-01-31T00:00:00.000Z', months: 1, is: '2028-02-29T00:00:00.000Z' },
  { at: '2026-12-31T12:00:00.000Z', months: 1, is: '2027-01-31T12:00:00.000Z' },
  { at: '2026-03-31T12:00:00.000Z', months: -1, is: '2026-02-28T12:00:00.000Z' },
  { at: '2026-01-15T12:00:00.000Z', months: -1, is: '2025-12-15T12:00:00.000Z' },
  { at: '2028-02-29T12:00:00.000Z', months: -12, is: '2027-02-28T12:00:00.000Z' },
  { at: '2026-05-05T12:00:00.000Z', months: 0, is: '2026-05-05T12:00:00.000Z' },
])('is $is for $months months from $at', ({ at, months, is }) => {
  expect(monthsFrom(new Date(at), months).toISOString()).toBe(is)
})
