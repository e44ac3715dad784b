import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'

import { answers, ask, seed } from './seed.ts'

const may = 'from=2026-05-01&to=2026-06-01'

beforeAll(() => seed('shop', answers('nps', { 10: 4, 8: 2 })))

describe('GET /v1/metrics/{metric}', () => {
  it.each([
    { why: 'the metric is unknown', path: 'happiness', status: 404, at: undefined },
    { why: 'the metric has a very long name', path: 'x'.repeat(80), status: 404, at: undefined },
    { why: 'a parameter is unknown', path: 'nps?form=2026-05-01', status: 400, at: 'form' },
    { why: 'a date does not exist', path: 'nps?from=2026-02-30', status: 400, at: 'from' },
    { why: 'a date is a word', path: 'nps?to=yesterday', status: 400, at: 'to' },
    {
      why: 'a date lies beyond all years',
      path: 'nps?from=9998-01-01&to=9999-01-01',
      status: 400,
      at: 'from',
    },
    { why: 'a date is given twice', path: 'nps?from=2026-01-01&from=2026-01-02', status: 400, at: 'from' },
    { why: 'the period is reversed', path: 'nps?from=2026-05-02&to=2026-05-01', status: 400, at: 'to' },
    { why: 'the period is empty', path: 'nps?from=2026-05-02&to=2026-05-02', status: 400, at: 'to' },
    { why: 'the period begins after today', path: 'nps?from=2027-01-01', status: 400, at: 'from' },
    { why: 'the period is too long', path: 'nps?from=2005-01-01&to=2026-01-01', status: 400, at: 'from' },
    { why: 'the definition is unknown', path: 'nps?definition=csat/mean', status: 400, at: 'definition' },
    { why: 'the interval is unknown', path: 'nps?interval=minute', status: 400, at: 'interval' },
    {
      why: 'hours are asked of more than 31 days',
      path: 'nps?interval=hour&from=2026-04-01&to=2026-05-03',
      status: 400,
      at: 'interval',
    },
    { why: 'the group is unknown', path: 'nps?groupBy=mood', status: 400, at: 'groupBy' },
    { why: 'three groups are asked', path: 'nps?groupBy=stage,channel,team', status: 400, at: 'groupBy' },
    { why: 'a group is named twice', path: 'nps?groupBy=stage,stage', status: 400, at: 'groupBy' },
    { why: 'an attribute was not declared', path: 'nps?groupBy=attribute.plan', status: 400, at: 'groupBy' },
    {
      why: 'asks are not known by segment',
      path: 'response-rate?groupBy=segment',
      status: 400,
      at: 'groupBy',
    },
    {
      why: 'what was known then is not kept',
      path: 'nps?groupBy=theme&asOf=2026-05-20T00:00:00Z',
      status: 400,
      at: 'asOf',
    },
    { why: 'the past has not come yet', path: 'nps?asOf=2027-05-20T00:00:00Z', status: 400, at: 'asOf' },
    { why: 'the filter names no dimension', path: 'nps?filter=delivery', status: 400, at: 'filter' },
    { why: 'the filter has no value', path: 'nps?filter=touchpoint:', status: 400, at: 'filter' },
    { why: 'the dimension is unknown', path: 'nps?filter=mood:sunny', status: 400, at: 'filter' },
    { why: 'the channel is unknown', path: 'nps?filter=channel:fax', status: 400, at: 'filter' },
    { why: 'the comparison is unknown', path: 'nps?compare=budget', status: 400, at: 'compare' },
  ])('answers $status when $why', async ({ path, status, at }) => {
    const response = await ask('shop', `/v1/metrics/${path}`)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    const { errors, detail } = await response.json<{
      detail: string
      errors: { path: string; message: string }[]
    }>()
    expect([errors[0]?.path, detail.length > 0]).toEqual([at, true])
  })

  it('answers 304 to who has the same figures, whatever the time', async () => {
    const path = `/v1/metrics/nps?${may}`
    const tag = (await ask('shop', path)).headers.get('etag') ?? ''
    expect(tag).toMatch(/^W\/"[0-9a-f]{32}"$/)
    const again = await ask('shop', path, { 'if-none-match': tag, 'x-vigia-now': '2026-06-01T13:00:00Z' })
    expect([again.status, again.headers.get('cache-control'), await again.text()]).toEqual([
      304,
      'private, no-cache',
      '',
    ])
    expect((await ask('shop', `${path}&filter=channel:phone`, { 'if-none-match': tag })).status).toBe(200)
  })

  it('reads at most 3 rows for each rollup row, however many signals it stands for', async () => {
    const spread = (count: number) =>
      Array.from({ length: 30 }, (_, i) => `2026-05-${String(i + 1).padStart(2, '0')}`).flatMap((day) =>
        ['checkout', 'delivery'].flatMap((touchpoint) => answers('nps', { 9: count }, { day, touchpoint })),
      )
    await seed('scant', spread(1))
    await seed('many', spread(20))
    const { n } = (await env.DB.prepare(
      "SELECT count(*) AS n FROM rollups WHERE organization_id = 'org_many'",
    ).first<{ n: number }>()) ?? { n: 0 }
    for (const query of [
      '',
      '&interval=day',
      '&interval=week&groupBy=touchpoint',
      '&groupBy=stage&interval=day',
      '&groupBy=stage&interval=month&filter=channel:web,stage:purchase',
    ]) {
      const rows = async (name: string) =>
        Number((await ask(name, `/v1/metrics/nps?${may}${query}`)).headers.get('x-vigia-rows-read'))
      // The first request of each also reads its key.
      await rows('scant')
      await rows('many')
      expect(await rows('many')).toBeLessThanOrEqual(3 * n)
      expect(await rows('many')).toBe(await rows('scant'))
    }
  })
})
