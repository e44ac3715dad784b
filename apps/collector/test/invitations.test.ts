import { env, exports } from 'cloudflare:workers'

import type { Invitation } from '@vigia/contracts/invitations'
import { databaseFor } from '@vigia/db/database'
import type { DeliveryAnswer } from '@vigia/domain/delivery'
import { seedOrganization } from '@vigia/testing/organization'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { Bindings } from '../src/env.ts'
import { dispatchDue } from '../src/invitations/dispatch.ts'
import type { Parcel } from '../src/mail/sender.ts'
import { runScheduled } from '../src/scheduled.ts'

type Json = Record<string, unknown>
const bindings = env as unknown as Bindings
const start = new Date('2026-06-15T12:00:00Z')
const MINUTE = 60_000
const DAY = 1440
const after = (minutes: number) => new Date(start.getTime() + minutes * MINUTE)
const key = 'vg_sk_inviting'

const request = (path: string, init: RequestInit & { now?: Date } = {}) =>
  exports.default.fetch(`https://collector.example${path}`, {
    ...init,
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      'x-vigia-now': (init.now ?? start).toISOString(),
      ...(init.headers as Record<string, string> | undefined),
    },
  })
const call = async (path: string, body?: object, method = body ? 'POST' : 'GET', now = start) => {
  const response = await request(path, { method, now, ...(body ? { body: JSON.stringify(body) } : {}) })
  return { status: response.status, body: await response.json<Json>() }
}

let survey = ''
let sent: Parcel[] = []
let answer: DeliveryAnswer = 200
const run = (now: Date) =>
  dispatchDue({
    store: databaseFor(bindings, 'org_inviting'),
    shop: 'Tienda',
    timeZone: 'UTC',
    senders: { email: null, sms: null, whatsapp: null },
    senderFor: () => async (parcel) => {
      sent.push(parcel)
      await Promise.resolve()
      return answer
    },
    now,
    random: () => 0,
  })

/** Invites somebody in a minute, so that nothing leaves before a test says so. */
const invite = async (email: string, more: object = {}) => {
  const invitations = [{ customer: { email }, delaySeconds: 60, ...more }]
  const { body } = await call(`/v1/surveys/${survey}/invitations`, { invitations })
  const [made] = body['items'] as Invitation[]
  if (!made) throw new Error(JSON.stringify(body))
  return made
}
const find = async (id: string) => {
  const { body } = await call(`/v1/surveys/${survey}/invitations?limit=200`)
  return (body['items'] as Invitation[]).find((one) => one.id === id)
}
const pathOf = (url: string | undefined) => (url ?? '').replace('https://collector.example', '')

beforeAll(async () => {
  await seedOrganization(bindings, 'inviting')
  const made = await call('/v1/surveys', { name: 'x', template: 'after-delivery', status: 'live' })
  survey = String(made.body['id'])
})

beforeEach(async () => {
  sent = []
  answer = 200
  // What other tests left is not this one's to send.
  await bindings.DB.prepare('UPDATE invitations SET next_at = NULL').run()
})

