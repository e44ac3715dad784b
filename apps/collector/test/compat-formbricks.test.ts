import { env, exports } from 'cloudflare:workers'

import { seedOrganization } from '@vigia/testing/organization'
import { beforeAll, describe, expect, it } from 'vitest'

const bindings = env as unknown as { DB: D1Database }

interface Answer {
  status: number
  body: {
    data: { id: string; quotaFull?: boolean; state: { data: Record<string, unknown> }; expiresAt: string }
    code: string
    message: string
    details: Record<string, string>
    error: { code: number; details: unknown[] }
  }
}

const ask = async (
  name: string,
  method: string,
  path: string,
  body?: unknown,
  version = 'v1',
): Promise<Answer> => {
  const response = await exports.default.fetch(
    `https://collector.example/compat/formbricks/api/${version}/client/vg_pk_${name}${path}`,
    {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    },
  )
  return { status: response.status, body: await response.json() }
}

const secretly = async (name: string, method: string, path: string, body?: unknown) => {
  const response = await exports.default.fetch(`https://collector.example${path}`, {
    method,
    headers: { authorization: `Bearer vg_sk_${name}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: response.status, body: await response.json<Record<string, unknown>>() }
}

const signalsOf = async (name: string) => {
  const { results } = await bindings.DB.prepare(
    `SELECT metric, score, comment, touchpoint, channel, customer_id IS NOT NULL AS known FROM signals
     WHERE organization_id = ?1 ORDER BY score, metric`,
  )
    .bind(`org_${name}`)
    .all()
  return results
}

beforeAll(async () => {
  for (const name of ['fb_one', 'fb_wait', 'fb_own', 'fb_odd', 'fb_user'])
    await seedOrganization(bindings, name)
})

describe('a Formbricks client', () => {
  it('answers over time, and ends as one signal for each rating question', async () => {
    const first = { surveyId: 'clx1', userId: 'u-1', finished: false, data: { nps: 3 } }
    const { status, body } = await ask('fb_one', 'POST', '/responses', first)
    expect(status).toBe(200)
    expect(body).toEqual({ data: { id: expect.any(String), quotaFull: false } })
    const again = await ask('fb_one', 'POST', '/responses', first)
    expect(again.body.data.id).toBe(body.data.id)
    const rest = { finished: true, data: { why: 'Late again, call 612 345 678', csat: 2 } }
    for (const version of ['v1', 'v2', 'v1'])
      expect((await ask('fb_one', 'PUT', `/responses/${body.data.id}`, rest, version)).status).toBe(200)
    expect(await signalsOf('fb_one')).toEqual([
      { metric: 'csat', score: 2, comment: null, touchpoint: 'formbricks', channel: 'web', known: 1 },
      {
        metric: 'nps',
        score: 3,
        comment: 'Late again, call [phone]',
        touchpoint: 'formbricks',
        channel: 'web',
        known: 1,
      },
    ])
    const kept = await bindings.DB.prepare(
      `SELECT body, customer_id IS NOT NULL AS known FROM foreign_records WHERE organization_id = 'org_fb_one' AND kind = 'response'`,
    ).all<{ body: string }>()
    expect(kept.results).toMatchObject([{ known: 1 }])
    expect(kept.results[0]?.body).not.toContain('612')
    const counted = await bindings.DB.prepare(
      `SELECT sum(n) AS n, sum(comments) AS comments FROM rollups WHERE organization_id = 'org_fb_one'`,
    ).first()
    expect(counted).toEqual({ n: 2, comments: 1 })
    const analysis = await bindings.DB.prepare(
      `SELECT analysis ->> '$.redacted.phone' AS phones FROM signals WHERE organization_id = 'org_fb_one' AND metric = 'nps'`,
    ).first()
    expect(analysis).toEqual({ phones: 1 })
  })

  it('may send numbers that wait, until one of them shows the scale', async () => {
    const send = (userId: string, data: object) =>
      ask('fb_wait', 'POST', '/responses', { surveyId: 'clx2', userId, finished: true, data })
    await send('a', { q1: 3, q2: 'Meh' })
    await send('b', { q1: 6 })
    expect(await signalsOf('fb_wait')).toMatchObject([{ metric: null, comment: 'Meh' }])
    const listed = await secretly('fb_wait', 'GET', '/v1/sources/formbricks/surveys')
    expect(listed.body['items']).toMatchObject([{ survey: 'clx2', waiting: 2 }])
    await send('c', { q1: 9 })
    expect(await signalsOf('fb_wait')).toMatchObject([
      { metric: 'nps', score: 3, comment: 'Meh', known: 1 },
      { metric: 'nps', score: 6, comment: null, known: 1 },
      { metric: 'nps', score: 9, comment: null, known: 1 },
    ])
    const mapping = { survey: 'clx2', question: 'q1', metric: 'csat', scale: [0, 10], touchpoint: 'delivery' }
    const put = await secretly('fb_wait', 'PUT', '/v1/sources/formbricks/mappings', mapping)
    expect(put.body).toEqual({ read: 3, recorded: 3, waiting: 0, next: null })
    expect(await signalsOf('fb_wait')).toMatchObject([
      { metric: 'csat', score: 2, touchpoint: 'delivery' },
      { metric: 'csat', score: 3 },
      { metric: 'csat', score: 5 },
    ])
  })

  it('shows a survey of ours, whose answers are those of our own page', async () => {
    const made = await secretly('fb_own', 'POST', '/v1/surveys', {
      name: 'After delivery',
      status: 'live',
      definition: {
        kind: 'transactional',
        touchpoint: 'delivery',
        languages: ['en'],
        questions: [
          { id: 'score', type: 'csat', text: { en: 'How was it?' } },
          {
            id: 'what',
            type: 'single',
            text: { en: 'What?' },
            options: [
              { id: 'box', text: { en: 'The box' } },
              { id: 'van', text: { en: 'The van' } },
            ],
          },
          { id: 'why', type: 'text', text: { en: 'Why?' } },
        ],
        thanks: [{ text: { en: 'Thanks' } }],
      },
    })
    expect(made.status).toBeLessThan(300)
    const surveyId = String(made.body['id'])
    const { body } = await ask('fb_own', 'GET', '/environment')
    expect(body.data).toMatchObject({
      expiresAt: expect.any(String),
      data: {
        surveys: [{ id: surveyId, questions: [{ id: 'score', type: 'rating', range: 5 }, {}, {}] }],
        actionClasses: [],
      },
    })
    const sent = { surveyId, userId: 'u-1', finished: false, data: { score: 2, what: 'The van' } }
    const created = await ask('fb_own', 'POST', '/responses', sent)
    expect(created.status).toBe(200)
    await ask('fb_own', 'PUT', `/responses/${created.body.data.id}`, {
      finished: true,
      data: { why: 'Late' },
    })
    expect(await signalsOf('fb_own')).toMatchObject([
      { metric: 'csat', score: 2, comment: 'Late', touchpoint: 'delivery', known: 1 },
    ])
    const refused = await ask('fb_own', 'POST', '/responses', { ...sent, data: { score: 9 } })
    expect(refused).toMatchObject({
      status: 400,
      body: { code: 'bad_request', details: { 'answers.score': expect.any(String) } },
    })
  })

  it('makes a person known, and is told nothing of them', async () => {
    const told = await ask('fb_user', 'PUT', '/contacts/u-9/attributes', {
      attributes: { email: 'eva@example.com', plan: 'pro' },
    })
    expect(told).toMatchObject({
      status: 200,
      body: { data: { changed: true, message: expect.any(String) } },
    })
    const customer = await bindings.DB.prepare(
      `SELECT traits ->> 'plan' AS plan, json_array_length(identities) AS n FROM customers WHERE organization_id = 'org_fb_user'`,
    ).first()
    expect(customer).toEqual({ plan: 'pro', n: 2 })
    const { body } = await ask('fb_user', 'POST', '/user', { userId: 'u-9' }, 'v2')
    expect(body.data.state.data).toMatchObject({ userId: 'u-9', segments: [], displays: [], responses: [] })
    const display = await ask('fb_user', 'POST', '/displays', { surveyId: 'clx1', userId: 'u-9' })
    const answer = { surveyId: 'clx1', userId: 'u-9', displayId: display.body.data.id, data: { nps: 9 } }
    await ask('fb_user', 'POST', '/responses', answer)
    const asked = await bindings.DB.prepare(
      `SELECT id, tool, answered_at >= shown_at AS answered FROM asks WHERE organization_id = 'org_fb_user'`,
    ).all()
    expect(asked.results).toEqual([{ id: display.body.data.id, tool: 'formbricks', answered: 1 }])
  })
})

describe('what a Formbricks client is refused', () => {
  it.each([
    { what: 'a file', method: 'POST', path: '/storage', body: {}, is: [403, 'forbidden'] },
    {
      what: 'what others answered',
      method: 'GET',
      path: '/displays/x/response',
      body: undefined,
      is: [403, 'forbidden'],
    },
    {
      what: 'an unknown response',
      method: 'PUT',
      path: '/responses/rsp_no',
      body: { data: {} },
      is: [404, 'not_found'],
    },
    { what: 'no survey', method: 'POST', path: '/responses', body: { data: {} }, is: [400, 'bad_request'] },
    {
      what: 'an unknown survey of ours',
      method: 'POST',
      path: '/responses',
      body: { surveyId: 'srv_000000000000000000000000', data: {} },
      is: [404, 'not_found'],
    },
  ])('is $what, in its own shape', async ({ method, path, body, is }) => {
    const refused = await ask('fb_odd', method, path, body)
    expect([refused.status, refused.body.code]).toEqual(is)
    expect(refused.body).toMatchObject({ message: expect.any(String), details: expect.any(Object) })
    const second = await ask('fb_odd', method, path, body, 'v2')
    expect(second.body.error).toMatchObject({
      code: is[0],
      message: expect.any(String),
      details: expect.any(Array),
    })
  })

  it('is anything in an unknown environment', async () => {
    const refused = await ask('nobody_has_this', 'GET', '/environment')
    expect([refused.status, refused.body.code]).toEqual([401, 'not_authenticated'])
  })
})
