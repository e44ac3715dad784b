import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'

import { seedOrganization } from '@vigia/testing/organization'

import { call, list, type Listed } from './call.ts'

const late = {
  name: 'Entrega mala a un cliente valioso',
  on: 'signal',
  conditions: [
    { field: 'metric', op: 'is', value: 'csat' },
    { field: 'score', op: 'at_most', value: 2 },
    { field: 'touchpoint', op: 'is', value: 'delivery' },
    { field: 'value', op: 'more_than', value: 500 },
  ],
}

const create = (body: object, key = 'vg_sk_shop') =>
  call('POST', '/v1/rules', body, { authorization: `Bearer ${key}` })

beforeAll(async () => {
  for (const name of ['shop', 'other', 'many']) await seedOrganization(env, name)
})

describe('a rule', () => {
  it('is made with what it left out, and reads as a sentence', async () => {
    const { status, body, headers } = await create(late)
    expect(status).toBe(201)
    expect(headers.get('etag')).toBe(`"${String(body['id'])}.1"`)
    expect(body).toMatchObject({
      id: expect.stringMatching(/^rul_/),
      enabled: true,
      tier: 'alert',
      cooldownDays: 7,
      opensCase: true,
      version: 1,
      conditions: late.conditions,
      sentence: {
        es: expect.stringContaining('CSAT sea 2 o menos en «Entrega», de clientes que valen más de 500'),
        en: 'Alert when CSAT is 2 or less at “Delivery”, from customers worth more than €500',
      },
    })
    expect((await call('GET', `/v1/rules/${String(body['id'])}`)).body).toEqual(body)
  })

  it.each([
    {
      why: 'a score beyond its scale',
      body: { ...late, conditions: [late.conditions[0], { field: 'score', op: 'at_most', value: 6 }] },
      path: 'conditions.1.value',
      message: 'CSAT goes from 1 to 5',
    },
    {
      why: 'an unknown field',
      body: { ...late, conditions: [{ field: 'mood', op: 'is', value: 'bad' }] },
      path: 'conditions.0.field',
      message: expect.stringContaining('no field "mood"'),
    },
    {
      why: 'a metric that falls and rises',
      body: {
        name: 'x',
        on: 'metric',
        conditions: [
          { field: 'direction', op: 'is', value: 'fell' },
          { field: 'direction', op: 'is', value: 'rose' },
        ],
      },
      path: 'conditions.1.value',
      message: expect.stringContaining('No direction can be this'),
    },
    {
      why: 'no conditions',
      body: { ...late, conditions: [] },
      path: 'conditions',
      message: expect.any(String),
    },
    {
      why: 'a value of no kind',
      body: { ...late, conditions: [{ field: 'score', op: 'is', value: null }] },
      path: 'conditions.0.value',
      message: expect.any(String),
    },
    {
      why: 'a pause of a year',
      body: { ...late, cooldownDays: 365 },
      path: 'cooldownDays',
      message: expect.any(String),
    },
    {
      why: 'a tier to be watched',
      body: { ...late, tier: 'watch' },
      path: 'tier',
      message: expect.any(String),
    },
    {
      why: 'an unknown part',
      body: { ...late, colour: 'red' },
      path: 'colour',
      message: 'There is no such field',
    },
  ])('is refused for $why, with the place and the reason', async ({ body, path, message }) => {
    const { status, body: problem } = await create(body)
    expect([status, problem['code']]).toEqual([400, 'invalid'])
    expect((problem['errors'] as unknown[])[0]).toEqual({ path, message })
  })

  it('is changed in parts, and checked as a whole', async () => {
    const { body } = await create(late)
    const path = `/v1/rules/${String(body['id'])}`
    const off = await call('PATCH', path, { enabled: false, cooldownDays: 0 })
    expect(off.body).toMatchObject({
      enabled: false,
      cooldownDays: 0,
      version: 2,
      conditions: late.conditions,
    })
    const refused = await call('PATCH', path, { on: 'risk' })
    expect([refused.status, (refused.body['errors'] as { path: string }[])[0]?.path]).toEqual([
      400,
      'conditions.0.field',
    ])
    const moved = await call('PATCH', path, {
      on: 'case',
      conditions: [{ field: 'daysWithoutContact', op: 'at_least', value: 3 }],
    })
    expect(moved.body).toMatchObject({ on: 'case', opensCase: false, version: 3 })
  })

  it('is changed by one of two who read the same version', async () => {
    const { body, headers } = await create(late)
    const path = `/v1/rules/${String(body['id'])}`
    const ifMatch = { 'if-match': headers.get('etag') ?? '' }
    const first = await call('PATCH', path, { name: 'Primero' }, ifMatch)
    const second = await call('PATCH', path, { name: 'Segundo' }, ifMatch)
    expect([first.status, second.status, second.body['code']]).toEqual([200, 412, 'precondition_failed'])
    expect((await call('DELETE', path, undefined, ifMatch)).status).toBe(412)
    expect(
      (await call('DELETE', path, undefined, { 'if-match': first.headers.get('etag') ?? '' })).status,
    ).toBe(200)
    expect((await call('GET', path)).status).toBe(404)
  })

  it('is not there for another organization', async () => {
    const { body } = await create(late)
    const path = `/v1/rules/${String(body['id'])}`
    const foreign = { authorization: 'Bearer vg_sk_other' }
    expect((await call('GET', path, undefined, foreign)).status).toBe(404)
    expect((await call('PATCH', path, { name: 'x' }, foreign)).status).toBe(404)
    expect((await call('DELETE', path, undefined, foreign)).status).toBe(404)
  })

  it('is one of a hundred at the most, listed page by page', async () => {
    const made = await Promise.all(Array.from({ length: 101 }, () => create(late, 'vg_sk_many')))
    expect(made.filter(({ status }) => status === 201)).toHaveLength(100)
    expect(made.filter(({ status }) => status === 409)).toHaveLength(1)
    const seen: unknown[] = []
    for (let path: string | null = '/v1/rules?limit=40'; path;) {
      const page = (await call('GET', path, undefined, { authorization: 'Bearer vg_sk_many' }))
        .body as unknown as Listed
      seen.push(...page.items.map(({ id }) => id))
      path = page.nextCursor && `/v1/rules?limit=40&cursor=${page.nextCursor}`
    }
    expect(new Set(seen).size).toBe(100)
  })
})

describe('what a console builds rules with', () => {
  it('tells every field with its type, comparisons and values', async () => {
    const { body } = await call('GET', '/v1/rules/fields')
    expect(Object.keys(body)).toEqual(['signal', 'risk', 'case', 'metric'])
    expect(body['risk']).toContainEqual({
      name: 'probability',
      kind: 'number',
      ops: ['is', 'at_most', 'at_least', 'less_than', 'more_than'],
      min: 0,
      max: 1,
      isInteger: false,
      unit: 'share',
      values: [],
      needs: null,
      label: { es: 'riesgo de abandono', en: 'churn risk' },
    })
  })

  it('has templates that are taken as they are', async () => {
    const { items } = await list('/v1/rules/templates')
    expect(items).toHaveLength(9)
    for (const { rule } of items) expect((await create(rule as object)).status).toBe(201)
  })
})
