import { beforeAll, describe, expect, it } from 'vitest'

import type { MetricAnswer, MetricCatalogue } from '@vigia/contracts/metrics'

import { answers, read, seed } from './seed.ts'

const may = 'from=2026-05-01&to=2026-06-01'
const get = (name: string, path: string) => read<MetricAnswer>(name, `/v1/metrics/${path}`)

describe('GET /v1/metrics', () => {
  it('lists each metric with its scale and its definitions', async () => {
    await seed('catalogue', [])
    const { items } = await read<MetricCatalogue>('catalogue', '/v1/metrics')
    expect(items.map(({ metric }) => metric)).toEqual([
      'nps',
      'csat',
      'ces',
      'stars',
      'enps',
      'sentiment',
      'response-rate',
    ])
    expect(items[1]).toMatchObject({
      scale: { min: 1, max: 5 },
      definitions: [
        { id: 'csat/top2-of-5', unit: 'percent', isDefault: true, describe: { es: expect.any(String) } },
        { id: 'csat/zendesk-5', isDefault: false },
        { id: 'csat/formbricks' },
        { id: 'csat/smileys-3' },
        { id: 'csat/mean' },
      ],
      groupBy: expect.arrayContaining(['touchpoint', 'segment', 'survey', 'employee', 'theme']),
    })
  })
})

