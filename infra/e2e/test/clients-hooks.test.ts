import { createHmac } from 'node:crypto'

import { beforeAll, describe, expect, inject, it } from 'vitest'

import { createOrganization, type Json, type Organization } from '../src/organization.ts'

let shop: Organization
const secret = 'typeform-shared-secret'

const response = (token: string, ease: number) => ({
  event_id: `event-${token}`,
  event_type: 'form_response',
  form_response: {
    form_id: 'abc123',
    token,
    submitted_at: new Date().toISOString(),
    hidden: { user_id: 'u-99' },
    definition: {
      id: 'abc123',
      title: 'Returns desk',
      fields: [{ id: 'f1', title: 'It was simple', type: 'opinion_scale', ref: 'simple' }],
    },
    answers: [
      { type: 'number', number: ease, field: { id: 'f1', type: 'opinion_scale', ref: 'simple' } },
      { type: 'text', text: 'Three times the same form', field: { id: 'f2', type: 'long_text', ref: 'why' } },
    ],
  },
})

const send = async (body: unknown, sign = secret) => {
  const text = JSON.stringify(body)
  const sent = await fetch(`${inject('baseUrl')}/compat/hooks/typeform?key=${shop.publishableKey}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'typeform-signature': `sha256=${createHmac('sha256', sign).update(text).digest('base64')}`,
    },
    body: text,
  })
  return { status: sent.status, body: (await sent.json()) as Json }
}

beforeAll(async () => {
  shop = await createOrganization(inject('baseUrl'), 'hooks')
  await shop.send('PUT', '/v1/sources/typeform/secret', { secret })
})

describe('the hook of Typeform', () => {
  it('is read once it is signed, waits for a mapping, and then counts', async () => {
    const told = response('t-1', 2)
    expect((await send(told, 'another-secret')).status).toBe(401)
    expect((await send(told)).body).toMatchObject({ status: 'recorded' })
    expect((await send(told)).body).toMatchObject({ status: 'duplicate' })
    const { body: listed } = await shop.send('GET', '/v1/sources/typeform/surveys')
    expect(listed).toMatchObject({
      signed: true,
      items: [{ survey: 'abc123', name: 'Returns desk', waiting: 1 }],
    })
    const mapping = { survey: 'abc123', question: 'simple', metric: 'ces', touchpoint: 'returns' }
    const { body: mapped } = await shop.send('PUT', '/v1/sources/typeform/mappings', mapping)
    expect(mapped).toEqual({ read: 1, recorded: 1, waiting: 0, next: null })
    const { body } = await shop.send('GET', '/v1/metrics/ces')
    expect(body).toMatchObject({ n: 1, value: 0 })
    const { body: found } = await shop.send('GET', '/v1/customers?query=u-99')
    const [customer] = found['items'] as Json[]
    const { body: told2 } = await shop.send('GET', `/v1/customers/${String(customer?.['id'])}/timeline`)
    const said = (told2['items'] as Json[]).filter(({ kind }) => kind === 'feedback')
    expect(said).toMatchObject([{ score: 2, touchpoint: 'returns', comment: 'Three times the same form' }])
  })
})
