import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  compareSummaries,
  definitions,
  distribute,
  histogramOf,
  mergeHistograms,
  summarize,
} from './index.ts'
import type { Definition, Histogram } from './index.ts'

const counts = fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 60 }), fc.nat({ max: 2_000_000 }))
const scores = fc.array(fc.integer({ min: 0, max: 10 }))
const histograms: fc.Arbitrary<Histogram> = fc.oneof(
  scores.map(histogramOf),
  fc.array(counts, { minLength: 11, maxLength: 11 }).map((each) => ({ counts: each })),
)
const someDefinition = fc.constantFrom(...definitions)

const total = (all: { count: number }[]) => all.reduce((sum, { count }) => sum + count, 0)

/** Sentiment is told with its sums: here of comments at -1, 0 and 1. */
const withMoments = ({ metric }: Definition, h: Histogram): Histogram => {
  if (metric !== 'sentiment') return h
  const [negative = 0, , positive = 0] = h.counts
  return { ...h, moments: { sum: positive - negative, squares: positive + negative } }
}

const rangeOf = ({ unit, scale }: Definition) =>
  ({ score: { min: -100, max: 100 }, percent: { min: 0, max: 100 }, mean: scale })[unit]

describe('every definition over every histogram', () => {
  it('has a value within its unit, and an interval within its unit that contains the value', () => {
    fc.assert(
      fc.property(someDefinition, histograms, (definition, answers) => {
        const h = withMoments(definition, answers)
        const { value, interval } = summarize(definition, h)
        fc.pre(value !== null && interval !== null)
        const { min, max } = rangeOf(definition)
        expect(interval.low).toBeGreaterThanOrEqual(min)
        expect(value).toBeGreaterThanOrEqual(interval.low)
        expect(interval.high).toBeGreaterThanOrEqual(value)
        expect(max).toBeGreaterThanOrEqual(interval.high)
      }),
      { numRuns: 2000 },
    )
  })

  it('compares with an interval around the difference, and the other way round with the opposite sign', () => {
    fc.assert(
      fc.property(someDefinition, histograms, histograms, (definition, first, second) => {
        const [a, b] = [withMoments(definition, first), withMoments(definition, second)]
        const there = compareSummaries(definition, a, b)
        const back = compareSummaries(definition, b, a)
        fc.pre(there !== null && back !== null)
        const slack = 1e-9
        expect(there.interval.low).toBeLessThanOrEqual(there.difference + slack)
        expect(there.interval.high).toBeGreaterThanOrEqual(there.difference - slack)
        expect(there.difference).toBeCloseTo(-back.difference, 9)
        expect(there.interval.low).toBeCloseTo(-back.interval.high, 9)
        expect(there.pValue).toBeCloseTo(back.pValue, 9)
        expect(there.pValue >= 0 && there.pValue <= 1).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('never finds a difference between a sample and itself', () => {
    fc.assert(
      fc.property(someDefinition, histograms, (definition, answers) => {
        const h = withMoments(definition, answers)
        expect(compareSummaries(definition, h, h)?.significant ?? false).toBe(false)
      }),
    )
  })
})

describe('histograms', () => {
  it('merged equal the histogram of both lists', () => {
    fc.assert(
      fc.property(scores, scores, (first, second) => {
        expect(mergeHistograms(histogramOf(first), histogramOf(second))).toEqual(
          histogramOf([...first, ...second]),
        )
      }),
    )
  })

  it('fall apart into bands that hold every answer on the scale once', () => {
    fc.assert(
      fc.property(someDefinition, histograms, (definition, answers) => {
        const h = withMoments(definition, answers)
        const { scores: cells, bands } = distribute(definition.metric, h)
        expect(total(bands)).toBe(total(cells))
      }),
    )
  })
})
