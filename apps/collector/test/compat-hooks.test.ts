import { env, exports } from 'cloudflare:workers'

import { zendeskTemplate } from '@vigia/domain/foreign'
import { seedOrganization } from '@vigia/testing/organization'
import { beforeAll, describe, expect, it } from 'vitest'

import { chatwootRating, intercomRating, typeformResponse, zendeskRating } from './hook-fixtures.ts'

const bindings = env as unknown as { DB: D1Database }
const encoder = new TextEncoder()

interface Told {
  status: string
  reason?: string
  signals?: string[]
}

const post = (tool: string, key: string, body: string, headers: Record<string, string> = {}) =>
  exports.default.fetch(`https://collector.example/compat/hooks/${tool}?key=${key}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })

const tell = async (tool: string, name: string, body: unknown) => {
  const response = await post(tool, `vg_pk_${name}`, JSON.stringify(body))
  expect(response.status).toBe(200)
  return response.json<Told>()
}

const signalsOf = async (organizationId: string) => {
  const { results } = await bindings.DB.prepare(
    `SELECT metric, score, comment, touchpoint, channel, employee, source, customer_id IS NOT NULL AS known FROM signals
     WHERE organization_id = ?1 ORDER BY occurred_at, metric DESC, id`,
  )
    .bind(organizationId)
    .all()
  return results
}

const secretly = (name: string, method: string, path: string, body?: unknown) =>
  exports.default.fetch(`https://collector.example${path}`, {
    method,
    headers: { authorization: `Bearer vg_sk_${name}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })

async function hmac(hash: string, secret: string, text: string) {
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash }, false, [
    'sign',
  ])
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(text)))
}
const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes))

beforeAll(async () => {
  for (const name of ['hk_all', 'hk_again', 'hk_sign', 'hk_map']) await seedOrganization(bindings, name)
})

describe('what other tools send of themselves', () => {
  it('becomes signals of the channel, the touchpoint and the agent that it tells of', async () => {
    expect(await tell('typeform', 'hk_all', typeformResponse())).toMatchObject({ status: 'recorded' })
    expect(await tell('chatwoot', 'hk_all', chatwootRating())).toMatchObject({ status: 'recorded' })
    expect(await tell('intercom', 'hk_all', intercomRating())).toMatchObject({ status: 'recorded' })
    expect(await tell('zendesk', 'hk_all', zendeskRating())).toMatchObject({ status: 'recorded' })
    const common = { known: 1 }
    expect(await signalsOf('org_hk_all')).toEqual([
      {
        ...common,
        metric: 'nps',
        score: 3,
        comment: 'It came late, write to [email]',
        touchpoint: 'nps-otono',
        channel: 'web',
        employee: null,
        source: 'typeform',
      },
      {
        ...common,
        metric: 'csat',
        score: 2,
        comment: 'Nobody answered',
        touchpoint: 'support-chat',
        channel: 'chat',
        employee: 'Luis',
        source: 'chatwoot',
      },
      {
        ...common,
        metric: 'csat',
        score: 4,
        comment: 'Thanks',
        touchpoint: 'support-chat',
        channel: 'chat',
        employee: 'Eva',
        source: 'intercom',
      },
      {
        ...common,
        metric: 'csat',
        score: 1,
        comment: 'Still broken',
        touchpoint: 'support',
        channel: 'email',
        employee: 'Noa',
        source: 'zendesk',
      },
    ])
  })

  it('is recorded once, however often it is sent, and corrected when the words come later', async () => {
    const rated = chatwootRating()
    rated.content_attributes.submitted_values.csat_survey_response.feedback_message = ''
    expect(await tell('chatwoot', 'hk_again', rated)).toMatchObject({ status: 'recorded' })
    expect(await tell('chatwoot', 'hk_again', rated)).toMatchObject({ status: 'duplicate' })
    expect(await tell('chatwoot', 'hk_again', chatwootRating())).toMatchObject({ status: 'recorded' })
    expect(await tell('chatwoot', 'hk_again', chatwootRating())).toMatchObject({ status: 'duplicate' })
    expect(await signalsOf('org_hk_again')).toMatchObject([{ score: 2, comment: 'Nobody answered' }])
    const counted = await bindings.DB.prepare(
      `SELECT sum(n) AS n, sum(comments) AS comments FROM rollups WHERE organization_id = 'org_hk_again'`,
    ).first()
    expect(counted).toEqual({ n: 1, comments: 1 })
  })

  it.each([
    { tool: 'typeform', body: { event_type: 'form_response_partial' } },
    { tool: 'typeform', body: { event_type: 'form_response', form_response: {} } },
    { tool: 'chatwoot', body: { event: 'conversation_created' } },
    { tool: 'chatwoot', body: { event: 'message_updated', content_type: 'text' } },
    { tool: 'chatwoot', body: { event: 'message_updated', content_type: 'input_csat', id: 1 } },
    { tool: 'intercom', body: { type: 'notification_event', topic: 'ping' } },
    { tool: 'intercom', body: { topic: 'conversation.rating.added', data: { item: { id: '1' } } } },
    { tool: 'zendesk', body: { type: 'zen:event-type:ticket.status_changed' } },
    { tool: 'zendesk', body: zendeskTemplate },
  ])('is let pass with a word where $tool says something else', async ({ tool, body }) => {
    const told = await tell(tool, 'hk_all', body)
    expect(told.status).toBe('ignored')
    expect(told.reason).toBeTruthy()
  })

  it('needs a key in its address', async () => {
    expect((await post('typeform', '', '{}')).status).toBe(401)
    expect((await post('typeform', 'vg_pk_nobody_has_it', '{}')).status).toBe(401)
  })
})

describe('signatures', () => {
  const now = Math.floor(Date.now() / 1_000)
  const body = {
    typeform: typeformResponse(),
    chatwoot: chatwootRating(),
    intercom: intercomRating(),
    zendesk: zendeskRating(),
  }
  const secret = 'a-shared-secret'
  const signed = {
    typeform: async (text: string) => ({
      'typeform-signature': `sha256=${base64(await hmac('SHA-256', secret, text))}`,
    }),
    chatwoot: async (text: string, at = now) => ({
      'x-chatwoot-timestamp': String(at),
      'x-chatwoot-signature': `sha256=${hex(await hmac('SHA-256', secret, `${at}.${text}`))}`,
    }),
    intercom: async (text: string) => ({
      'x-hub-signature': `sha1=${hex(await hmac('SHA-1', secret, text))}`,
    }),
    zendesk: async (text: string, at = now) => {
      const stamp = new Date(at * 1_000).toISOString()
      return {
        'x-zendesk-webhook-signature-timestamp': stamp,
        'x-zendesk-webhook-signature': base64(await hmac('SHA-256', secret, stamp + text)),
      }
    },
  }
  const tools = ['typeform', 'chatwoot', 'intercom', 'zendesk'] as const

  it.each(tools)('of %s are asked for once its secret is known', async (tool) => {
    const text = JSON.stringify(body[tool])
    expect((await post(tool, 'vg_pk_hk_sign', text)).status).toBe(200)
    const put = await secretly('hk_sign', 'PUT', `/v1/sources/${tool}/secret`, { secret })
    expect(await put.json()).toEqual({ signed: true })
    const headers: Record<string, string> = await signed[tool](text)
    expect((await post(tool, 'vg_pk_hk_sign', text, headers)).status).toBe(200)
    expect((await post(tool, 'vg_pk_hk_sign', `${text} `, headers)).status).toBe(401)
    expect((await post(tool, 'vg_pk_hk_sign', text)).status).toBe(401)
  })

  it.each(['chatwoot', 'zendesk'] as const)('of %s are refused after five minutes', async (tool) => {
    const text = JSON.stringify(body[tool])
    expect((await post(tool, 'vg_pk_hk_sign', text, await signed[tool](text, now - 280))).status).toBe(200)
    expect((await post(tool, 'vg_pk_hk_sign', text, await signed[tool](text, now - 320))).status).toBe(401)
  })
})

describe('mappings', () => {
  const form = (token: string, number: number) => {
    const response = typeformResponse()
    response.form_response.token = token
    response.form_response.definition.title = 'Returns desk'
    response.form_response.answers = [
      { type: 'number', number, text: undefined, field: { id: 'f9', type: 'opinion_scale', ref: 'ease' } },
    ]
    return response
  }

  it('let what waits be read afterwards, and again when they change', async () => {
    for (const [token, number] of [
      ['a', 2],
      ['b', 5],
      ['c', 4],
    ] as const)
      expect(await tell('typeform', 'hk_map', form(token, number))).toMatchObject({ status: 'waiting' })
    const listed = await secretly('hk_map', 'GET', '/v1/sources/typeform/surveys')
    expect(await listed.json()).toMatchObject({
      signed: false,
      items: [
        {
          survey: 'form1',
          name: 'Returns desk',
          waiting: 3,
          questions: [{ question: 'ease', understood: { as: 'waiting' }, min: 2, max: 5 }],
        },
      ],
    })
    const mapping = { survey: 'form1', question: 'ease', metric: 'ces' }
    const put = () => secretly('hk_map', 'PUT', '/v1/sources/typeform/mappings', mapping)
    expect(await (await put()).json()).toEqual({ read: 3, recorded: 3, waiting: 0, next: null })
    expect(await (await put()).json()).toEqual({ read: 3, recorded: 0, waiting: 0, next: null })
    expect(
      (await signalsOf('org_hk_map')).map(({ metric, score }) => [metric, score].join(' ')).toSorted(),
    ).toEqual(['ces 2', 'ces 4', 'ces 5'])
    await secretly('hk_map', 'PUT', '/v1/sources/typeform/mappings', {
      survey: 'form1',
      question: 'ease',
      ignore: true,
    })
    expect(await signalsOf('org_hk_map')).toEqual([])
    const rollups = await bindings.DB.prepare(
      `SELECT count(*) AS n FROM rollups WHERE organization_id = 'org_hk_map'`,
    ).first()
    expect(rollups).toEqual({ n: 0 })
  })

  it('are for tools that are known', async () => {
    expect((await secretly('hk_map', 'GET', '/v1/sources/surveymonkey/surveys')).status).toBe(404)
    expect(
      (await secretly('hk_map', 'PUT', '/v1/sources/posthog/secret', { secret: 'x'.repeat(20) })).status,
    ).toBe(400)
  })
})

it('offers a template for Zendesk that it reads once it is filled', async () => {
  const response = await exports.default.fetch('https://collector.example/compat/hooks/zendesk/template')
  expect(await response.json()).toEqual(zendeskTemplate)
  expect(Object.keys(zendeskRating()).toSorted()).toEqual(Object.keys(zendeskTemplate).toSorted())
})
