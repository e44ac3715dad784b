import { env, exports } from 'cloudflare:workers'

import type { RecordedResponse } from '@vigia/contracts/asking'
import { databaseFor } from '@vigia/db/database'
import { verifyRollups } from '@vigia/db/verify'
import { seedOrganization } from '@vigia/testing/organization'
import { beforeAll, describe, expect, it } from 'vitest'

type Json = Record<string, unknown>
const bindings = env as unknown as { DB: D1Database }

const call = async (path: string, body?: object, method = body ? 'POST' : 'GET', key = 'vg_sk_surveys') => {
  const response = await exports.default.fetch(`https://collector.example${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const text = await response.text()
  return {
    status: response.status,
    body: (text === '' ? {} : JSON.parse(text)) as Json,
    headers: response.headers,
  }
}

const rows = async (sql: string) => (await bindings.DB.prepare(sql).all()).results
const make = async (template: string, status = 'live', key?: string) =>
  (await call('/v1/surveys', { name: template, template, status, ...(key ? { key } : {}) })).body
const respond = async (survey: Json, id: string, told: object) =>
  call(
    '/v1/responses',
    { id, survey: survey['id'], version: 1, channel: 'web', ...told },
    'POST',
    'vg_pk_surveys',
  )

beforeAll(() => seedOrganization(bindings, 'surveys'))

describe('surveys', () => {
  it('are made once under a key, from a template', async () => {
    const first = await make('after-delivery', 'draft', 'mine')
    const again = await make('after-delivery', 'draft', 'mine')
    expect(again['id']).toBe(first['id'])
    expect(first).toMatchObject({ status: 'draft', version: 1, kind: 'transactional' })
    expect((await call('/v1/survey-templates')).body['items']).toHaveLength(13)
  })

  it('are refused with everything that is to mend', async () => {
    const text = { es: 'a' }
    const { status, body } = await call('/v1/surveys', {
      name: 'odd',
      definition: {
        kind: 'transactional',
        touchpoint: 'x',
        languages: ['en'],
        questions: [{ id: 'a', type: 'single', text }],
        thanks: [{ text }],
      },
    })
    expect(status).toBe(400)
    expect((body['errors'] as Json[]).map(({ path }) => path)).toEqual([
      'definition.questions.0.text',
      'definition.questions.0.options',
      'definition.thanks.0.text',
    ])
    expect((await call('/v1/surveys', { name: 'odd', template: 'nothing' })).status).toBe(400)
  })

  it('keep what was asked: a changed definition is a new version, and the slower editor is told', async () => {
    const survey = await make('relationship-nps')
    const id = String(survey['id'])
    const definition = { ...(survey['definition'] as Json), touchpoint: 'shop' }
    const edits = [1, 1].map((version) =>
      call(`/v1/surveys/${id}`, { name: 'New', definition, version }, 'PUT'),
    )
    expect(new Set((await Promise.all(edits)).map(({ status }) => status))).toEqual(new Set([200, 409]))
    expect((await call(`/v1/surveys/${id}`)).body).toMatchObject({
      version: 2,
      name: 'New',
      definition: { touchpoint: 'shop' },
    })
    expect((await call(`/v1/surveys/${id}?version=1`)).body).toMatchObject({
      definition: { touchpoint: 'relationship' },
    })
  })

  it('are shown while they are live alone', async () => {
    const survey = await make('store-visit')
    const path = `/v1/surveys/${String(survey['id'])}/display`
    const shown = await call(path, undefined, 'GET', 'vg_pk_surveys')
    expect(shown.body).toMatchObject({ version: 1, definition: { touchpoint: 'store' } })
    await call(`/v1/surveys/${String(survey['id'])}/status`, { status: 'paused' })
    expect((await call(path, undefined, 'GET', 'vg_pk_surveys')).status).toBe(404)
    expect((await call('/v1/surveys', undefined, 'GET', 'vg_pk_surveys')).status).toBe(403)
  })
})

describe('answers', () => {
  it('are kept from the first on, and correct the same signal as they go on', async () => {
    const survey = await make('after-delivery')
    const customer = { email: 'ana@example.com' }
    const first = await respond(survey, 'r1', { customer, answers: { satisfaction: 2 } })
    expect(first.body).toMatchObject({
      status: 'recorded',
      complete: false,
      signals: [{ question: 'satisfaction', experience: -0.5 }],
    })
    const told = {
      customer,
      answers: { satisfaction: 1, problem: ['late'], why: 'Llámenme al 600 11 22 33' },
      complete: true,
    }
    const second = await respond(survey, 'r1', told)
    expect(second.body).toMatchObject({ complete: true, signals: [{ experience: -1 }] })
    expect((await respond(survey, 'r1', told)).body).toMatchObject({ status: 'duplicate', complete: true })
    expect((await respond(survey, 'r1', { answers: { satisfaction: 1 } })).body).toMatchObject({
      complete: true,
    })
    const [signal, ...others] = await rows(
      "SELECT score, comment, attributes, survey_version, source, touchpoint FROM signals WHERE survey_id = '" +
        String(survey['id']) +
        "'",
    )
    expect(others).toEqual([])
    expect(signal).toMatchObject({
      score: 1,
      attributes: '{"problem":"late"}',
      survey_version: 1,
      source: 'survey',
      touchpoint: 'delivery',
    })
    expect(JSON.stringify([signal, await rows('SELECT answers FROM responses')])).not.toContain('600 11')
  })

  it('that fall off the way take their signal with them', async () => {
    const survey = await make('leaving')
    await respond(survey, 'r2', { answers: { reason: ['price'], recommend: 3 } })
    const gone = await make('support-contact')
    await respond(gone, 'r3', { answers: { solved: 'no', satisfaction: 2, pending: 'Todo' } })
    const { body } = await call(`/v1/surveys/${String(gone['id'])}/responses`)
    expect(body['items']).toMatchObject([{ complete: false, answers: { solved: 'no' } }])
  })

  it.each([
    { what: 'a question that nobody asked', answers: { other: 1 }, path: 'answers.other' },
    { what: 'a score off its scale', answers: { satisfaction: 6 }, path: 'answers.satisfaction' },
    { what: 'words for a score', answers: { satisfaction: 'good' }, path: 'answers.satisfaction' },
  ])('are refused for $what', async ({ answers, path }) => {
    const survey = await make('after-delivery')
    const { status, body } = await respond(survey, 'bad', { answers })
    expect(status).toBe(400)
    expect(body['errors']).toMatchObject([{ path }])
  })

  it('of fifty posts of one response at once make one response and one signal', async () => {
    const survey = await make('product-review')
    const posts = Array.from({ length: 50 }, (_, i) =>
      respond(survey, 'many', {
        answers: i % 2 === 0 ? { stars: 4 } : { stars: 4, why: 'Bien' },
        complete: true,
      }),
    )
    const answers = await Promise.all(posts)
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]))
    expect(new Set(answers.map(({ body }) => (body as unknown as RecordedResponse).id)).size).toBe(1)
    const mine = `survey_id = '${String(survey['id'])}'`
    expect(await rows(`SELECT score, comment FROM signals WHERE ${mine}`)).toEqual([
      { score: 4, comment: 'Bien' },
    ])
    expect(await rows(`SELECT answers FROM responses WHERE ${mine}`)).toHaveLength(1)
  })

  it('of employees are nobody’s', async () => {
    const survey = await make('employee-enps')
    await respond(survey, 'e1', {
      customer: { email: 'luis@example.com' },
      answers: { recommend: 9 },
      team: 'Taller',
    })
    const [signal] = await rows(
      `SELECT customer_id, team, metric FROM signals WHERE survey_id = '${String(survey['id'])}'`,
    )
    expect(signal).toEqual({ customer_id: null, team: 'Taller', metric: 'enps' })
    expect(await rows("SELECT value FROM identities WHERE value = 'luis@example.com'")).toEqual([])
  })

  it('are counted by question', async () => {
    const survey = await make('chat-rating')
    for (const [i, helped] of [1, 1, 0].entries())
      await respond(survey, `c${i}`, { answers: { helped }, complete: i < 2 })
    const { body } = await call(`/v1/surveys/${String(survey['id'])}/results`)
    expect(body).toMatchObject({
      responses: 3,
      complete: 2,
      completionRate: { n: 3 },
      responseRate: { value: null, n: 0, interval: null },
      questions: [
        { id: 'helped', answered: 3, counts: { 0: 1, 1: 2 } },
        { id: 'why', answered: 0 },
      ],
    })
  })

  it('leave the rollups true', async () => {
    expect((await verifyRollups(databaseFor(bindings, 'org_surveys'))).differences).toEqual([])
  })
})
