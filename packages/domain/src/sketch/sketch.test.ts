import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { ALPHA, bucketOf, GAMMA, merge, quantile, sketchOf, valueOf, ZERO_BUCKET } from './index.ts'

describe('bucketOf and valueOf', () => {
  // statistics_vectors.json, ddsketch: alpha 0.01, gamma 1.0202020202.
  it.each([
    [1, 0, 0.99],
    [2.5, 46, 2.484274],
    [100, 231, 100.494568],
    [86_400, 569, 86_710.392266],
  ])('puts %d into bucket %d, read back as %d', (value, bucket, back) => {
    expect(GAMMA).toBeCloseTo(1.0202020202, 10)
    expect(bucketOf(value)).toBe(bucket)
    expect(valueOf(bucket)).toBeCloseTo(back, 6)
  })

  it.each([
    { when: 'it is below 0', value: -3, bucket: ZERO_BUCKET },
    { when: 'it is 0', value: 0, bucket: ZERO_BUCKET },
    { when: 'it is the smallest number above 0', value: Number.MIN_VALUE, bucket: ZERO_BUCKET },
    { when: 'it is just under 1', value: 0.99, bucket: 0 },
    { when: 'it is just over 1', value: 1.01, bucket: 1 },
    { when: 'it is the largest number', value: Number.MAX_VALUE, bucket: 35_488 },
  ])('answers $bucket when $when', ({ value, bucket }) => {
    expect(bucketOf(value)).toBe(bucket)
  })

  it('reads the bucket of 0 back as 0', () => {
    expect(valueOf(ZERO_BUCKET)).toBe(0)
  })
})

describe('quantile', () => {
  it.each([
    { when: 'there is nothing', values: [], q: 0.5, bucket: null },
    { when: 'there is one value', values: [2.5], q: 0.9, bucket: 46 },
    { when: 'the rank is the last of the zeros', values: [0, 0, 1], q: 0.5, bucket: ZERO_BUCKET },
    { when: 'the rank is past the zeros', values: [0, 0, 1], q: 1, bucket: 0 },
    { when: 'q lies beyond 1', values: [1, 2.5], q: 1.2, bucket: 46 },
  ])('reads the right bucket when $when', ({ values, q, bucket }) => {
    expect(quantile(sketchOf(values), q)).toBe(bucket === null ? null : valueOf(bucket))
  })

  it('takes no notice of buckets that are counted 0 times', () => {
    expect(quantile(new Map([[3, 0]]), 0.5)).toBeNull()
    expect(quantile(new Map([...sketchOf([1]), [900, 0]]), 1)).toBe(valueOf(0))
  })
})

const durations = fc.array(
  fc.oneof(
    fc.constant(0),
    fc.integer({ min: 1, max: 10_000_000 }),
    fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
  ),
  { minLength: 1, maxLength: 200 },
)
const shares = fc.double({ min: 0, max: 1, noNaN: true })

describe('a sketch of any durations', () => {
  it('tells every quantile within 1 % of the exact one', () => {
    fc.assert(
      fc.property(durations, shares, (values, q) => {
        const exact = values.toSorted((a, b) => a - b)[Math.floor(q * (values.length - 1))] ?? 0
        const told = quantile(sketchOf(values), q) ?? NaN
        expect(Math.abs(told - exact)).toBeLessThanOrEqual(ALPHA * exact * (1 + 1e-9))
      }),
      { numRuns: 2000 },
    )
  })

  it('is the merger of the sketches of its parts', () => {
    fc.assert(
      fc.property(durations, durations, durations, (a, b, c) => {
        const whole = sketchOf([...a, ...b, ...c])
        expect(merge(sketchOf(c), merge(sketchOf(a), sketchOf(b)))).toEqual(whole)
      }),
    )
  })
})
