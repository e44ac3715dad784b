import { describe, expect, it } from 'vitest'

import { definitionFor, histogramOf, summarize } from './index.ts'
import type { Definition, MetricId } from './index.ts'

const define = (metric: MetricId, id?: string): Definition => {
  const definition = definitionFor(metric, id)
  if (!definition) throw new Error(`no definition ${id} of ${metric}`)
  return definition
}

const answers = (counts: Record<number, number>) =>
  histogramOf(
    Object.entries(counts).flatMap(([score, count]) => Array.from({ length: count }, () => Number(score))),
  )

const net = (promoters: number, detractors: number, n: number) =>
  answers({ 10: promoters, 7: n - promoters - detractors, 3: detractors })

describe('summarize nps/standard', () => {
  // Adjusted Wald, three more answers, ¾ on either side (Rocks 2016; MeasuringU).
  it.each([
    { promoters: 32, detractors: 6, n: 51, value: 50.98, low: 29.29, high: 67.0 },
    { promoters: 57, detractors: 30, n: 100, value: 27, low: 9.04, high: 43.38 },
    { promoters: 320, detractors: 60, n: 510, value: 50.98, low: 44.64, high: 56.72 },
    { promoters: 0, detractors: 0, n: 1, value: 0, low: -60.01, high: 60.01 },
    { promoters: 1, detractors: 0, n: 1, value: 100, low: -48.5, high: 100 },
    { promoters: 5, detractors: 0, n: 5, value: 100, low: 17.49, high: 100 },
    { promoters: 0, detractors: 5, n: 5, value: -100, low: -100, high: -17.49 },
  ])(
    'of $promoters for and $detractors against in $n is $value',
    ({ promoters, detractors, n, value, low, high }) => {
      const summary = summarize(define('nps'), net(promoters, detractors, n))
      expect(summary.n).toBe(n)
      expect(summary.value).toBeCloseTo(value, 2)
      expect(summary.interval?.low).toBeCloseTo(low, 2)
      expect(summary.interval?.high).toBeCloseTo(high, 2)
      expect(summary.interval?.level).toBe(0.95)
    },
  )

  it.each([
    { score: 6, value: -100 },
    { score: 7, value: 0 },
    { score: 8, value: 0 },
    { score: 9, value: 100 },
  ])('reads a $score as $value', ({ score, value }) => {
    expect(summarize(define('nps'), histogramOf([score])).value).toBe(value)
  })
})

describe('summarize shares', () => {
  // Wilson's interval (Newcombe 1998, Stat. Med. 17:857, method 3).
  it.each([
    { good: 8, n: 10, value: 80, low: 49.02, high: 94.33 },
    { good: 0, n: 3, value: 0, low: 0, high: 56.15 },
    { good: 44, n: 50, value: 88, low: 76.195, high: 94.38 },
    { good: 440, n: 500, value: 88, low: 84.86, high: 90.56 },
  ])('tells csat of $good in $n as $value', ({ good, n, value, low, high }) => {
    const summary = summarize(define('csat'), answers({ 4: good, 3: n - good }))
    expect(summary.value).toBeCloseTo(value, 2)
    expect(summary.interval?.low).toBeCloseTo(low, 2)
    expect(summary.interval?.high).toBeCloseTo(high, 2)
  })

  it.each<{ metric: MetricId; id: string; below: number; from: number }>([
    { metric: 'csat', id: 'csat/top2-of-5', below: 3, from: 4 },
    { metric: 'csat', id: 'csat/zendesk-5', below: 3, from: 4 },
    { metric: 'ces', id: 'ces/2.0', below: 4, from: 5 },
    { metric: 'stars', id: 'stars/top2', below: 3, from: 4 },
  ])('$id counts from $from and not $below', ({ metric, id, below, from }) => {
    expect(summarize(define(metric, id), histogramOf([below])).value).toBe(0)
    expect(summarize(define(metric, id), histogramOf([from])).value).toBe(100)
  })

  it.each([
    { score: 3, value: -100 },
    { score: 4, value: 0 },
    { score: 5, value: 0 },
    { score: 6, value: 100 },
  ])('ces/net reads a $score as $value', ({ score, value }) => {
    expect(summarize(define('ces', 'ces/net'), histogramOf([score])).value).toBe(value)
  })
})

describe('summarize means', () => {
  const efforts = histogramOf([1, 2, 2, 3, 5, 4, 2, 1, 6, 7])

  it('puts a t interval around the mean effort (3.3 ± 2.2622 · 2.1108 / √10)', () => {
    const summary = summarize(define('ces', 'ces/mean'), efforts)
    expect(summary.value).toBeCloseTo(3.3, 12)
    expect(summary.interval?.low).toBeCloseTo(1.79, 2)
    expect(summary.interval?.high).toBeCloseTo(4.81, 2)
  })

  it('has the mean beside the share of ces/2.0', () => {
    expect(summarize(define('ces'), efforts)).toMatchObject({ value: 30, mean: 3.3 })
  })

  it.each([
    { when: 'there is one answer', scores: [4], interval: { low: 1, high: 5 } },
    { when: 'two answers differ: clamped to the scale', scores: [3, 5], interval: { low: 1, high: 5 } },
    { when: 'all answers agree', scores: [4, 4, 4], interval: { low: 4, high: 4 } },
  ])('spans $interval.low to $interval.high stars when $when', ({ scores, interval }) => {
    expect(summarize(define('stars'), histogramOf(scores))).toMatchObject({ value: 4, interval })
  })

  it('does not count scores outside the scale', () => {
    expect(summarize(define('stars'), histogramOf([0, 4, 10]))).toMatchObject({ n: 1, value: 4, mean: 4 })
  })
})

describe('sufficiency', () => {
  it.each([
    { n: 0, sufficient: false, sufficiency: 'insufficient' },
    { n: 4, sufficient: false, sufficiency: 'insufficient' },
    { n: 5, sufficient: true, sufficiency: 'low' },
    { n: 29, sufficient: true, sufficiency: 'low' },
    { n: 30, sufficient: true, sufficiency: 'normal' },
  ])('of $n answers is $sufficiency', ({ n, ...told }) => {
    expect(summarize(define('nps'), net(n, 0, n))).toMatchObject({ n, ...told })
  })

  it('says nothing of no answers', () => {
    const nothing = { value: null, interval: null, mean: null, n: 0 }
    expect(summarize(define('csat'), answers({}))).toMatchObject(nothing)
  })

  it('withholds eNPS under 5 answers, and tells it from 5 on', () => {
    const withheld = { value: null, interval: null, mean: null, n: 4, sufficient: false }
    expect(summarize(define('enps'), net(4, 0, 4))).toMatchObject(withheld)
    expect(summarize(define('enps'), net(5, 0, 5))).toMatchObject({ value: 100, mean: 10, sufficient: true })
  })
})
