import { describe, expect, it } from 'vitest'

import { cusum, ewma, robustZ } from './index.ts'

/** Montgomery, Introduction to Statistical Quality Control, the example of chapter 9: mean 10, standard deviation 1. */
const values = [
  9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.2, 10.34, 9.03, 11.47, 10.51, 9.4, 10.08, 9.37, 10.62,
  10.31, 8.52, 10.84, 10.9, 9.33, 12.29, 11.5, 10.6, 11.08, 10.38, 11.62, 11.31, 10.52,
].map((value) => value - 10)

describe('cusum', () => {
  it('signals at the 29th value, seven values after the shift', () => {
    const sums = cusum(values)
    expect(sums.findIndex(({ up, down }) => up > 5 || down > 5)).toBe(28)
    expect([sums[28]?.up.toFixed(2), sums[28]?.upFor, sums[29]?.up.toFixed(2)]).toEqual(['5.28', 7, '5.30'])
  })
})

describe('ewma', () => {
  it('signals at the 29th value', () => {
    const means = ewma(values, 0.1, 2.7)
    expect(means.findIndex(({ z, limit }) => Math.abs(z) > limit)).toBe(28)
    expect([0, 1, 27, 28].map((i) => (10 + (means[i]?.z ?? 0)).toFixed(4))).toEqual([
      '9.9450',
      '9.7495',
      '10.5731',
      '10.6468',
    ])
    expect(10 + (means[28]?.limit ?? 0)).toBeCloseTo(10.6187, 4)
  })
})

describe('robustZ', () => {
  it('tells a day that is far from the others', () => {
    expect(robustZ([42, 45, 44, 43, 46, 44, 45, 30], 30)).toBeCloseTo(-9.443, 3)
  })

  it.each([
    { what: 'three others', others: [1, 2, 3] },
    { what: 'others that are all the same', others: [5, 5, 5, 5] },
  ])('tells nothing by $what', ({ others }) => {
    expect(robustZ(others, 9)).toBeNull()
  })
})
