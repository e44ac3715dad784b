import { env, exports } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'

import { seedOrganization } from '@vigia/testing/organization'

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  exports.default.fetch(`https://collector.example${path}`, {
    method: 'POST',
    headers: { authorization: 'Bearer vg_sk_shop', 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

beforeAll(async () => {
  await seedOrganization(env, 'shop')
  await seedOrganization(env, 'other')
  await post('/v1/feedback', { touchpoint: 'checkout', metric: 'csat', score: 3 })
})

const nps = {
  customer: { email: 'Ana@Example.com ' },
  touchpoint: 'checkout',
  channel: 'web',
  metric: 'nps',
  score: 9,
}

describe('POST /v1/feedback', () => {
  it('records an answer and tells what it means', async () => {
    const response = await post('/v1/feedback', {
      ...nps,
      customer: { email: 'ana@example.com' },
      comment: 'Muy contenta con la bici, gracias',
    })
    expect(response.status).toBe(202)
    expect(response.headers.get('x-vigia-rows-written')).toBe('6')
    expect(await response.json()).toMatchObject({
      id: expect.stringMatching(/^sig_/),
      status: 'recorded',
      customerId: expect.stringMatching(/^cus_/),
      experience: 0.8,
      analysis: { language: 'es', sentiment: { label: 'positive' }, redacted: {} },
    })
  })

  it('answers the same for the same key, whatever the body says then', async () => {
    const first = await post('/v1/feedback', nps, { 'idempotency-key': 'k1' }).then((r) =>
      r.json<{ id: string }>(),
    )
    const again = await post('/v1/feedback', { ...nps, score: 0 }, { 'idempotency-key': 'k1' })
    expect(again.headers.get('x-vigia-rows-written')).toBe('0')
    expect(await again.json()).toEqual({ ...first, status: 'duplicate' })
  })

  it('keeps personal data out of what it stores', async () => {
    const response = await post('/v1/feedback', {
      touchpoint: 'chat',
      comment: 'Call me at ana@example.com, the seat is broken',
    })
    expect(await response.json()).toMatchObject({
      customerId: null,
      analysis: { language: 'en', redacted: { email: 1 } },
    })
    const { results } = await env.DB.prepare("SELECT comment FROM signals WHERE touchpoint = 'chat'").all()
    expect(results).toEqual([{ comment: 'Call me at [email], the seat is broken' }])
  })

  it.each([
    { why: 'the body is no JSON', body: '{', status: 400, path: undefined },
    { why: 'the body is empty', body: '', status: 400, path: '' },
    { why: 'the body is a list', body: [], status: 400, path: '' },
    { why: 'a field is unknown', body: { ...nps, rating: 3 }, status: 400, path: 'rating' },
    { why: 'the score is above its scale', body: { ...nps, score: 11 }, status: 400, path: 'score' },
    {
      why: 'the score is below its scale',
      body: { ...nps, metric: 'csat', score: 0 },
      status: 400,
      path: 'score',
    },
    { why: 'the score is a fraction', body: { ...nps, score: 8.5 }, status: 400, path: 'score' },
    { why: 'the score has no metric', body: { touchpoint: 'x', score: 3 }, status: 400, path: 'metric' },
    { why: 'nothing is said', body: { touchpoint: 'x' }, status: 400, path: 'score' },
    { why: 'the touchpoint is missing', body: { metric: 'nps', score: 3 }, status: 400, path: 'touchpoint' },
    {
      why: 'the date is no date',
      body: { ...nps, occurredAt: 'yesterday' },
      status: 400,
      path: 'occurredAt',
    },
    {
      why: 'the date lies ahead',
      body: { ...nps, occurredAt: '2199-01-01T00:00:00Z' },
      status: 400,
      path: 'occurredAt',
    },
    {
      why: 'the date lies long ago',
      body: { ...nps, occurredAt: '2001-01-01T00:00:00Z' },
      status: 400,
      path: 'occurredAt',
    },
    {
      why: 'the body is too large',
      body: { ...nps, comment: 'x'.repeat(70_000) },
      status: 413,
      path: undefined,
    },
  ])('answers $status when $why', async ({ body, status, path }) => {
    const response = await post('/v1/feedback', body)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    const problem = await response.json<{ errors: { path: string }[]; requestId: string }>()
    expect(problem.requestId).toMatch(/^req_/)
    expect(problem.errors[0]?.path).toBe(path)
  })

  it('refuses another content type', async () => {
    expect((await post('/v1/feedback', nps, { 'content-type': 'image/png' })).status).toBe(415)
  })
})

describe('POST /v1/events', () => {
  it('knows how bad a known event is, and lets the sender say otherwise', async () => {
    const event = { customer: { id: 'c1' }, type: 'product_defect', touchpoint: 'delivery' }
    expect(await post('/v1/events', event).then((r) => r.json())).toMatchObject({ experience: -0.8 })
    expect(await post('/v1/events', { ...event, severity: 0.2 }).then((r) => r.json())).toMatchObject({
      experience: -0.2,
    })
    expect((await post('/v1/events', { ...event, severity: 1.1 })).status).toBe(400)
  })
})

describe('POST /v1/signals/batch', () => {
  it('keeps the good ones and says of each refused one why', async () => {
    const good = { kind: 'feedback', touchpoint: 'checkout', metric: 'csat', score: 4, idempotencyKey: 'b1' }
    const response = await post('/v1/signals/batch', {
      signals: [good, { kind: 'gossip' }, { ...good, score: 9 }, good],
    })
    expect(response.status).toBe(202)
    expect(await response.json()).toMatchObject({
      recorded: 1,
      duplicates: 1,
      refused: 2,
      results: [
        { index: 0, status: 'recorded' },
        { index: 1, status: 'refused', problem: { status: 400, errors: [{ path: 'kind' }] } },
        { index: 2, status: 'refused', problem: { errors: [{ path: 'score' }] } },
        { index: 3, status: 'duplicate' },
      ],
    })
  })

  it.each([
    { why: 'no signal', signals: 0, status: 400 },
    { why: '500 signals', signals: 500, status: 202 },
    { why: '501 signals', signals: 501, status: 400 },
  ])('answers $status to $why', async ({ signals, status }) => {
    const one = { kind: 'event', type: 'purchase', customer: { id: 'bulk' } }
    expect(
      (await post('/v1/signals/batch', { signals: Array.from({ length: signals }, () => one) })).status,
    ).toBe(status)
  })

  it('makes one customer of those who share an identity within the batch', async () => {
    const event = (customer: object) => ({ kind: 'event', type: 'purchase', touchpoint: 'shared', customer })
    await post('/v1/signals/batch', {
      signals: [
        event({ email: 's@example.com' }),
        event({ phone: '+34600111222' }),
        event({ email: 's@example.com', phone: '+34 600 111 222' }),
      ],
    })
    const { results } = await env.DB.prepare(
      "SELECT DISTINCT customer_id FROM signals WHERE touchpoint = 'shared'",
    ).all()
    expect(results).toHaveLength(1)
  })
})

describe('keys', () => {
  it.each([
    { why: 'no key', headers: { authorization: '' }, status: 401 },
    { why: 'another scheme', headers: { authorization: 'Basic vg_sk_shop' }, status: 401 },
    { why: 'an unknown key', headers: { authorization: 'Bearer vg_sk_nobody' }, status: 401 },
    {
      why: 'a publishable key from its own origin',
      headers: { authorization: 'Bearer vg_pk_shop', origin: 'https://shop.example' },
      status: 202,
    },
    {
      why: 'a publishable key from another origin',
      headers: { authorization: 'Bearer vg_pk_shop', origin: 'https://evil.example' },
      status: 403,
    },
  ])('answers $status to $why', async ({ headers, status }) => {
    expect((await post('/v1/feedback', nps, headers as Record<string, string>)).status).toBe(status)
  })
})

it('leaves exactly 100 signals of 1,000 posts of 100 keys at once, each counted once', async () => {
  const posts = Array.from({ length: 1_000 }, (_, i) =>
    post(
      '/v1/feedback',
      { ...nps, customer: { email: `c${i % 10}@example.com` }, touchpoint: 'storm', score: (i % 100) % 11 },
      { authorization: 'Bearer vg_sk_other', 'idempotency-key': `storm-${i % 100}` },
    ).then((response) => response.json<{ status: string }>()),
  )
  const answers = await Promise.all(posts)
  expect(answers.filter(({ status }) => status === 'recorded')).toHaveLength(100)
  const count = await env.DB.prepare("SELECT count(*) AS n FROM signals WHERE touchpoint = 'storm'").first(
    'n',
  )
  const rolled = await env.DB.prepare(
    "SELECT sum(n) AS n, sum(h0) AS h0 FROM rollups WHERE touchpoint = 'storm'",
  ).first()
  const customers = await env.DB.prepare(
    "SELECT count(*) AS n FROM customers WHERE organization_id = 'org_other'",
  ).first('n')
  expect([count, rolled, customers]).toEqual([100, { n: 100, h0: 10 }, 10])
}, 60_000)

describe('the nudge', () => {
  const seen = async () => {
    const alerts = env.ALERTS as unknown as {
      seen(): Promise<{ organizationId: string; customerIds: string[] }[]>
    }
    return (await alerts.seen()).length
  }

  it.each([
    { when: 'a recent negative signal of a known customer', body: { ...nps, score: 6 }, nudges: 1 },
    { when: 'a passive one', body: { ...nps, score: 7 }, nudges: 0 },
    { when: 'an anonymous one', body: { touchpoint: 'checkout', metric: 'nps', score: 0 }, nudges: 0 },
    { when: 'history', body: { ...nps, score: 0, occurredAt: '2026-01-01T00:00:00Z' }, nudges: 0 },
  ])('goes out $nudges times for $when', async ({ body, nudges }) => {
    const before = await seen()
    await post('/v1/feedback', body, { 'x-vigia-now': '2026-03-01T12:00:00Z' })
    await expect.poll(async () => (await seen()) - before).toBe(nudges)
  })
})
