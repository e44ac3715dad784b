import { describe, expect, it } from 'vitest'

import { delayAfter } from './backoff.ts'

describe('delayAfter', () => {
  it.each([
    { failures: 0, random: 0, ms: 500 },
    { failures: 1, random: 0, ms: 500 },
    { failures: 2, random: 0, ms: 1_000 },
    { failures: 7, random: 0, ms: 32_000 },
    { failures: 8, random: 0, ms: 60_000 },
    { failures: 500, random: 0, ms: 60_000 },
    { failures: 2, random: 1, ms: 500 },
    { failures: 8, random: 0.5, ms: 45_000 },
  ])('waits $ms ms after $failures failures with chance $random', ({ failures, random, ms }) => {
    expect(delayAfter(failures, random)).toBe(ms)
  })
})
