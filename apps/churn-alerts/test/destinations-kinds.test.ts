import { beforeAll, describe, expect, it } from 'vitest'

import { Webhook } from 'standardwebhooks'
import { Webhook as Svix } from 'svix'

import { deliverDue } from '../src/deliver/deliver.ts'
import { sendTest } from '../src/deliver/test-message.ts'
import { findDestination } from '@vigia/db/destinations'
import { dispatch } from '../src/dispatch/dispatch.ts'
import { call } from './call.ts'
import { courierOf } from './delivery-world.ts'
import { hours, noon, SECRET, worldOf, zone } from './dispatch-world.ts'

let world: Awaited<ReturnType<typeof worldOf>>
const ask = (method: string, path: string, body?: unknown) =>
  call(method, path, body, { authorization: `Bearer ${world.secret}`, 'x-vigia-now': noon.toISOString() })

beforeAll(async () => {
  world = await worldOf('kinds')
  await world.manager({ id: 'mgr_ana', budget: 50 })
  await world.destination('dst_bare', { kind: 'slack', secret: null })
})

describe('a destination of each kind', () => {
  it.each([
    {
      kind: 'webhook',
      url: 'https://hooks.example/vigia',
      kept: 'https://hooks.example/vigia',
      name: 'hooks.example',
      budgetPerDay: null,
    },
    {
      kind: 'slack',
      url: 'https://hooks.slack.com/services/T/B/x',
      kept: 'https://hooks.slack.com/services/T/B/x',
      name: 'hooks.slack.com',
      budgetPerDay: 10,
    },
    {
      kind: 'teams',
      url: 'https://prod.logic.azure.com/x?sig=1',
      kept: 'https://prod.logic.azure.com/x?sig=1',
      name: 'prod.logic.azure.com',
      budgetPerDay: 10,
    },
    {
      kind: 'email',
      url: 'ana@shop.example',
      kept: 'mailto:ana@shop.example',
      name: 'ana@shop.example',
      budgetPerDay: 10,
    },
  ])('can be made and is told: $kind', async ({ kind, url, kept, name, budgetPerDay }) => {
    const { status, body } = await ask('POST', '/v1/destinations', { kind, url })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      kind,
      url: kept,
      name,
      budgetPerDay,
      managerId: null,
      failures: 0,
      restsUntil: null,
    })
    expect(JSON.stringify(body['secret']).startsWith('"whsec_')).toBe(kind === 'webhook')
  })

  it.each([
    { why: 'its address is none', body: { kind: 'email', url: 'https://hooks.example/' }, path: 'url' },
    {
      why: 'it has two mailboxes',
      body: { kind: 'email', url: 'a@shop.example,b@shop.example' },
      path: 'url',
    },
    { why: 'a name leads inside', body: { kind: 'teams', url: 'https://10.0.0.1.nip.io/' }, path: 'url' },
    {
      why: 'nobody has that id',
      body: { kind: 'slack', url: 'https://hooks.slack.com/x', managerId: 'mgr_gone' },
      path: 'managerId',
    },
    {
      why: 'a budget is no number',
      body: { kind: 'slack', url: 'https://hooks.slack.com/x', budgetPerDay: -1 },
      path: 'budgetPerDay',
    },
  ])('is refused at $path when $why', async ({ body, path }) => {
    const refused = await ask('POST', '/v1/destinations', body)
    expect([refused.status, (refused.body['errors'] as { path: string }[])[0]?.path]).toEqual([400, path])
  })

  it('can be given to a manager, and another budget', async () => {
    const made = await ask('POST', '/v1/destinations', { kind: 'slack', url: 'https://hooks.slack.com/x' })
    const path = `/v1/destinations/${String(made.body['id'])}`
    expect((await ask('PATCH', path, { managerId: 'mgr_ana', budgetPerDay: 3 })).body).toMatchObject({
      managerId: 'mgr_ana',
      budgetPerDay: 3,
    })
    expect((await ask('PATCH', path, { managerId: 'mgr_gone' })).status).toBe(400)
    expect((await ask('PATCH', path, {})).body).toMatchObject({ managerId: 'mgr_ana' })
    expect((await ask('PATCH', '/v1/destinations/dst_gone', { name: 'x' })).status).toBe(404)
  })
})

