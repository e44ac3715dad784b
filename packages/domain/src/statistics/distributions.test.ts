import { describe, expect, it } from 'vitest'

import { benjaminiHochberg, normalCdf, tInterval, tQuantile975, tTwoSidedP, welch, Z95 } from './index.ts'

describe('normalCdf', () => {
  // 0.5 erfc(-x / √2) of the C library.
  it.each([
    [0, 0.5],
    [1, 0.8413447460685429],
    [-1, 0.15865525393145705],
    [Z95, 0.975],
    [2.999, 0.9986456634662729],
    [3.001, 0.998654527174915],
    [-6, 9.865876450377012e-10],
  ])('at %d is %d', (x, p) => {
    expect(Math.abs(normalCdf(x) - p)).toBeLessThan(1e-14)
  })

  it('keeps its relative precision far out, and ends at 0 and 1', () => {
    expect(normalCdf(-10) / 7.619853024160593e-24).toBeCloseTo(1, 9)
    expect(normalCdf(-Infinity)).toBe(0)
    expect(normalCdf(Infinity)).toBe(1)
  })
})

describe('tQuantile975', () => {
  // R: qt(0.975, df); 2.2622 at 9 is also in every printed table.
  it.each([
    [1, 12.706204736],
    [2, 4.30265273],
    [3, 3.182446305],
    [5, 2.570581836],
    [9, 2.262157163],
    [29, 2.045229642],
    [30, 2.042272456],
    [100, 1.983971519],
    [1000, 1.962339081],
    [Infinity, Z95],
  ])('with %d degrees of freedom is %d', (df, t) => {
    expect(tQuantile975(df)).toBeCloseTo(t, 8)
  })

  it('falls smoothly where the normal score takes over', () => {
    // Cornish-Fisher: t = z + (z³ + z) / 4ν + (5z⁵ + 16z³ + 3z) / 96ν² + O(1/ν³).
    for (const df of [1500, 4999, 5001, 1e6]) {
      const second = (5 * Z95 ** 5 + 16 * Z95 ** 3 + 3 * Z95) / (96 * df ** 2)
      expect(Math.abs(tQuantile975(df) - (Z95 + (Z95 ** 3 + Z95) / (4 * df) + second))).toBeLessThan(2e-9)
    }
  })

  it('leaves 5 % outside, whole or fractional degrees alike', () => {
    for (const df of [1, 1.5, 2.7, 8.31, 57.5, 4321]) {
      expect(tTwoSidedP(tQuantile975(df), df)).toBeCloseTo(0.05, 11)
    }
  })
})

describe('tTwoSidedP', () => {
  it.each([
    { t: 0, df: 4, p: 1 },
    { t: 1, df: 1, p: 0.5 },
    { t: -1, df: 1, p: 0.5 },
    { t: Math.SQRT2, df: 2, p: 1 - Math.SQRT1_2 },
    { t: Infinity, df: 3, p: 0 },
  ])('of $t with $df degrees is $p, as the closed form says', ({ t, df, p }) => {
    expect(tTwoSidedP(t, df)).toBeCloseTo(p, 12)
  })
})

describe('tInterval', () => {
  it('puts 3.3 ± 2.2622 · 2.1108 / √10 around the mean effort of ten answers', () => {
    const interval = tInterval(3.3, 2.1108, 10)
    expect(interval?.low).toBeCloseTo(1.79, 2)
    expect(interval?.high).toBeCloseTo(4.81, 2)
  })

  it('is not defined for one value, and is a point without variance', () => {
    expect(tInterval(4, 0, 1)).toBeNull()
    expect(tInterval(4, 0, 2)).toEqual({ low: 4, high: 4, level: 0.95 })
  })
})

describe('welch', () => {
  it('agrees with the t test of the sleep data (R: t.test(extra ~ group, data = sleep))', () => {
    const result = welch({ n: 10, mean: 0.75, variance: 3.2005556 }, { n: 10, mean: 2.33, variance: 4.009 })
    expect(result?.interval.low).toBeCloseTo(-3.3654832, 6)
    expect(result?.interval.high).toBeCloseTo(0.2054832, 6)
    expect(result?.pValue).toBeCloseTo(0.07939414, 7)
  })

  it.each([
    { when: 'one sample has one value', a: 1, b: 9, meanB: 3, result: null },
    { when: 'nothing varies and the means differ', a: 2, b: 2, meanB: 3, result: { low: 1, high: 1, p: 0 } },
    { when: 'nothing varies and the means agree', a: 2, b: 2, meanB: 4, result: { low: 0, high: 0, p: 1 } },
  ])('answers honestly when $when', ({ a, b, meanB, result }) => {
    const found = welch({ n: a, mean: 4, variance: 0 }, { n: b, mean: meanB, variance: 0 })
    expect(found && { low: found.interval.low, high: found.interval.high, p: found.pValue }).toEqual(result)
  })
})

describe('benjaminiHochberg', () => {
  it('rejects 4 of the 15 in the example of Benjamini & Hochberg 1995', () => {
    const family = [
      [0.0001, 0.0015],
      [0.0004, 0.003],
      [0.0019, 0.0095],
      [0.0095, 0.0356],
      [0.0201, 0.0603],
      [0.0278, 0.0639],
      [0.0298, 0.0639],
      [0.0344, 0.0645],
      [0.0459, 0.0765],
      [0.324, 0.486],
      [0.4262, 0.5812],
      [0.5719, 0.7149],
      [0.6528, 0.7532],
      [0.759, 0.8132],
      [1, 1],
    ] as const
    const adjusted = benjaminiHochberg(family.map(([p]) => p))
    for (const [index, [, expected]] of family.entries()) expect(adjusted[index]).toBeCloseTo(expected, 4)
    expect(adjusted.filter((p) => p <= 0.05)).toHaveLength(4)
  })

  it('keeps the order given and takes an empty family', () => {
    expect(benjaminiHochberg([0.04, 0.01])).toEqual([0.04, 0.02])
    expect(benjaminiHochberg([])).toEqual([])
  })
})
