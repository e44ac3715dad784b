import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'

import { seedOrganization } from '@vigia/testing/organization'

import { call, list, type Listed } from './call.ts'
import { badEvent, day, recordingCourier, sweepAt } from './story.ts'

beforeAll(async () => {
  await seedOrganization(env, 'shop')
})

describe('a destination', () => {
  const hook = { kind: 'webhook', url: 'https://hooks.example/vigia' }

  it('shows its secret once, when it is made', async () => {
    const made = await call('POST', '/v1/destinations', hook)
    expect([made.status, made.body['secret']]).toEqual([201, expect.stringMatching(/^whsec_/)])
    const { items } = await list('/v1/destinations')
    expect(items[0]).not.toHaveProperty('secret')
    expect(
      (await call('PATCH', `/v1/destinations/${String(made.body['id'])}`, { enabled: false })).body,
    ).toMatchObject({ enabled: false })
    expect((await call('DELETE', `/v1/destinations/${String(made.body['id'])}`)).status).toBe(200)
    expect((await call('DELETE', `/v1/destinations/${String(made.body['id'])}`)).status).toBe(404)
  })

  it.each([
    'http://hooks.example/',
    'https://10.0.0.1/',
    'https://[::ffff:192.168.0.1]/',
    'https://metadata.internal/',
    'https://u:p@hooks.example/',
    'ftp://hooks.example/',
    'nonsense',
  ])('is refused at %s', async (url) => {
    const { status, body } = await call('POST', '/v1/destinations', { ...hook, url })
    expect([status, (body['errors'] as { path: string }[])[0]?.path]).toEqual([400, 'url'])
  })
})

describe('a delivery', () => {
  it('is logged, and can be sent again once it is no longer waiting', async () => {
    await seedOrganization(env, 'ledger')
    const auth = { authorization: 'Bearer vg_sk_ledger' }
    const made = await call(
      'POST',
      '/v1/destinations',
      { kind: 'slack', url: 'https://hooks.slack.example/x' },
      auth,
    )
    expect(made.body['secret']).toBeNull()
    await badEvent('org_ledger', { id: 'a', at: day(3) })
    await badEvent('org_ledger', { id: 'b', at: day(4) })
    const { sent, courier } = recordingCourier()
    await sweepAt(day(4), courier)
    const slack = JSON.parse(sent.find(({ url }) => url.includes('slack'))?.body ?? '{}') as {
      blocks: { type: string }[]
    }
    expect(slack.blocks.map(({ type }) => type)).toContain('actions')
    const { items } = (await call('GET', '/v1/deliveries', undefined, auth)).body as unknown as Listed
    expect(items).toMatchObject([{ status: 'delivered', attempts: 1, lastStatus: 200, latencyMs: 7 }])
    const replay = await call('POST', `/v1/deliveries/${String(items[0]?.['id'])}/replay`, {}, auth)
    expect(replay.body).toMatchObject({ id: items[0]?.['id'], status: 'pending' })
  })
})