describe('what is sent', () => {
  it('is in the form of each kind, with links that act and a way to the case', async () => {
    const sending = await worldOf('forms')
    for (const [kind, url] of [
      ['webhook', 'https://hook.example/'],
      ['slack', 'https://slack.example/'],
      ['teams', 'https://teams.example/'],
      ['email', 'mailto:ana@shop.example'],
    ] as const) {
      await sending.destination(`dst_${kind}`, { kind, url })
      await sending.queue({ id: kind, to: `dst_${kind}`, alertId: 'alt_same', caseId: 'cas_same' })
    }
    await dispatch(sending.store, zone, noon)
    const { courier, sent } = courierOf()
    expect(await deliverDue(sending.store, noon, courier)).toBe(4)
    const of = (url: string) => sent.find((one) => one.url.startsWith(url))
    const told = (url: string) => JSON.parse(of(url)?.body ?? '{}') as Record<string, unknown>
    expect(told('https://hook')).toMatchObject({
      type: 'alert.opened',
      data: { caseId: 'cas_same', tier: 'alert' },
    })
    expect(told('https://slack')).toMatchObject({ blocks: expect.any(Array), text: expect.any(String) })
    expect(told('https://teams')).toMatchObject({
      type: 'message',
      attachments: [{ content: { type: 'AdaptiveCard' } }],
    })
    expect(of('mailto:')?.mail).toMatchObject({
      letter: { key: 'dlv_email', to: 'ana@shop.example', fromName: 'Vigía', subject: 'Asunto' },
      provider: null,
    })
    for (const one of sent) {
      const whole = one.body + (one.mail?.letter.html ?? '')
      expect(whole).toMatch(/https:\/\/console\.example\/a\/[\w.-]+\?do=acknowledge/)
      expect(whole).toContain('https://console.example/cases/cas_same')
    }
  })

  it('to a webhook about no case has none', async () => {
    const sending = await worldOf('caseless')
    await sending.destination('dst_hook')
    await sending.queue({ id: 'm', to: 'dst_hook', kind: 'metric', caseId: '', probability: 0, value: null })
    await dispatch(sending.store, zone, noon)
    const { courier, sent } = courierOf()
    await deliverDue(sending.store, noon, courier)
    expect(JSON.parse(sent[0]?.body ?? '{}')).toMatchObject({
      type: 'alert.metric',
      data: { caseId: null, customer: null, probability: null, links: [{ url: 'https://console.example/' }] },
    })
  })

  it.each(['webhook', 'slack', 'teams', 'email'] as const)('as a test reaches $0', async (kind) => {
    const url = kind === 'email' ? 'mailto:ana@shop.example' : `https://${kind}.example/`
    await world.destination(`dst_test_${kind}`, { kind, url })
    const row = await findDestination(world.store, `dst_test_${kind}`)
    if (!row) throw new Error('it was made a line before')
    const { courier, sent } = courierOf()
    expect(await sendTest(world.store, row, 'dlv_test', noon, courier)).toEqual({
      delivered: true,
      status: 200,
      error: null,
    })
    expect(sent[0]?.body).toContain('Vigía')
    const down = courierOf({
      [kind === 'email' ? 'ana@shop.example' : kind]: () => ({ answer: 'refused', why: 'refused: so' }),
    })
    expect(await sendTest(world.store, row, 'dlv_test', noon, down.courier)).toEqual({
      delivered: false,
      status: null,
      error: 'refused: so',
    })
  })
})

describe('a signing secret', () => {
  it('is rotated without a gap: both verify for a while, then the new one alone', async () => {
    const signing = await worldOf('rotation')
    await signing.destination('dst_hook')
    for (const id of ['one', 'two', 'three']) await signing.queue({ id, to: 'dst_hook' })
    await dispatch(signing.store, zone, noon)
    const rotate = (body?: object) =>
      call('POST', '/v1/destinations/dst_hook/rotate-secret', body ?? {}, {
        authorization: `Bearer ${signing.secret}`,
        'x-vigia-now': new Date().toISOString(),
      })
    const { body } = await rotate({ graceHours: 1 })
    const fresh = String(body['secret'])
    expect(fresh).toMatch(/^whsec_/)
    expect(body['previousSecretUntil']).toEqual(expect.any(String))
    const { courier, sent } = courierOf()
    await deliverDue(signing.store, noon, { ...courier, clock: () => new Date() })
    const [during] = sent
    for (const secret of [SECRET, fresh])
      for (const library of [new Webhook(secret), new Svix(secret)])
        expect(library.verify(during?.body ?? '', during?.headers ?? {})).toMatchObject({
          type: 'alert.opened',
        })
    expect(during?.headers['webhook-signature']).toMatch(/^v1,\S+ v1,\S+$/)
    const { body: again } = await rotate({ graceHours: 0 })
    await signing.queue({ id: 'four', to: 'dst_hook', at: hours(1) })
    await dispatch(signing.store, zone, hours(1))
    await deliverDue(signing.store, hours(1), { ...courier, clock: () => new Date() })
    const after = sent.at(-1)
    const verify = (secret: string) => new Webhook(secret).verify(after?.body ?? '', after?.headers ?? {})
    expect(verify(String(again['secret']))).toMatchObject({ type: 'alert.opened' })
    expect(() => verify(fresh)).toThrow('No matching signature')
  })

  it.each([
    { of: 'a destination that is not there', id: 'dst_gone', body: {}, status: 404 },
    { of: 'a destination without one', id: 'dst_bare', body: {}, status: 409 },
    { of: 'a grace of nine days', id: 'dst_test_webhook', body: { graceHours: 216 }, status: 400 },
    { of: 'a webhook, with nothing else said', id: 'dst_test_webhook', body: undefined, status: 200 },
  ])('answers $status for $of', async ({ id, body, status }) => {
    const asked = await call('POST', `/v1/destinations/${id}/rotate-secret`, body, {
      authorization: `Bearer ${world.secret}`,
      ...(body === undefined ? { 'content-type': '' } : {}),
    })
    expect(asked.status).toBe(status)
  })
})
