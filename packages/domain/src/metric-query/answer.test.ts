import { describe, expect, it } from 'vitest'

import { histogramOf } from '../metrics/index.ts'
import { answerMetric, mostPoints, readMetricQuestion } from './index.ts'
import type { Cell, MetricQuestion } from './index.ts'

const now = new Date('2026-06-30T12:00:00Z')
const ask = (question: MetricQuestion, timeZone: string, cells: Cell[] = []) =>
  answerMetric(readMetricQuestion('nps', question, { timeZone, now }), { cells, whole: cells }, null, now)

describe('answerMetric', () => {
  it('cuts buckets at local midnights, also where the clock changes', () => {
    const { series } = ask({ from: '2026-03-28', to: '2026-03-31', interval: 'day' }, 'Europe/Madrid')
    expect(series?.map(({ from }) => from)).toEqual([
      '2026-03-27T23:00:00.000Z',
      '2026-03-28T23:00:00.000Z',
      '2026-03-29T22:00:00.000Z',
    ])
  })

  it('cuts where midnight is skipped', () => {
    const { series } = ask({ from: '2018-11-03', to: '2018-11-06', interval: 'day' }, 'America/Sao_Paulo')
    expect(series?.map(({ from }) => from)).toEqual([
      '2018-11-03T03:00:00.000Z',
      '2018-11-04T03:00:00.000Z',
      '2018-11-05T02:00:00.000Z',
    ])
  })

  it('puts a week that began before the period into its first bucket', () => {
    const cells = [{ bucket: '2026-05-25', keys: [], histogram: histogramOf([10]) }]
    const { series } = ask({ from: '2026-05-28', to: '2026-06-08', interval: 'week' }, 'UTC', cells)
    expect(series?.map(({ n }) => n)).toEqual([1, 0])
  })

  it('refuses a breakdown that nobody could read', () => {
    const cells = Array.from({ length: 3 }, (_, i) => ({
      bucket: '2020-01-01',
      keys: [`k${i}`],
      histogram: histogramOf([10]),
    }))
    const question = { from: '2007-01-01', to: '2026-01-01', interval: 'day', groupBy: 'touchpoint' } as const
    expect(() => ask(question, 'UTC', cells)).toThrow(String(mostPoints))
    expect(ask(question, 'UTC', cells.slice(0, 2)).groups).toHaveLength(2)
  })
})
