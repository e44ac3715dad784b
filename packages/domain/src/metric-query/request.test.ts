import { describe, expect, it } from 'vitest'

import { histogramOf } from '../metrics/index.ts'
import {
  answerMetric,
  checkEstimate,
  estimateOf,
  mostSignals,
  planMetric,
  readMetricQuestion,
} from './index.ts'
import type { MetricQuestion } from './index.ts'

const now = new Date('2026-06-30T12:00:00Z')
const read = (question: MetricQuestion, timeZone = 'UTC') =>
  readMetricQuestion('nps', question, { timeZone, now, declared: ['plan'] })

describe('hours', () => {
  it.each([
    { what: 'a day on which an hour is lost', day: '2026-03-29', next: '2026-03-30', hours: 23 },
    { what: 'a day on which an hour comes twice', day: '2025-10-26', next: '2025-10-27', hours: 25 },
    { what: 'any other day', day: '2026-05-01', next: '2026-05-02', hours: 24 },
  ])('of $what are $hours', ({ day, next, hours }) => {
    const request = read({ from: day, to: next, interval: 'hour' }, 'Europe/Madrid')
    const cells = [{ bucket: String(hours - 1), keys: [], histogram: histogramOf([10]) }]
    const { series } = answerMetric(request, { cells, whole: cells }, null, now)
    expect(series).toHaveLength(hours)
    expect(series?.at(-1)?.n).toBe(1)
    expect(Date.parse(series?.at(-1)?.to ?? '')).toBe(Date.parse(series?.[0]?.from ?? '') + hours * 3_600_000)
  })

  it.each([
    { days: 31, to: '2026-05-02' },
    { days: 32, to: '2026-05-03' },
  ])('are told of $days days if those are not too many', ({ days, to }) => {
    const ask = () => read({ from: '2026-04-01', to, interval: 'hour' })
    const outcome = (() => {
      try {
        return ask().interval
      } catch {
        return 'refused'
      }
    })()
    expect(outcome).toBe(days > 31 ? 'refused' : 'hour')
  })
})

describe('the period to compare with', () => {
  const period = { from: '2024-02-01', to: '2024-03-01' }
  it.each([
    { compare: 'previous', fromDay: '2024-01-03', toDay: '2024-02-01' },
    { compare: 'year', fromDay: '2023-02-01', toDay: '2023-03-01' },
    { compare: '2022-01-01/2022-02-01', fromDay: '2022-01-01', toDay: '2022-02-01' },
  ])('by $compare', ({ compare, fromDay, toDay }) => {
    expect(read({ ...period, compare }).compared).toEqual({ fromDay, toDay })
  })

  it('of a leap day is the day before in a year without one', () => {
    const { compared } = read({ from: '2024-02-29', to: '2024-03-01', compare: 'year' })
    expect(compared).toEqual({ fromDay: '2023-02-28', toDay: '2023-03-01' })
  })

  it.each([
    { compare: 'budget' },
    { compare: '2024-01-01' },
    { compare: '2024-02-01/2024-01-01' },
    { compare: 'a/b/c' },
  ])('is refused as $compare', ({ compare }) => {
    expect(() => read({ ...period, compare })).toThrow(/^compare: /)
  })
})

describe('what a question costs', () => {
  it.each([
    { question: {}, source: 'rollups', because: [] },
    { question: { groupBy: 'stage,segment' }, source: 'rollups', because: [] },
    { question: { groupBy: 'survey' }, source: 'signals', because: ['survey'] },
    {
      question: { filter: 'attribute.plan:gold', interval: 'hour' as const },
      source: 'signals',
      because: ['attribute.plan', 'hour'],
    },
  ])('depends on who knows the answer: $source for $because', ({ question, source, because }) => {
    expect(planMetric(read(question), now)).toMatchObject({ source, because })
  })

  it.each([
    { signals: mostSignals, refused: false },
    { signals: mostSignals + 1, refused: true },
  ])('of $signals signals is refused: $refused', ({ signals, refused }) => {
    const plan = planMetric(read({ from: '2026-06-01', to: '2026-06-11', groupBy: 'survey' }), now)
    const estimate = estimateOf(plan, signals, 0, 0)
    expect(estimate.allowed).toBe(!refused)
    const said = (() => {
      try {
        checkEstimate(plan, estimate)
        return ''
      } catch (err) {
        return String(err)
      }
    })()
    expect(said.includes('Ask about 9 days or fewer, or by touchpoint')).toBe(refused)
  })
})
