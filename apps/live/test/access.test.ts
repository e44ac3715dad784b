import { env, exports } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'

import { routes } from '@vigia/contracts'
import { liveTopicSchema } from '@vigia/contracts/live'
import { liveTopics } from '@vigia/domain/live'
import { checkAuthorization } from '@vigia/testing/authorization'
import { seedOrganization } from '@vigia/testing/organization'

import { ask } from './sockets.ts'

beforeAll(async () => {
  await seedOrganization(env, 'shop')
})

checkAuthorization({
  env,
  routes: Object.values(routes).filter(({ worker }) => worker === 'live'),
  fetch: (url, init) =>
    exports.default.fetch(url, {
      ...init,
      headers: {
        ...(init.headers as Record<string, string>),
        upgrade: 'websocket',
        'sec-websocket-protocol': 'vigia.live.1',
      },
    }),
})

describe('the door', () => {
  it.each([
    { what: 'a page of this origin', headers: { origin: 'https://cx.example' }, status: 101 },
    { what: 'a program, which names no origin', headers: {}, status: 101 },
    { what: 'a page of another origin', headers: { origin: 'https://evil.example' }, status: 403 },
    { what: 'another subprotocol', headers: { 'sec-websocket-protocol': 'chat' }, status: 400 },
    { what: 'a plain request', headers: { upgrade: '' }, status: 400 },
  ])('answers $status to $what', async ({ headers, status }) => {
    const response = await ask({
      authorization: 'Bearer vg_sk_shop',
      'sec-websocket-protocol': 'vigia.live.1',
      ...headers,
    })
    expect(response.status).toBe(status)
    response.webSocket?.accept()
    response.webSocket?.close()
  })

  it('never repeats the key that was offered', async () => {
    const response = await ask({ 'sec-websocket-protocol': 'vigia.live.1, vigia.key.vg_sk_shop' })
    expect(JSON.stringify([...response.headers])).not.toContain('vg_sk_shop')
    response.webSocket?.accept()
    response.webSocket?.close()
  })
})

it('speaks of the topics that the domain has', () => {
  expect(liveTopicSchema.options).toEqual([...liveTopics])
})
