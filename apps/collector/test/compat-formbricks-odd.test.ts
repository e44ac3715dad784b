import { env, exports } from 'cloudflare:workers'

import { seedOrganization } from '@vigia/testing/organization'
import { beforeAll, describe, expect, it } from 'vitest'

const ask = (name: string, method: string, path: string, body: unknown) =>
  exports.default.fetch(`https://collector.example/compat/formbricks/api/v1/client/vg_sk_${name}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

beforeAll(() => seedOrganization(env as unknown as { DB: D1Database }, 'fb_odd_bodies'))

describe('what a Formbricks client should never send', () => {
  it('never becomes a failure of ours', async () => {
    const values = [
      null,
      '',
      'x',
      -1,
      1e300,
      8.5,
      [],
      {},
      [1],
      { a: 1 },
      { a: 'b' },
      ['a'],
      true,
      '\u0000',
      'x'.repeat(20_000),
    ]
    const whole = {
      surveyId: 's',
      userId: 'u',
      finished: true,
      data: { q: 1 },
      meta: { url: 'x' },
      displayId: 'd',
      language: 'es',
      singleUseId: null,
    }
    const bodies: unknown[] = [
      '',
      'no',
      '[]',
      'null',
      '{',
      ...values.flatMap((value) => [
        { ...whole, displayId: null, data: { q: value, __proto__: 1, constructor: 9 } },
        ...Object.keys(whole).map((name) => ({ ...whole, [name]: value })),
      ]),
    ]
    const statuses = new Set<number>()
    for (const body of bodies) statuses.add((await ask('fb_odd_bodies', 'POST', '/responses', body)).status)
    for (const path of ['/displays', '/user', '/contacts/x/attributes', '/responses/x'])
      for (const body of ['', 'no', '[]', {}, { userId: 1 }, { attributes: { a: {} } }])
        statuses.add(
          (await ask('fb_odd_bodies', /contacts|responses/.test(path) ? 'PUT' : 'POST', path, body)).status,
        )
    expect(statuses).toEqual(new Set([200, 400, 404]))
  }, 60_000)
})
