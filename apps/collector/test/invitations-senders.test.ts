import { env, exports } from 'cloudflare:workers'

import { seedOrganization } from '@vigia/testing/organization'
import { beforeAll, describe, expect, it } from 'vitest'

import type { Bindings } from '../src/env.ts'
import { senderFor, type Parcel } from '../src/mail/sender.ts'
import { signWebhook } from '../src/mail/sign.ts'

type Json = Record<string, unknown>
const bindings = env as unknown as Bindings
const now = new Date('2026-06-15T12:00:00Z')
const senders = {
  email: { url: 'https://mail.example.com/emails', token: 're_secret_token', from: 'hola@example.com' },
  sms: { url: 'https://sms.example.com/hook', secret: 'whsec_BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=' },
  whatsapp: null,
}
const parcel: Parcel = {
  key: 'inv_1.0',
  invitationId: 'inv_1',
  to: 'ana@example.com',
  language: 'es',
  url: 'https://vigia.example/s/srv_1?i=x',
  unsubscribeUrl: 'https://vigia.example/s/unsubscribe/x',
  isReminder: false,
  message: { subject: 'Hola', html: '<p>Hola</p>', text: 'Hola', short: 'Hola', from: 'Tienda "Luna"' },
}

const call = async (body?: object) => {
  const response = await exports.default.fetch('https://collector.example/v1/senders', {
    method: body ? 'PUT' : 'GET',
    headers: { authorization: 'Bearer vg_sk_senders', 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return { status: response.status, body: await response.json<Json>() }
}

beforeAll(() => seedOrganization(bindings, 'senders'))

describe('senders', () => {
  it('are set up without ever showing a secret, which never follows to another address', async () => {
    const shown = { email: { hasToken: true }, sms: { hasSecret: true }, whatsapp: null }
    expect((await call(senders)).body).toMatchObject(shown)
    expect(JSON.stringify((await call()).body)).not.toMatch(/re_secret|whsec_/)
    const { token: _, ...email } = senders.email
    expect((await call({ ...senders, email })).body).toMatchObject(shown)
    const elsewhere = { ...senders, email: { ...email, url: 'https://other.example.com/' } }
    expect((await call(elsewhere)).status).toBe(400)
  })

  it('are never set to an address inside a network', async () => {
    expect((await call({ ...senders, sms: { ...senders.sms, url: 'https://10.0.0.1/' } })).status).toBe(400)
    expect((await call({ ...senders, sms: { ...senders.sms, secret: 'short' } })).status).toBe(400)
  })

  it('post what a provider and a signed webhook take', async () => {
    const posted: { url: string; headers: Record<string, string>; body: Json }[] = []
    const outside = {
      post: (url: string, headers: Record<string, string>, body: string) => {
        posted.push({ url, headers, body: JSON.parse(body) as Json })
        return Promise.resolve(200)
      },
      clock: () => now,
    }
    expect(await senderFor(bindings, senders, 'email', outside)?.(parcel)).toBe(200)
    expect(await senderFor(bindings, senders, 'sms', outside)?.(parcel)).toBe(200)
    expect(senderFor(bindings, senders, 'whatsapp', outside)).toBeNull()
    expect(posted[0]).toMatchObject({
      url: senders.email.url,
      headers: { authorization: 'Bearer re_secret_token', 'idempotency-key': 'inv_1.0' },
      body: {
        from: '"Tienda Luna" <hola@example.com>',
        to: ['ana@example.com'],
        headers: {
          'List-Unsubscribe': '<https://vigia.example/s/unsubscribe/x>',
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        },
      },
    })
    expect(posted[1]).toMatchObject({
      url: senders.sms.url,
      headers: { 'webhook-id': 'inv_1.0', 'webhook-timestamp': '1781524800' },
      body: { type: 'invitation.send', data: { channel: 'sms', text: 'Hola', url: parcel.url } },
    })
  })

  it('leave nothing unsaid: no address of our own, no mail', () => {
    const outside = { post: () => Promise.resolve(200), clock: () => now }
    const none = { email: null, sms: null, whatsapp: null }
    const { VIGIA_LOCAL: _, ...deployed } = bindings
    expect(senderFor(deployed, none, 'email', outside)).toBeNull()
    expect(
      senderFor({ ...deployed, VIGIA_MAIL_FROM: 'a@example.com' }, none, 'email', outside),
    ).not.toBeNull()
  })

  it('tell a message that is wrong from a service that is busy', async () => {
    const outside = { post: () => Promise.resolve(200), clock: () => now }
    const none = { email: null, sms: null, whatsapp: null }
    const failing = (code?: string) => {
      const send = () => Promise.reject(Object.assign(new Error('no'), code ? { code } : {}))
      return senderFor({ ...bindings, EMAIL: { send } }, none, 'email', outside)?.(parcel)
    }
    expect(await failing('E_SENDER_NOT_VERIFIED')).toBe(400)
    expect(await failing('E_RATE_LIMIT_EXCEEDED')).toBe('network')
    expect(await failing()).toBe('network')
  })

  it('sign as Standard Webhooks say', async () => {
    // Made with the package `standardwebhooks`.
    const body = '{"test": 2432232314}'
    const signature = await signWebhook(senders.sms.secret, 'msg_1', new Date(1_614_265_330_000), body)
    expect(signature).toBe('v1,4tb+MnkCTqymlrGQQ6f66PPeMjMas7AHx6XI40qL5MA=')
  })
})
