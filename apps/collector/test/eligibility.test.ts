import { env, exports } from 'cloudflare:workers'

import type { Eligibility } from '@vigia/contracts/asking'
import { seedOrganization } from '@vigia/testing/organization'
import { beforeAll, describe, expect, it } from 'vitest'

type Json = Record<string, unknown>
const bindings = env as unknown as { DB: D1Database }
const start = new Date('2026-06-15T12:00:00Z')
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000)

const call = async (
  path: string,
  {
    body,
    method,
    key = 'vg_sk_asking',
    now = start,
  }: { body?: object; method?: string; key?: string; now?: Date } = {},
) => {
  const response = await exports.default.fetch(`https://collector.example${path}`, {
    method: method ?? (body ? 'POST' : 'GET'),
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      'x-vigia-now': now.toISOString(),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return { status: response.status, body: await response.json<Json>() }
}

let survey = ''
let nps = ''
const ask = async (query: string, now = start, key = 'vg_sk_asking') =>
  (await call(`/v1/eligibility?${query}`, { now, key })).body as unknown as Eligibility
const codes = ({ reasons }: Eligibility) => reasons.map(({ code }) => code)

beforeAll(async () => {
  await seedOrganization(bindings, 'asking')
  const make = async (template: string) =>
    String((await call('/v1/surveys', { body: { name: template, template, status: 'live' } })).body['id'])
  survey = await make('after-delivery')
  nps = await make('relationship-nps')
})

describe('eligibility', () => {
  it('lets exactly one of a hundred questions at once through', async () => {
    const questions = Array.from({ length: 100 }, () => ask(`survey=${survey}&email=hundred@example.com`))
    const answers = await Promise.all(questions)
    expect(answers.filter(({ eligible }) => eligible)).toHaveLength(1)
    expect(new Set(answers.filter(({ eligible }) => !eligible).flatMap(codes))).toEqual(
      new Set(['floor', 'touchpoint_cooldown']),
    )
    const { results } = await bindings.DB.prepare("SELECT id FROM asks WHERE customer_id LIKE 'cus_%'").all()
    expect(results).toHaveLength(1)
  })

  it('lets one of a hundred through again when the first was lost before it was shown', async () => {
    const first = await ask(`survey=${survey}&email=lost@example.com`)
    const again = await Promise.all(
      Array.from({ length: 100 }, () => ask(`survey=${survey}&email=lost@example.com`, after(2))),
    )
    expect(again.filter(({ eligible }) => eligible).map(({ askId }) => askId)).toEqual([first.askId])
  })

  it('holds over all identities, surveys and tools', async () => {
    await call('/v1/feedback', {
      body: { customer: { email: 'one@example.com', id: 'one' }, touchpoint: 'x', metric: 'csat', score: 5 },
    })
    const yes = await ask(`survey=${survey}&email=one@example.com`)
    expect(yes.eligible).toBe(true)
    await call(`/v1/asks/${yes.askId}/steps`, { body: { step: 'shown' } })
    expect(codes(await ask(`survey=${nps}&id=one`, after(60)))).toEqual(['floor'])
    expect((await ask(`survey=${nps}&id=one`, after(24 * 60))).eligible).toBe(true)
    const told = {
      id: 'mail-1',
      tool: 'newsletter',
      customer: { id: 'two' },
      kind: 'relationship',
      metric: 'nps',
      survey: 'spring',
    }
    expect((await call('/v1/asks', { body: told })).body).toMatchObject({ status: 'recorded' })
    expect((await call('/v1/asks', { body: told })).body).toMatchObject({ status: 'duplicate' })
    expect(codes(await ask(`survey=${nps}&id=two`, after(60)))).toEqual(['floor', 'metric_cooldown'])
  })

  it('asks nobody with an open case, nor who opted out, and tells a publishable key neither', async () => {
    const made = await call('/v1/feedback', {
      body: { customer: { id: 'angry' }, touchpoint: 'x', metric: 'csat', score: 1 },
    })
    const customerId = String(made.body['customerId'])
    await bindings.DB.batch([
      bindings.DB.prepare(
        `INSERT INTO cases (organization_id, id, customer_id, sequence, status, tier, probability, reasons, next_step, alerts,
           opened_at, updated_at, version) VALUES ('org_asking', 'cas_1', ?, 1, 'open', 'alert', 0.5, '[]', '{}', 0, 0, 0, 1)`,
      ).bind(customerId),
      bindings.DB.prepare("INSERT INTO consents VALUES ('org_asking', ?, 'surveys', 0, 'phone', 1)").bind(
        customerId,
      ),
    ])
    const secret = await ask(`survey=${survey}&id=angry`)
    expect(codes(secret)).toEqual(['opted_out', 'open_case'])
    expect(secret.reasons[1]?.text.es).toBe('El cliente tiene un caso abierto')
    const visitor = await ask(`survey=${survey}&id=angry`, start, 'vg_pk_asking')
    expect(visitor).toMatchObject({
      eligible: false,
      askId: null,
      reasons: [{ code: 'not_now', until: null }],
    })
  })

  it('only looks if it is asked to, and counts nameless visitors as well', async () => {
    expect(await ask(`survey=${survey}&id=look&reserve=false`)).toMatchObject({ eligible: true, askId: null })
    expect((await ask(`survey=${survey}&id=look`)).eligible).toBe(true)
    const visitors = await Promise.all([1, 2].map(() => ask(`survey=${survey}`)))
    expect(new Set(visitors.map(({ askId }) => askId)).size).toBe(2)
  })

  it('follows the organization’s own policy, and says what does not fit', async () => {
    const policy = {
      floorHours: 1,
      relationshipDays: 2,
      metricDays: {},
      transactionalDays: 3,
      sampling: 1,
      quietHours: null,
    }
    expect((await call('/v1/fatigue-policy', { body: policy, method: 'PUT' })).status).toBe(200)
    expect((await call('/v1/fatigue-policy')).body).toEqual(policy)
    await ask(`survey=${nps}&id=short`)
    expect((await ask(`survey=${survey}&id=short`, after(61))).eligible).toBe(true)
    expect(
      (await call('/v1/fatigue-policy', { body: { ...policy, sampling: 2 }, method: 'PUT' })).status,
    ).toBe(400)
    expect((await call('/v1/eligibility?survey=srv_nothing')).status).toBe(404)
    expect((await call('/v1/eligibility?channel=pigeon')).status).toBe(400)
  })
})

describe('what a decision costs', () => {
  it('does not grow with how often somebody was asked', async () => {
    const { body } = await call('/v1/asks', { body: { id: 'c', tool: 't', customer: { id: 'costly' } } })
    await bindings.DB.prepare(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)
       INSERT INTO asks (organization_id, id, customer_id, survey_id, kind, touchpoint, channel, tool, day, at, shown_at)
       SELECT organization_id, id || i, customer_id, survey_id, kind, touchpoint, channel, tool, day, i, i
       FROM n CROSS JOIN asks WHERE organization_id = 'org_asking' AND id = ?`,
    )
      .bind(body['id'])
      .run()
    const response = await exports.default.fetch(
      `https://collector.example/v1/eligibility?survey=${survey}&id=costly`,
      { headers: { authorization: 'Bearer vg_sk_asking', 'x-vigia-now': after(30).toISOString() } },
    )
    expect(codes(await response.json<Eligibility>())).toContain('floor')
    expect(Number(response.headers.get('x-vigia-rows-read'))).toBeLessThanOrEqual(60)
  })
})

describe('an ask', () => {
  it('counts each step once, a later one with those before it, in the ledger and in the funnel', async () => {
    const { askId } = await ask(`survey=${nps}&id=steps`, after(10_000))
    const step = (name: string) =>
      call(`/v1/asks/${askId}/steps`, { body: { step: name }, now: after(10_001) })
    expect((await step('shown')).body).toMatchObject({ status: 'recorded' })
    expect((await step('shown')).body).toMatchObject({ status: 'duplicate' })
    await call('/v1/responses', {
      body: {
        id: 'steps',
        survey: nps,
        version: 1,
        askId,
        customer: { id: 'steps' },
        answers: { recommend: 9 },
        complete: true,
      },
      now: after(10_002),
    })
    const { body: signal } = await call('/v1/feedback', {
      body: { customer: { id: 'steps' }, touchpoint: 'x', comment: 'hi' },
    })
    const { body } = await call(`/v1/customers/${String(signal['customerId'])}/asks`)
    const steps = (body['items'] as { steps: Json }[])[0]?.steps
    expect(Object.keys(steps ?? {})).toEqual(['shown', 'started', 'answered'])
    const { body: results } = await call(`/v1/surveys/${nps}/results`)
    expect(results['funnel']).toMatchObject({ sent: 0, delivered: 0, shown: 1, started: 1, answered: 1 })
    expect((await call('/v1/asks/ask_nothing/steps', { body: { step: 'shown' } })).status).toBe(404)
  })
})
