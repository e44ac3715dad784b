import { env } from 'cloudflare:workers'

import type { ModelCard, ModelSettings } from '@vigia/contracts/model'
import { databaseFor } from '@vigia/db/database'
import { seeded } from '@vigia/domain/drivers'
import { defaultRiskSettings } from '@vigia/domain/learning'
import { seedOrganization } from '@vigia/testing/organization'
import { beforeAll, describe, expect, it } from 'vitest'

import { learnOrganization } from '../src/learning/organization.ts'
import { call } from './call.ts'
import { shopOf, tonight } from './learning-world.ts'
import { rows } from './story.ts'

const card = async () => (await call('GET', '/v1/model')).body as unknown as ModelCard

beforeAll(async () => {
  await seedOrganization(env, 'shop')
})

describe('the model card', () => {
  it('says before any outcome that all is assumption', async () => {
    const told = await card()
    expect(told).toMatchObject({
      version: 'prior-us-1',
      learned: false,
      since: null,
      priorShare: 1,
      examples: 0,
      measured: null,
      shadow: null,
      history: [],
      base: { probability: expect.closeTo(0.05, 10), priorShare: 1 },
    })
    expect(told.terms.find(({ name }) => name === 'openIssue')).toMatchObject({
      weight: 0.35,
      priorShare: 1,
      prior: { mean: 0.35, sign: 1 },
    })
    expect(told.summary).toHaveLength(1)
    expect(told.summary[0]?.es).toContain('supuestos de tu región')
  })

  it('tells after a night what was learned, how well it tells, and what is still assumption', async () => {
    await shopOf('org_shop', 200, true)
    const organization = { id: 'org_shop', region: 'us' as const, timeZone: 'UTC', currency: 'EUR' }
    await learnOrganization(databaseFor(env, 'org_shop'), organization, tonight, seeded(1))
    const told = await card()
    expect(told).toMatchObject({ learned: true, since: tonight.toISOString(), asOf: tonight.toISOString() })
    expect(told.history).toHaveLength(1)
    expect(told.priorShare).toBeLessThan(1)
    expect(told.measured?.reliability.bins.length).toBeGreaterThan(5)
    expect(told.measured?.logLoss).toBeLessThan(told.assumptions?.logLoss ?? 0)
    expect(told.curve.map(({ examples }) => examples)).toEqual(
      expect.arrayContaining([0, 10, 25, 50, 100, 250]),
    )
    expect(told.acting?.observed.caveat.es).toContain('azar')
    expect(told.acting?.randomised).toBeNull()
    expect(told.summary[0]?.es).toMatch(/^Sabe qué fue de \d+ clientes tuyos: \d+ bajas en /)
    expect(told.summary[1]?.en).toMatch(
      /^Of every 100 pairs of one customer who left and one who stayed, in \d+ /,
    )
    expect(told.summary.map(({ es }) => es)).toContainEqual(
      expect.stringMatching(/^Un \d+ % de lo que pesa sigue siendo supuesto\.$/),
    )
  }, 30_000)

  it('costs the same few rows however much was learned', async () => {
    const { headers } = await call('GET', '/v1/model')
    expect(Number(headers.get('x-vigia-rows-read'))).toBeLessThan(20)
  })
})

describe('the settings of the model', () => {
  const settings: ModelSettings = {
    ...defaultRiskSettings,
    horizonDays: 60,
    holdoutShare: 0.1,
    anchors: { one: 0.2, several: 0.5 },
  }

  it('are the usual ones until somebody changes them', async () => {
    expect((await call('GET', '/v1/model/settings')).body).toEqual(defaultRiskSettings)
  })

  it('are saved, and have every customer looked at again', async () => {
    const now = new Date(tonight.getTime() + 3_600_000).toISOString()
    const { status, body } = await call('PUT', '/v1/model/settings', settings, { 'x-vigia-now': now })
    expect({ status, body }).toEqual({ status: 200, body: settings })
    expect((await call('GET', '/v1/model/settings')).body).toEqual(settings)
    const due = await rows(
      "SELECT count(*) AS n FROM risks WHERE organization_id = 'org_shop' AND next_due_at <= ?",
      Date.parse(now),
    )
    expect(due).toEqual([{ n: 200 }])
  })

  it.each([
    { why: 'a horizon is under a week', change: { horizonDays: 6 }, path: 'horizonDays' },
    { why: 'a horizon is over a year', change: { horizonDays: 366 }, path: 'horizonDays' },
    { why: 'a horizon is no whole number', change: { horizonDays: 30.5 }, path: 'horizonDays' },
    { why: 'more than a fifth is held out', change: { holdoutShare: 0.21 }, path: 'holdoutShare' },
    { why: 'less than nothing is held out', change: { holdoutShare: -0.01 }, path: 'holdoutShare' },
    {
      why: 'several leave less than one',
      change: { anchors: { one: 0.5, several: 0.4 } },
      path: 'anchors.several',
    },
    { why: 'an anchor is certain', change: { anchors: { one: 0.2, several: 1 } }, path: 'anchors.several' },
    { why: 'an anchor is nothing', change: { anchors: { one: 0, several: 0.4 } }, path: 'anchors.one' },
    { why: 'tiers fall', change: { tiers: { watch: 0.5, alert: 0.4, critical: 0.6 } }, path: 'tiers' },
    {
      why: 'tiers are the same',
      change: { tiers: { watch: 0.4, alert: 0.4, critical: 0.6 } },
      path: 'tiers',
    },
    { why: 'it is text', change: { silentGaps: 'three' }, path: 'silentGaps' },
    { why: 'a field is unknown', change: { horizon: 90 }, path: '' },
  ])('are refused when $why, with the place', async ({ change, path }) => {
    const { status, body } = await call('PUT', '/v1/model/settings', { ...settings, ...change })
    expect(status).toBe(400)
    expect(body).toMatchObject({
      code: 'invalid',
      errors: [{ path: expect.stringContaining(path) as string }],
    })
    expect((await call('GET', '/v1/model/settings')).body).toEqual(settings)
  })

  it.each(['', '{', '[]', 'null'])('are refused when the body is %j', async (text) => {
    const { exports } = await import('cloudflare:workers')
    const response = await exports.default.fetch('https://alerts.example/v1/model/settings', {
      method: 'PUT',
      headers: { authorization: 'Bearer vg_sk_shop', 'content-type': 'application/json' },
      body: text,
    })
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
  })
})
