import { describe, expect, it } from 'vitest'

import { mentionsOf } from './index.ts'

const cell = (label: string, n: number, touchpoint = 'delivery', sentiment = -0.5) => ({
  label,
  touchpoint,
  n,
  negative: n,
  positive: 0,
  sentimentSum: Math.round(1000 * sentiment * n),
})

describe('mentionsOf', () => {
  it('adds up touchpoints, and tells the share of all comments', () => {
    const rows = [cell('waiting', 6), cell('waiting', 2, 'checkout', 0.5)]
    const [waiting] = mentionsOf({ rows, comments: 10 }, { rows: [], comments: 0 })
    expect(waiting).toMatchObject({
      id: 'waiting',
      n: 8,
      share: 80,
      sentiment: -0.25,
      difference: null,
      significant: false,
    })
    expect(waiting?.shareInterval.low).toBeCloseTo(49.02, 2)
    expect(waiting?.touchpoints.map(({ touchpoint, n }) => [touchpoint, n])).toEqual([
      ['delivery', 6],
      ['checkout', 2],
    ])
  })

  it.each([
    { what: 'doubled among many', n: 80, before: 40, significant: true },
    { what: 'hardly more', n: 44, before: 40, significant: false },
    { what: 'new', n: 30, before: 0, significant: true },
  ])('calls $what significant: $significant', ({ n, before, significant }) => {
    const rows = before === 0 ? [] : [cell('waiting', before)]
    const [waiting] = mentionsOf({ rows: [cell('waiting', n)], comments: 400 }, { rows, comments: 400 })
    expect(waiting?.significant).toBe(significant)
  })

  it('of many labels lets chance alone call none', () => {
    const many = (count: number) => Array.from({ length: 20 }, (_, i) => cell(`t${i}`, i === 0 ? count : 20))
    const [first] = mentionsOf({ rows: many(36), comments: 400 }, { rows: many(20), comments: 400 })
    expect(first?.adjustedPValue).toBeGreaterThan(0.05)
    expect(first?.significant).toBe(false)
  })
})