describe('an invitation', () => {
  it('leaves when its time comes, once, however many runs look at it', async () => {
    const { id, status, to } = await invite('once@example.com', { language: 'en' })
    expect({ status, to }).toEqual({ status: 'scheduled', to: 'o… (4)@example.com' })
    await run(start)
    expect(sent).toHaveLength(0)
    await Promise.all([run(after(1)), run(after(1)), run(after(1))])
    expect(sent.map(({ to: address, key: once, language }) => [address, once, language])).toEqual([
      ['once@example.com', `${id}.0`, 'en'],
    ])
    expect(await find(id)).toMatchObject({ status: 'sent', nextAt: after(1 + 3 * DAY).toISOString() })
  })

  it('is made once under its id, and needs an address', async () => {
    const one = await invite('same@example.com', { id: 'order-1' })
    expect((await invite('same@example.com', { id: 'order-1' })).id).toBe(one.id)
    const bad = { invitations: [{ customer: { id: 'x' } }] }
    expect((await call(`/v1/surveys/${survey}/invitations`, bad)).status).toBe(400)
    expect(
      (
        await call('/v1/surveys/srv_nothing/invitations', {
          invitations: [{ customer: { email: 'a@example.com' } }],
        })
      ).status,
    ).toBe(404)
  })

  it('is held by the policy, says why, and goes when that is over', async () => {
    const first = await invite('held@example.com')
    const second = await invite('held@example.com', { touchpoint: 'other', reminders: 0 })
    await run(after(1))
    expect(sent).toHaveLength(1)
    const both = await Promise.all([find(first.id), find(second.id)])
    expect(both.map((one) => one?.status ?? '').toSorted((a, b) => a.localeCompare(b))).toEqual([
      'held',
      'sent',
    ])
    expect(both.find((one) => one?.status === 'held')?.reason).toBe('floor')
    await run(after(2 + DAY))
    expect(sent).toHaveLength(2)
  })

  it('waits for the morning', async () => {
    const { id } = await invite('night@example.com', {
      delaySeconds: undefined,
      sendAt: '2026-06-15T22:00:00Z',
    })
    await run(new Date('2026-06-15T22:00:00Z'))
    expect(await find(id)).toMatchObject({
      status: 'held',
      reason: 'quiet_hours',
      nextAt: '2026-06-16T08:00:00.000Z',
    })
    await run(new Date('2026-06-16T08:00:00Z'))
    expect(sent).toHaveLength(1)
  })

  it('is tried again while the provider is down, and given up when it refuses', async () => {
    const down = await invite('down@example.com')
    answer = 503
    await run(after(1))
    expect(await find(down.id)).toMatchObject({ status: 'scheduled', reason: 'HTTP 503', sentAt: null })
    answer = 422
    await run(after(2))
    expect(await find(down.id)).toMatchObject({ status: 'failed', reason: 'HTTP 422', nextAt: null })
    expect(new Set(sent.map(({ key: once }) => once))).toEqual(new Set([`${down.id}.0`]))
  })

  it('is taken up after a crash, under the same key and as the same ask', async () => {
    const { id } = await invite('crash@example.com')
    answer = 'network'
    await run(after(1))
    const { askId } = (await find(id)) ?? {}
    await bindings.DB.prepare('UPDATE invitations SET ask_id = NULL, leased_until = ? WHERE id = ?')
      .bind(after(3).getTime(), id)
      .run()
    answer = 200
    await run(after(2))
    expect(sent).toHaveLength(1)
    await run(after(3))
    expect(sent.map(({ key: once }) => once)).toEqual([`${id}.0`, `${id}.0`])
    expect(await find(id)).toMatchObject({ status: 'sent', askId })
  })

  it('reminds as often as it should, in other words, and not whoever has answered', async () => {
    const { id } = await invite('again@example.com', { reminders: 2 })
    const answered = await invite('answered@example.com', { reminders: 2 })
    await run(after(1))
    const [{ url } = { url: '' }] = sent.filter(({ to }) => to === 'answered@example.com')
    const form = await request(`${pathOf(url)}&q=satisfaction&a=5`, { now: after(5) })
    expect(form.status).toBe(200)
    expect((await find(answered.id))?.status).toBe('sent')
    const posted = await request(`${pathOf(url)}&at=satisfaction`, {
      method: 'POST',
      body: 'a=5&v=1',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      redirect: 'manual',
      now: after(6),
    })
    expect(posted.status).toBe(303)
    expect(await find(answered.id)).toMatchObject({ status: 'answered', nextAt: null })
    for (const day of [3, 6, 9, 12]) await run(after(2 + day * DAY))
    expect(sent.filter(({ isReminder }) => isReminder).map(({ key: once }) => once)).toEqual([
      `${id}.1`,
      `${id}.2`,
    ])
    expect(sent.at(-1)?.message.subject).not.toBe(sent[0]?.message.subject)
    expect(await find(id)).toMatchObject({ status: 'sent', remindersLeft: 0, nextAt: null })
  })

  it('stops when it is cancelled, has bounced, or is over', async () => {
    const cancelled = await invite('cancelled@example.com')
    const bounced = await invite('bounced@example.com')
    const over = await invite('over@example.com', { expiresInDays: 1 })
    expect((await call(`/v1/invitations/${cancelled.id}/cancel`, {})).body).toMatchObject({
      status: 'cancelled',
    })
    const told = { status: 'bounced', reason: 'no such box' }
    expect((await call(`/v1/invitations/${bounced.id}/delivery`, told)).body).toMatchObject(told)
    await run(after(2 + DAY))
    expect(sent).toHaveLength(0)
    expect((await find(over.id))?.status).toBe('expired')
    expect((await call('/v1/invitations/inv_nothing/cancel', {})).status).toBe(404)
  })

  it('keeps sent and delivered apart in the funnel', async () => {
    const { body: made } = await call('/v1/surveys', {
      name: 'f',
      template: 'relationship-nps',
      status: 'live',
    })
    const path = `/v1/surveys/${String(made['id'])}`
    const invitations = ['f1@example.com', 'f2@example.com'].map((email) => ({
      customer: { email },
      delaySeconds: 60,
    }))
    const { body } = await call(`${path}/invitations`, { invitations })
    const [one] = body['items'] as Invitation[]
    await run(after(1))
    await call(`/v1/invitations/${one?.id}/delivery`, { status: 'delivered' })
    const { body: results } = await call(`${path}/results`)
    expect(results['funnel']).toMatchObject({ asked: 2, sent: 2, delivered: 1, shown: 0, answered: 0 })
  })

  it('by link is given at once', async () => {
    const invitations = [{ customer: { id: 'carried' }, channel: 'link' }]
    const { body } = await call(`/v1/surveys/${survey}/invitations`, { invitations })
    const [made] = body['items'] as { url: string }[]
    expect((await request(pathOf(made?.url))).status).toBe(200)
  })

  it('leaves by the cron, by the installation’s own mail', async () => {
    const { id } = await invite('cron@example.com')
    await runScheduled(bindings, 'replay', after(1))
    expect(await find(id)).toMatchObject({ status: 'sent' })
  })
})

describe('who wants no more surveys', () => {
  it('says so with one click, without a login, and may think again', async () => {
    const { id } = await invite('stop@example.com', { language: 'en' })
    await run(after(1))
    const path = pathOf(sent[0]?.unsubscribeUrl)
    const look = await request(path)
    expect(await look.text()).toContain('No more surveys, please')
    await run(after(2 + 3 * DAY))
    expect(sent).toHaveLength(2)
    const click = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } }
    const done = await request(path, { ...click, body: 'List-Unsubscribe=One-Click', now: after(10) })
    expect(await done.text()).toContain('Done: we will send you no more surveys.')
    const reasons = async () => {
      const asked = await call(`/v1/eligibility?survey=${survey}&email=stop@example.com&reserve=false`)
      return (asked.body['reasons'] as { code: string }[]).map(({ code }) => code)
    }
    expect(await reasons()).toContain('opted_out')
    await bindings.DB.prepare('UPDATE invitations SET reminders_left = 1, next_at = ? WHERE id = ?')
      .bind(0, id)
      .run()
    await run(after(2 + 9 * DAY))
    expect(sent).toHaveLength(2)
    await request(path, { ...click, body: 'again=1', now: after(11) })
    expect(await reasons()).not.toContain('opted_out')
    expect((await request('/s/unsubscribe/inv_nothing.1.x')).status).toBe(404)
  })
})
