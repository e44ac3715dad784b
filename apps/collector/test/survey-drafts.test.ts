import { env, exports } from 'cloudflare:workers'

import { seedOrganization } from '@vigia/testing/organization'
import { beforeAll, describe, expect, it } from 'vitest'

type Json = Record<string, unknown>
const bindings = env as unknown as { DB: D1Database }
const origin = 'https://collector.example'

const call = async (path: string, body?: object, method = body ? 'POST' : 'GET', key = 'vg_sk_drafts') => {
  const response = await exports.default.fetch(`${origin}${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return { status: response.status, body: await response.json<Json>() }
}
const make = async (template: string) =>
  String((await call('/v1/surveys', { name: template, template, status: 'live' })).body['id'])
const definition = {
  kind: 'transactional',
  touchpoint: 'x',
  languages: ['es', 'en'],
  questions: [{ id: 'a', type: 'single', text: { es: '', en: 'Half' }, options: [] }],
  thanks: [],
}
const draft = (revision: number, over: object = {}) => ({
  name: 'Nueva',
  from: 1,
  revision,
  definition,
  ...over,
})

beforeAll(async () => {
  await seedOrganization(bindings, 'drafts')
  await seedOrganization(bindings, 'drafts_other')
})

describe('a draft', () => {
  it('is kept however unfinished, asks nobody, and tells the slower of two editors', async () => {
    const id = await make('after-delivery')
    const path = `/v1/surveys/${id}/draft`
    expect((await call(path)).body).toEqual({ draft: null })
    expect((await call(path, draft(0), 'PUT')).body['draft']).toMatchObject({ revision: 1, definition })
    expect((await call(path, draft(1, { name: 'Otra' }), 'PUT')).body['draft']).toMatchObject({ revision: 2 })
    for (const revision of [0, 1, 3]) expect((await call(path, draft(revision), 'PUT')).status).toBe(409)
    expect((await call(`/v1/surveys/${id}`)).body).toMatchObject({ version: 1, name: 'after-delivery' })
    expect((await call(path, undefined, 'DELETE')).body).toEqual({ draft: null })
    expect((await call(path, draft(2), 'PUT')).status).toBe(409)
    expect((await call(path, draft(0), 'PUT')).status).toBe(200)
  })

  it('of another organization is not there', async () => {
    const path = `/v1/surveys/${await make('after-delivery')}/draft`
    await call(path, draft(0), 'PUT')
    for (const method of ['GET', 'DELETE'])
      expect((await call(path, undefined, method, 'vg_sk_drafts_other')).status).toBe(404)
    expect((await call(path, draft(0), 'PUT', 'vg_sk_drafts_other')).status).toBe(404)
  })

  it.each([
    { why: 'no language', over: { definition: { ...definition, languages: [] } } },
    { why: 'an unknown field', over: { definition: { ...definition, evil: 1 } } },
    { why: 'no version', over: { from: 0 } },
  ])('is refused with $why', async ({ over }) => {
    const id = await make('after-delivery')
    expect((await call(`/v1/surveys/${id}/draft`, draft(0, over), 'PUT')).status).toBe(400)
  })
})

describe('what came of a survey', () => {
  const respond = (survey: string, id: string, version: number, answers: object, complete: boolean) =>
    call('/v1/responses', { id, survey, version, channel: 'web', answers, complete }, 'POST', 'vg_pk_drafts')

  it('is told by version, with how far people came', async () => {
    const id = await make('after-delivery')
    const { body: survey } = await call(`/v1/surveys/${id}`)
    await respond(id, 'one', 1, { satisfaction: 5 }, true)
    await respond(id, 'two', 1, { satisfaction: 2 }, false)
    const next = { ...(survey['definition'] as Json), formality: 'tu' }
    await call(`/v1/surveys/${id}`, { name: 'x', version: 1, definition: next }, 'PUT')
    await respond(id, 'three', 2, { satisfaction: 4 }, true)
    const { body: versions } = await call(`/v1/surveys/${id}/versions`)
    expect(versions['items']).toMatchObject([
      { version: 2, responses: 1 },
      { version: 1, responses: 2 },
    ])
    const all = (await call(`/v1/surveys/${id}/results`)).body as { questions: Json[] } & Json
    expect(all).toMatchObject({ version: null, responses: 3, complete: 2 })
    expect(all.questions[0]).toMatchObject({ id: 'satisfaction', answered: 3, reached: 3, left: 0 })
    expect(all.questions[0]?.['score']).toMatchObject({ metric: 'csat', n: 3 })
    expect(all.questions[1]).toMatchObject({ id: 'problem', reached: 1, answered: 0, left: 1 })
    expect(all.questions[0]?.['shares']).toHaveLength(5)
    const first = (await call(`/v1/surveys/${id}/results?version=1`)).body as { questions: Json[] } & Json
    expect(first).toMatchObject({ version: 1, responses: 2, complete: 1, counted: 2 })
    expect(first.questions[0]).toMatchObject({ answered: 2 })
    expect((await call(`/v1/surveys/${id}/results?version=9`)).status).toBe(404)
    expect((await call(`/v1/surveys/${id}/results?version=x`)).status).toBe(400)
  })

  it('in 30 days is told for each survey at once', async () => {
    const id = await make('checkout-effort')
    await respond(id, 'first', 1, { effort: 6 }, true)
    const { body: asked } = await call(`/v1/eligibility?survey=${id}&email=luz@example.com`)
    await call(`/v1/asks/${String(asked['askId'])}/steps`, { step: 'shown' })
    await call(`/v1/surveys/${id}/draft`, draft(0), 'PUT')
    const { body } = await call('/v1/survey-activity')
    const own = (body['items'] as Json[]).find(({ survey }) => survey === id)
    expect(own).toMatchObject({
      responses: 1,
      complete: 1,
      responseRate: { value: 0, n: 1 },
      channels: [{ channel: 'web', responses: 1 }],
      invitations: 0,
      hasDraft: true,
    })
    expect((await call('/v1/survey-activity', undefined, 'GET', 'vg_sk_drafts_other')).body).toEqual({
      items: [],
    })
  })
})

describe('a test of a page', () => {
  const decode = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"')
  const rows = async (table: string) =>
    (
      await bindings.DB.prepare(
        `SELECT count(*) AS n FROM ${table} WHERE organization_id = 'org_drafts'`,
      ).first()
    )?.['n']

  it('goes the whole way and keeps nothing', async () => {
    const id = await make('after-delivery')
    await call(`/v1/surveys/${id}/status`, { status: 'draft' })
    expect((await exports.default.fetch(`${origin}/s/${id}`)).status).toBe(404)
    const before = [await rows('responses'), await rows('signals')]
    let path = `/s/${id}?test=1&lang=es`
    for (const answer of ['2', 'late', 'Arréglenlo "ya"']) {
      const html = await (await exports.default.fetch(`${origin}${path}`)).text()
      expect(html).toContain('Esto es una prueba')
      const action = decode(/<form[^>]*action="([^"]+)"/.exec(html)?.[1] ?? '')
      const body = new URLSearchParams({ a: answer, v: '1' })
      const sent = await exports.default.fetch(`${origin}${action}`, {
        method: 'POST',
        body,
        redirect: 'manual',
      })
      expect(sent.status).toBe(303)
      path = sent.headers.get('location') ?? ''
    }
    expect(path).toContain('at=end')
    expect(await (await exports.default.fetch(`${origin}${path}`)).text()).toContain(
      'Sentimos que no haya ido bien',
    )
    expect([await rows('responses'), await rows('signals')]).toEqual(before)
  })

  it.each(['{', 'null', '[]', '{"satisfaction":99}', '{"evil":1}', '<script>'])(
    'takes %s for no answer',
    async (said) => {
      const id = await make('after-delivery')
      const answer = await exports.default.fetch(`${origin}/s/${id}?test=1&said=${encodeURIComponent(said)}`)
      expect(answer.status).toBe(200)
      expect(await answer.text()).toContain('Esto es una prueba')
    },
  )
})

describe('may I ask', () => {
  it('takes a customer by id, and nobody else’s', async () => {
    const id = await make('after-delivery')
    const { body } = await call('/v1/feedback', {
      customer: { email: 'eva@example.com' },
      metric: 'csat',
      score: 5,
      touchpoint: 'x',
    })
    const customer = String(body['customerId'])
    const path = `/v1/eligibility?survey=${id}&customer=${customer}&reserve=false`
    expect((await call(path)).body).toMatchObject({ eligible: true, askId: null })
    expect((await call(path, undefined, 'GET', 'vg_pk_drafts')).status).toBe(404)
    expect(
      (
        await call(
          `/v1/eligibility?customer=${customer}&reserve=false`,
          undefined,
          'GET',
          'vg_sk_drafts_other',
        )
      ).status,
    ).toBe(404)
  })
})