describe('GET /v1/metrics/{metric}', () => {
  it.each([
    { metric: 'nps', counts: { 10: 32, 8: 13, 0: 6 }, value: 50.98, low: 29.29, high: 67 },
    { metric: 'nps', counts: { 9: 57, 7: 13, 6: 30 }, value: 27, low: 9.04, high: 43.38 },
    { metric: 'nps', counts: { 8: 1 }, value: 0, low: -60.01, high: 60.01 },
    { metric: 'nps', counts: { 10: 5 }, value: 100, low: 17.49, high: 100 },
    { metric: 'csat', counts: { 5: 8, 1: 2 }, value: 80, low: 49.02, high: 94.33 },
    { metric: 'csat', counts: { 4: 440, 3: 60 }, value: 88, low: 84.86, high: 90.56 },
  ])('tells $metric of $counts as $value, $low to $high', async ({ metric, counts, value, low, high }) => {
    const name = `vector_${value}_${Object.keys(counts).length}`.replaceAll(/\W/g, '')
    await seed(name, answers(metric, counts))
    const answer = await get(name, `${metric}?${may}`)
    const rounded = [answer.value, answer.interval?.low, answer.interval?.high].map((n) =>
      Number(n?.toFixed(2)),
    )
    expect(rounded).toEqual([value, low, high])
    expect(answer.interval?.level).toBe(0.95)
  })

  describe('of one organization', () => {
    beforeAll(() =>
      seed('shop', [
        ...answers('nps', { 10: 4, 8: 2 }, { touchpoint: 'delivery', stage: 'delivery', day: '2026-05-04' }),
        ...answers(
          'nps',
          { 0: 3 },
          { touchpoint: 'call center', stage: 'support', channel: 'phone', day: '2026-05-12' },
        ),
        ...answers('nps', { 9: 1 }, { touchpoint: 'a, b', stage: 'use', day: '2026-05-31' }),
        ...answers('nps', { 0: 5, 10: 35 }, { touchpoint: 'delivery', stage: 'delivery', day: '2026-04-20' }),
        ...answers('csat', { 5: 7 }, { day: '2026-05-04' }),
      ]),
    )

    it('answers the last 30 days through today by default, at full precision', async () => {
      expect(await get('shop', 'nps')).toEqual({
        metric: 'nps',
        definition: 'nps/standard',
        period: { from: '2026-05-03T00:00:00.000Z', to: '2026-06-02T00:00:00.000Z' },
        value: 20,
        n: 10,
        interval: { low: expect.any(Number), high: expect.any(Number), level: 0.95 },
        sufficient: true,
        sufficiency: 'low',
        mean: 6.5,
        asOf: '2026-06-01T12:00:00.000Z',
        distribution: {
          scores: [3, 0, 0, 0, 0, 0, 0, 0, 2, 1, 4].map((count, score) => ({ score, count })),
          bands: [
            { id: 'promoters', count: 5, share: 0.5 },
            { id: 'passives', count: 2, share: 0.2 },
            { id: 'detractors', count: 3, share: 0.3 },
          ],
        },
        plan: { source: 'rollups', because: [], signals: 0, rowsRead: 0, limit: 100_000, allowed: true },
      })
      expect((await get('shop', `nps?${may}&filter=touchpoint:delivery`)).value).toBe((100 * 4) / 6)
    })

    it('tells every bucket of a series, also the empty ones', async () => {
      const { series } = await get('shop', 'nps?from=2026-05-03&to=2026-05-19&interval=week')
      expect(series?.map(({ from, to, value, n }) => [from.slice(5, 10), to.slice(5, 10), value, n])).toEqual(
        [
          ['05-03', '05-04', null, 0],
          ['05-04', '05-11', (100 * 4) / 6, 6],
          ['05-11', '05-18', -100, 3],
          ['05-18', '05-19', null, 0],
        ],
      )
      expect(Object.keys(series?.[0] ?? {}).toSorted()).toEqual([
        'from',
        'interval',
        'n',
        'sufficiency',
        'sufficient',
        'to',
        'value',
      ])
      expect((await get('shop', `nps?${may}&interval=day`)).series).toHaveLength(31)
      expect(
        (await get('shop', 'nps?from=2026-04-20&to=2026-06-01&interval=month')).series?.map(({ n }) => n),
      ).toEqual([40, 10])
    })

    it.each([
      {
        by: 'touchpoint',
        groups: [
          ['delivery', 6],
          ['call center', 3],
          ['a, b', 1],
        ],
      },
      {
        by: 'channel',
        groups: [
          ['web', 7],
          ['phone', 3],
        ],
      },
      {
        by: 'stage',
        groups: [
          ['delivery', 6],
          ['support', 3],
          ['use', 1],
        ],
      },
      { by: 'segment', groups: [['', 10]] },
    ])('groups by $by, the largest first', async ({ by, groups }) => {
      const answer = await get('shop', `nps?${may}&groupBy=${by}`)
      expect(answer.groups?.map(({ key, n }) => [key[by], n])).toEqual(groups)
    })

    it('tells a series for each group', async () => {
      const { groups } = await get(
        'shop',
        'nps?from=2026-05-04&to=2026-05-18&interval=week&groupBy=touchpoint',
      )
      expect(groups?.map(({ key, series }) => [key['touchpoint'], series?.map(({ n }) => n)])).toEqual([
        ['delivery', [6, 0]],
        ['call center', [0, 3]],
      ])
    })

    it.each([
      { filter: 'filter=touchpoint:delivery', n: 6 },
      { filter: 'filter=touchpoint:call%20center', n: 3 },
      { filter: 'filter=touchpoint:call+center&filter=touchpoint:delivery', n: 9 },
      { filter: 'filter=touchpoint:call+center,touchpoint:delivery', n: 9 },
      { filter: 'filter=touchpoint:delivery,channel:phone', n: 0 },
      { filter: 'filter=channel:phone&filter=touchpoint:call%20center', n: 3 },
      { filter: 'filter=stage:support,stage:delivery', n: 9 },
      { filter: 'filter=touchpoint:a%5C,%20b', n: 1 },
      { filter: 'filter=segment:', n: 10 },
    ])('counts $n answers of $filter', async ({ filter, n }) => {
      expect((await get('shop', `nps?${may}&${filter}`)).n).toBe(n)
    })

    it('compares with as many days before', async () => {
      const { comparison } = await get('shop', `nps?from=2026-05-01&to=2026-05-31&compare=previous`)
      expect(comparison).toMatchObject({
        period: { from: '2026-04-01T00:00:00.000Z', to: '2026-05-01T00:00:00.000Z' },
        value: 75,
        n: 40,
        significant: true,
      })
      expect(comparison?.difference).toBeCloseTo(100 / 9 - 75, 10)
      const empty = await get('shop', 'nps?from=2026-03-02&to=2026-03-03&compare=previous')
      expect(empty).toMatchObject({ value: null, n: 0, comparison: { difference: null, pValue: null } })
    })

    it('tells another definition by its id', async () => {
      expect(await get('shop', `csat?${may}&definition=csat/mean`)).toMatchObject({
        definition: 'csat/mean',
        value: 5,
      })
    })

    it('sees nothing of what lies after the time of the request', async () => {
      const answer = await read<MetricAnswer>('shop', `/v1/metrics/nps?${may}&interval=month`, {
        'x-vigia-now': '2026-05-04T23:00:00Z',
      })
      expect(answer).toMatchObject({ n: 6, period: { to: '2026-06-01T00:00:00.000Z' }, series: [{ n: 6 }] })
    })

    it('sees nothing of another organization', async () => {
      await seed('stranger', [])
      expect((await get('stranger', `nps?${may}`)).n).toBe(0)
    })
  })
})
