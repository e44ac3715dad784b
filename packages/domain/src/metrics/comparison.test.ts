import { describe, expect, it } from 'vitest'

import { compareSummaries, definitionFor, emptyHistogram, histogramOf } from './index.ts'
import type { Comparison, Histogram, MetricId } from './index.ts'

const compare = (metric: MetricId, a: Histogram, b: Histogram, id?: string): Comparison | null => {
  const definition = definitionFor(metric, id)
  return definition ? compareSummaries(definition, a, b) : null
}

const answers = (...cells: [score: number, count: number][]) =>
  histogramOf(cells.flatMap(([score, count]) => Array.from({ length: count }, () => score)))

describe('compareSummaries', () => {
  // Plain Wald errors: d = 0.2, standard error 0.1140, z = 1.7541.
  it('finds no change of NPS from (30, 30, 40) to (20, 30, 50)', () => {
    const result = compare('nps', answers([0, 20], [7, 30], [10, 50]), answers([0, 30], [7, 30], [10, 40]))
    expect(result?.difference).toBeCloseTo(20, 10)
    expect(result?.pValue).toBeCloseTo(0.0794, 4)
    expect(result?.interval.low).toBeCloseTo(-2.35, 2)
    expect(result?.interval.high).toBeCloseTo(42.35, 2)
    expect(result?.significant).toBe(false)
  })

  it('finds a change of CSAT from 48 of 80 to 56 of 70 (Newcombe 1998, Stat. Med. 17:873, method 10)', () => {
    const result = compare('csat', answers([5, 56], [1, 14]), answers([4, 48], [3, 32]))
    expect(result?.difference).toBeCloseTo(20, 10)
    expect(result?.interval.low).toBeCloseTo(5.24, 2)
    expect(result?.interval.high).toBeCloseTo(33.39, 2)
    expect(result?.significant).toBe(true)
  })

  it('compares mean stars by Welch (by hand: variances 0.5 and 0.2 of 5, t = 2.1381 with 6.76 degrees)', () => {
    const result = compare('stars', answers([3, 1], [4, 3], [5, 1]), answers([3, 4], [4, 1]))
    expect(result?.difference).toBeCloseTo(0.8, 12)
    expect(result?.interval.low).toBeCloseTo(-0.0912, 4)
    expect(result?.interval.high).toBeCloseTo(1.6912, 4)
    expect(result?.pValue).toBeCloseTo(0.0712, 4)
  })

  it.each<{ when: string; metric: MetricId; a: Histogram; b: Histogram }>([
    { when: 'the first is empty', metric: 'nps', a: emptyHistogram, b: answers([9, 9]) },
    { when: 'the second is empty', metric: 'stars', a: answers([5, 9]), b: emptyHistogram },
    { when: 'all of the second are off the scale', metric: 'csat', a: answers([5, 9]), b: answers([9, 9]) },
    { when: 'an eNPS has 4 answers', metric: 'enps', a: answers([9, 9]), b: answers([9, 4]) },
  ])('is null when $when', ({ metric, a, b }) => {
    expect(compare(metric, a, b)).toBeNull()
  })

  it('tells an eNPS from 5 answers on', () => {
    expect(compare('enps', answers([9, 5]), answers([0, 5]))).toMatchObject({
      difference: 200,
      significant: true,
    })
  })

  it('never calls a difference significant with 4 answers on a side', () => {
    expect(compare('nps', answers([9, 4]), answers([0, 50]))).toMatchObject({
      difference: 200,
      significant: false,
    })
    expect(compare('nps', answers([9, 5]), answers([0, 50]))).toMatchObject({
      difference: 200,
      significant: true,
    })
  })

  it('knows nothing from a mean of one answer', () => {
    const unknown = {
      difference: 4,
      interval: { low: -4, high: 4, level: 0.95 },
      pValue: 1,
      significant: false,
    }
    expect(compare('stars', answers([5, 1]), answers([1, 40]))).toEqual(unknown)
  })

  it('reads the net effort as a net score', () => {
    const result = compare(
      'ces',
      answers([6, 50], [4, 30], [3, 20]),
      answers([7, 40], [5, 30], [1, 30]),
      'ces/net',
    )
    expect(result?.difference).toBeCloseTo(20, 10)
    expect(result?.pValue).toBeCloseTo(0.0794, 4)
  })
})
