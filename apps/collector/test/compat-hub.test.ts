import { env, exports } from 'cloudflare:workers'

import { seedOrganization } from '@vigia/testing/organization'
import { beforeAll, describe, expect, it } from 'vitest'

const bindings = env as unknown as { DB: D1Database }

type Body = Record<string, unknown> & { data: Record<string, unknown>[]; id: string }

const ask = async (key: string, method: string, path: string, body?: unknown) => {
  const response = await exports.default.fetch(`https://collector.example/compat/hub/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    body: (text === '' ? {} : JSON.parse(text)) as Body,
  }
}

const record = (over: Record<string, unknown> = {}) => ({
  tenant_id: 'org-1',
  submission_id: 's-1',
  source_type: 'survey',
  source_id: 'survey-1',
  source_name: 'Q1 NPS Survey',
  field_id: 'q1',
  field_type: 'nps',
  value_number: 3,
  user_id: 'u-1',
  ...over,
})

const signalsOf = async (name: string) => {
  const { results } = await bindings.DB.prepare(
    `SELECT metric, score, comment, touchpoint FROM signals WHERE organization_id = ?1 ORDER BY score, comment`,
  )
    .bind(`org_${name}`)
    .all()
  return results
}

const rowsOf = (name: string) =>
  bindings.DB.prepare(`SELECT count(*) AS n FROM rollups WHERE organization_id = ?1`)
    .bind(`org_${name}`)
    .first('n')

beforeAll(async () => {
  for (const name of ['hub_one', 'hub_page', 'hub_odd', 'hub_gone']) await seedOrganization(bindings, name)
})

describe('feedback records', () => {
  it('are each one feedback, unique by tenant, submission and field', async () => {
    const created = await ask('vg_sk_hub_one', 'POST', '/feedback-records', record())
    expect(created).toMatchObject({
      status: 201,
      body: { ...record(), id: expect.stringMatching(/^[0-9a-f-]{36}$/), created_at: expect.any(String) },
    })
    const again = await ask('vg_sk_hub_one', 'POST', '/feedback-records', record({ value_number: 9 }))
    expect(again).toMatchObject({
      status: 409,
      type: 'application/problem+json',
      body: { code: 'conflict', invalid_params: [{ name: 'field_id' }] },
    })
    const words = record({
      field_id: 'q2',
      field_type: 'text',
      value_number: undefined,
      value_text: 'Late, ask ana@example.com',
    })
    expect((await ask('vg_sk_hub_one', 'POST', '/feedback-records', words)).body['value_text']).toBe(
      'Late, ask [email]',
    )
    expect(await signalsOf('hub_one')).toEqual([
      { metric: null, score: null, comment: 'Late, ask [email]', touchpoint: 'q1-nps-survey' },
      { metric: 'nps', score: 3, comment: null, touchpoint: 'q1-nps-survey' },
    ])
    const path = `/feedback-records/${created.body.id}`
    expect((await ask('vg_sk_hub_one', 'PATCH', path, { value_number: 10 })).body).toMatchObject({
      value_number: 10,
      field_id: 'q1',
    })
    expect((await ask('vg_sk_hub_one', 'GET', path)).body).toMatchObject({ value_number: 10, user_id: 'u-1' })
    expect(await signalsOf('hub_one')).toMatchObject([
      { comment: 'Late, ask [email]' },
      { metric: 'nps', score: 10 },
    ])
    expect((await ask('vg_sk_hub_one', 'DELETE', path)).status).toBe(204)
    expect((await ask('vg_sk_hub_one', 'DELETE', path)).status).toBe(404)
    expect(await signalsOf('hub_one')).toHaveLength(1)
  })

  it('are listed by tenant, newest first, in pages', async () => {
    for (let i = 0; i < 5; i += 1)
      await ask(
        'vg_sk_hub_page',
        'POST',
        '/feedback-records',
        record({ submission_id: `s-${i}`, collected_at: `2026-10-0${i + 1}T00:00:00Z` }),
      )
    await ask('vg_sk_hub_page', 'POST', '/feedback-records', record({ tenant_id: 'org-2' }))
    const seen: unknown[] = []
    let cursor = ''
    for (let page = 0; page < 10; page += 1) {
      const { body } = await ask(
        'vg_sk_hub_page',
        'GET',
        `/feedback-records?tenant_id=org-1&limit=2${cursor && `&cursor=${cursor}`}`,
      )
      seen.push(...body.data.map((each) => each['submission_id']))
      cursor = typeof body['next_cursor'] === 'string' ? body['next_cursor'] : ''
      if (cursor === '') break
    }
    expect(seen).toEqual(['s-4', 's-3', 's-2', 's-1', 's-0'])
    const some = await ask(
      'vg_sk_hub_page',
      'GET',
      '/feedback-records?tenant_id=org-1&submission_id=s-1,s-3&order=asc&since=2026-10-01T00:00:00Z',
    )
    expect(some.body.data.map((each) => each['submission_id'])).toEqual(['s-1', 's-3'])
  })

  it('of a person go with all that was read from them', async () => {
    for (const submission_id of ['a', 'b'])
      await ask('vg_sk_hub_gone', 'POST', '/feedback-records', record({ submission_id }))
    await ask(
      'vg_sk_hub_gone',
      'POST',
      '/feedback-records',
      record({ submission_id: 'c', tenant_id: 'org-2' }),
    )
    expect(
      (await ask('vg_sk_hub_gone', 'DELETE', '/feedback-records?user_id=u-1&tenant_id=org-2')).body,
    ).toMatchObject({ deleted_count: 1 })
    expect((await ask('vg_sk_hub_gone', 'DELETE', '/feedback-records?user_id=u-1')).body).toMatchObject({
      deleted_count: 2,
    })
    expect((await ask('vg_sk_hub_gone', 'DELETE', '/feedback-records?user_id=u-1')).body).toMatchObject({
      deleted_count: 0,
    })
    expect(await signalsOf('hub_gone')).toEqual([])
    expect(await rowsOf('hub_gone')).toBe(0)
  })
})

describe('what a hub client is refused', () => {
  it.each([
    {
      what: 'a wrong key',
      key: 'vg_sk_nobody_has',
      method: 'GET',
      path: '/feedback-records?tenant_id=a',
      is: 401,
    },
    {
      what: 'reading with a publishable key',
      key: 'vg_pk_hub_odd',
      method: 'GET',
      path: '/feedback-records?tenant_id=a',
      is: 403,
    },
    {
      what: 'a list without a tenant',
      key: 'vg_sk_hub_odd',
      method: 'GET',
      path: '/feedback-records',
      is: 400,
    },
    {
      what: 'a filter that is not known',
      key: 'vg_sk_hub_odd',
      method: 'GET',
      path: '/feedback-records?tenant_id=a&emotions=joy',
      is: 400,
    },
    {
      what: 'a broken cursor',
      key: 'vg_sk_hub_odd',
      method: 'GET',
      path: '/feedback-records?tenant_id=a&cursor=x',
      is: 400,
    },
    { what: 'an unknown record', key: 'vg_sk_hub_odd', method: 'GET', path: '/feedback-records/x', is: 404 },
    { what: 'webhooks', key: 'vg_sk_hub_odd', method: 'GET', path: '/webhooks', is: 501 },
  ])('is $what', async ({ key, method, path, is }) => {
    const { status, type, body } = await ask(key, method, path)
    expect([status, type]).toEqual([is, 'application/problem+json'])
    expect(body).toMatchObject({
      status: is,
      code: expect.any(String),
      request_id: expect.any(String),
      invalid_params: expect.any(Array),
    })
  })

  it('never becomes a failure of ours', async () => {
    const values = [
      null,
      '',
      -1,
      1e300,
      8.5,
      [],
      {},
      true,
      '\u0000',
      'x'.repeat(20_000),
      '2026-01-01T00:00:00Z',
      'nps',
    ]
    const whole = record({
      collected_at: '2026-10-01T00:00:00Z',
      value_text: 'x',
      metadata: {},
      language: 'es',
    })
    const bodies: unknown[] = [
      '',
      'no',
      '[]',
      'null',
      '{',
      ...values.flatMap((value) => Object.keys(whole).map((name) => ({ ...whole, [name]: value }))),
    ]
    const statuses = new Set<number>()
    for (const body of bodies)
      statuses.add((await ask('vg_sk_hub_odd', 'POST', '/feedback-records', body)).status)
    expect(statuses).toEqual(new Set([201, 400, 409]))
  }, 60_000)
})
