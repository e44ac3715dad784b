import { describe, expect, it } from 'vitest'

import {
  countOf,
  definitionFor,
  definitions,
  distribute,
  emptyHistogram,
  histogramOf,
  meanOf,
  mergeHistograms,
  measureIds,
} from './index.ts'
import type { MetricId } from './index.ts'

describe('definitionFor', () => {
  it.each<[MetricId, string | undefined, string | undefined]>([
    ['nps', undefined, 'nps/standard'],
    ['csat', undefined, 'csat/top2-of-5'],
    ['ces', undefined, 'ces/2.0'],
    ['stars', undefined, 'stars/mean'],
    ['enps', undefined, 'enps/standard'],
    ['ces', 'ces/net', 'ces/net'],
    ['csat', 'ces/net', undefined],
    ['ces', 'ces/1.0', undefined],
    ['nps', '', undefined],
  ])('of %s with %s is %s', (metric, id, found) => {
    expect(definitionFor(metric, id)?.id).toBe(found)
  })

  it('has one default for each metric', () => {
    const defaults = definitions.filter(({ isDefault }) => isDefault).map(({ metric }) => metric)
    expect(defaults).toEqual([...measureIds])
  })
})

describe('histograms', () => {
  it('count scores, and add up', () => {
    const h = histogramOf([0, 10, 10])
    expect(h.counts).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2])
    expect(mergeHistograms(h, h).counts).toEqual([2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4])
    expect(mergeHistograms()).toEqual(emptyHistogram)
  })

  it('know their size and mean', () => {
    expect([countOf(emptyHistogram), meanOf(emptyHistogram)]).toEqual([0, null])
    expect([countOf(histogramOf([0, 3])), meanOf(histogramOf([0, 3]))]).toEqual([2, 1.5])
  })

  it.each([-1, 11, 4.5, Number.NaN])('refuse a score of %d', (score) => {
    expect(() => histogramOf([score])).toThrow(RangeError)
  })
})

describe('distribute', () => {
  const oneOfEach = histogramOf([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])

  it.each<{ metric: MetricId; scores: number[]; bands: Record<string, number> }>([
    { metric: 'nps', scores: [0, 10], bands: { promoters: 2, passives: 2, detractors: 7 } },
    { metric: 'enps', scores: [0, 10], bands: { promoters: 2, passives: 2, detractors: 7 } },
    { metric: 'csat', scores: [1, 5], bands: { satisfied: 2, neutral: 1, dissatisfied: 2 } },
    { metric: 'stars', scores: [1, 5], bands: { satisfied: 2, neutral: 1, dissatisfied: 2 } },
    { metric: 'ces', scores: [1, 7], bands: { easy: 3, neutral: 1, difficult: 3 } },
  ])('cuts the scale of $metric into bands', ({ metric, scores, bands }) => {
    const found = distribute(metric, oneOfEach)
    expect([found.scores.at(0)?.score, found.scores.at(-1)?.score]).toEqual(scores)
    expect(Object.fromEntries(found.bands.map(({ id, count }) => [id, count]))).toEqual(bands)
    expect(found.bands.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12)
  })

  it('has shares of 0 without answers', () => {
    expect(distribute('csat', emptyHistogram).bands.map(({ share }) => share)).toEqual([0, 0, 0])
  })

  it('withholds eNPS under 5 answers', () => {
    expect(distribute('enps', histogramOf([9, 9, 9, 9]))).toEqual({ scores: [], bands: [] })
    expect(distribute('enps', histogramOf([9, 9, 9, 9, 9])).bands).toHaveLength(3)
  })
})
