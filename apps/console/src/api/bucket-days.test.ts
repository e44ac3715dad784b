import type { MetricAnswer } from '@vigia/contracts/metrics'
import { describe, expect, it } from 'vitest'

import { namedDays } from './bucket-days.ts'

const figure = { value: 1, n: 40, interval: null, sufficient: true, sufficiency: 'normal' } as const
const answer = (from: string, series: [string, string][]): MetricAnswer => ({
  metric: 'csat',
  definition: 'csat/top2-of-5',
  period: { from, to: series.at(-1)?.[1] ?? from },
  ...figure,
  mean: null,
  asOf: from,
  distribution: { scores: [], bands: [] },
  series: series.map(([start, end]) => ({ from: start, to: end, ...figure })),
})

describe('namedDays', () => {
  it.each([
    {
      where: 'in UTC',
      from: '2026-03-01T00:00:00.000Z',
      week: ['2026-03-02T00:00:00.000Z', '2026-03-09T00:00:00.000Z'],
    },
    {
      where: 'west of it',
      from: '2026-03-01T06:00:00.000Z',
      week: ['2026-03-02T06:00:00.000Z', '2026-03-09T06:00:00.000Z'],
    },
    {
      where: 'where summer time begins in between',
      from: '2026-03-01T05:00:00.000Z',
      week: ['2026-03-02T05:00:00.000Z', '2026-03-09T04:00:00.000Z'],
    },
    {
      where: 'far east of it',
      from: '2026-02-28T11:00:00.000Z',
      week: ['2026-03-01T11:00:00.000Z', '2026-03-08T11:00:00.000Z'],
    },
  ])('names the days of an organization $where', ({ from, week: [start = '', end = ''] }) => {
    const { series } = namedDays(answer(from, [[start, end]]), '2026-03-01')
    expect(series).toMatchObject([{ from: '2026-03-02', to: '2026-03-09' }])
  })

  it('leaves days that are named already', () => {
    const { series } = namedDays(answer('2026-03-01', [['2026-03-02', '2026-03-09']]), '2026-03-01')
    expect(series).toMatchObject([{ from: '2026-03-02', to: '2026-03-09' }])
  })
})
