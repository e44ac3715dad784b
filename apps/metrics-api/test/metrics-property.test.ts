import * as fc from 'fast-check'
import { expect, it } from 'vitest'

import type { MetricAnswer } from '@vigia/contracts/metrics'

import { person, read, seed } from './seed.ts'

const touchpoints = ['checkout', 'call center', 'delivery'] as const
const channels = ['web', 'phone'] as const
const segments = ['', 'vip', 'new'] as const
const scales = { nps: [0, 10], csat: [1, 5], ces: [1, 7], stars: [1, 5] } as const
const metrics = ['nps', 'csat', 'ces', 'stars'] as const

const signalArb = fc
  .record({
    metric: fc.constantFrom(...metrics),
    touchpoint: fc.constantFrom(...touchpoints),
    channel: fc.constantFrom(...channels),
    person: fc.constantFrom(0, 1, 2),
    date: fc.integer({ min: 1, max: 31 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ metric, date, part, ...rest }) => {
    const [low, high] = scales[metric]
    const day = `2026-05-${String(date).padStart(2, '0')}`
    return { ...rest, metric, score: low + Math.round(part * (high - low)), day }
  })

type Signal = typeof signalArb extends fc.Arbitrary<infer T> ? T : never

/** The definitions, written down once more in the plainest way. */
const valueOf = (metric: (typeof metrics)[number], scores: number[]): number | null => {
  const share = (from: number, to: number) =>
    (100 * scores.filter((score) => score >= from && score <= to).length) / scores.length
  if (scores.length === 0) return null
  if (metric === 'nps') return share(9, 10) - share(0, 6)
  if (metric === 'csat') return share(4, 5)
  if (metric === 'ces') return share(5, 7)
  return scores.reduce((sum, score) => sum + score, 0) / scores.length
}

const rounded = (value: number | null | undefined) =>
  typeof value === 'number' ? Math.round(value * 1e9) + 0 : null

const dimensionOf = {
  touchpoint: ({ touchpoint }: Signal) => touchpoint,
  channel: ({ channel }: Signal) => channel,
  segment: (signal: Signal) => segments[signal.person] ?? '',
}

let runs = 0

it('tells of any signals what counting them one by one tells', async () => {
  const property = fc.asyncProperty(
    fc.array(signalArb, { maxLength: 60 }),
    fc.constantFrom(...metrics),
    fc.constantFrom('touchpoint', 'channel', 'segment'),
    fc.subarray([...touchpoints]),
    fc.option(fc.constantFrom(...channels), { nil: null }),
    async (signals, metric, groupBy, wanted, channel) => {
      runs += 1
      const name = `property_${runs}`
      const persons = segments.map((segment, i) => person(`cus_${runs}_${i}`, { segment: segment || null }))
      await seed(name, signals, persons)
      const filters = [
        ...wanted.map((each) => `touchpoint:${each}`),
        ...(channel ? [`channel:${channel}`] : []),
      ]
      const query = new URLSearchParams({ from: '2026-05-01', to: '2026-06-01', groupBy, interval: 'week' })
      if (filters.length > 0) query.set('filter', filters.join(','))
      const answer = await read<MetricAnswer>(name, `/v1/metrics/${metric}?${query.toString()}`)

      const counted = signals.filter(
        (signal) =>
          signal.metric === metric &&
          (wanted.length === 0 || wanted.includes(signal.touchpoint)) &&
          (channel === null || signal.channel === channel),
      )
      const scoresOf = (some: readonly Signal[]) => some.map(({ score }) => score)
      const expectFigure = (
        figure: { value: number | null; n: number } | undefined,
        some: readonly Signal[],
      ) => {
        const value = valueOf(metric, scoresOf(some))
        expect([figure?.n ?? 0, rounded(figure?.value)]).toEqual([some.length, rounded(value)])
      }
      expectFigure(answer, counted)
      const { scores } = answer.distribution
      for (const { score, count } of scores) {
        expect(count).toBe(counted.filter((signal) => signal.score === score).length)
      }
      expect(answer.series).toHaveLength(5)
      for (const { from, to, ...figure } of answer.series ?? []) {
        const inside = counted.filter(({ day }) => day >= from.slice(0, 10) && day < to.slice(0, 10))
        expectFigure(figure, inside)
      }
      const groups = Map.groupBy(counted, dimensionOf[groupBy])
      expect(answer.groups).toHaveLength(groups.size)
      for (const [key, some] of groups) {
        const group = answer.groups?.find((each) => each.key[groupBy] === key)
        expectFigure(group, some)
        expect(group?.series?.reduce((sum, { n }) => sum + n, 0)).toBe(some.length)
      }
    },
  )
  await fc.assert(property, { numRuns: 30 })
}, 60_000)
