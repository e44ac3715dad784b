import { describe, expect, it } from 'vitest'

import { adjustedWald, compareNets, netOf, netStandardError, newcombe, twoShareP, wilson } from './index.ts'

describe('wilson', () => {
  // Newcombe 1998, Stat. Med. 17:857, method 3.
  it.each([
    { x: 81, n: 263, low: 0.2553, high: 0.3662 },
    { x: 15, n: 148, low: 0.0624, high: 0.1605 },
    { x: 0, n: 20, low: 0, high: 0.1611 },
    { x: 1, n: 29, low: 0.0061, high: 0.1718 },
  ])('puts $x of $n between $low and $high', ({ x, n, low, high }) => {
    expect(wilson(x, n).low).toBeCloseTo(low, 4)
    expect(wilson(x, n).high).toBeCloseTo(high, 4)
    expect(wilson(x, n).level).toBe(0.95)
  })

  it('begins at exactly 0 for none and ends at exactly 1 for all', () => {
    expect(wilson(0, 7).low).toBe(0)
    expect(wilson(7, 7).high).toBe(1)
    expect(wilson(7, 7).low).toBeCloseTo(1 - wilson(0, 7).high, 12)
  })
})

describe('newcombe', () => {
  it('reproduces 56 of 70 against 48 of 80 (Newcombe 1998, Stat. Med. 17:873, method 10)', () => {
    const interval = newcombe(56, 70, 48, 80)
    expect(interval.low).toBeCloseTo(0.0524, 4)
    expect(interval.high).toBeCloseTo(0.3339, 4)
  })

  it('stays within -1 and 1 at the extremes', () => {
    expect(newcombe(5, 5, 0, 5).high).toBe(1)
    expect(newcombe(0, 5, 5, 5).low).toBe(-1)
  })
})

describe('twoShareP', () => {
  it.each([
    { when: 'both shares are none', args: [0, 9, 0, 5], p: 1 },
    { when: 'both shares are all', args: [9, 9, 5, 5], p: 1 },
    { when: '56 of 70 meet 48 of 80 (z = 2.6502 by hand)', args: [56, 70, 48, 80], p: 0.008 },
  ] as const)('is $p when $when', ({ args: [x1, n1, x2, n2], p }) => {
    expect(twoShareP(x1, n1, x2, n2)).toBeCloseTo(p, 4)
  })
})

describe('net scores', () => {
  // Point, variance, error: unit tests of the R package NPS; intervals: its formulas with z = 1.959964, clamped here.
  it.each([
    [1, 2, 3, 0.3333, 0.5556, 0.3043, -0.2674, 0.7119],
    [1, 0, 1, 0, 1, Math.SQRT1_2, -0.7334, 0.7334],
    [0, 1, 1, 0.5, 0.25, 0.3536, -0.3945, 0.7945],
    [1, 1, 1, 0, 0.6667, 0.4714, -0.6111, 0.6111],
    [20, 30, 50, 0.3, 0.61, 0.0781, 0.1405, 0.442],
    [2, 3, 10, 0.5333, 0.5156, 0.1854, 0.1011, 0.7878],
    [0, 0, 10, 1, 0, 0, 0.475, 1],
    [1194, 3953, 8465, 0.5342, 0.4243, 0.0056, 0.5231, 0.545],
    [1271, 392, 690, -0.2469, 0.7724, 0.0181, -0.2821, -0.2111],
  ])(
    'reads %d against, %d between and %d for as %d',
    (against, between, positive, net, variance, error, low, high) => {
      const counts = { positive, negative: against, n: against + between + positive }
      expect(netOf(counts)).toBeCloseTo(net, 4)
      expect(netStandardError(counts) ** 2 * counts.n).toBeCloseTo(variance, 4)
      expect(netStandardError(counts)).toBeCloseTo(error, 4)
      expect(adjustedWald(counts).low).toBeCloseTo(low, 4)
      expect(adjustedWald(counts).high).toBeCloseTo(high, 4)
    },
  )

  // The same errors, z = 1.7541: +20 points over 100 answers each are no significant change.
  it('compares (30, 30, 40) with (20, 30, 50) by plain errors', () => {
    const after = { positive: 50, negative: 20, n: 100 }
    const { interval, pValue } = compareNets(after, { positive: 40, negative: 30, n: 100 })
    expect(pValue).toBeCloseTo(0.0794, 4)
    expect(interval.low).toBeCloseTo(-0.0235, 4)
    expect(interval.high).toBeCloseTo(0.4235, 4)
  })

  it('does not take the difference of two one-sided samples for certain', () => {
    const { interval, pValue } = compareNets(
      { positive: 3, negative: 0, n: 3 },
      { positive: 0, negative: 0, n: 3 },
    )
    expect(interval.low).toBeLessThan(1)
    expect(interval.high).toBeGreaterThan(1)
    expect(pValue).toBeGreaterThan(0)
  })
})
