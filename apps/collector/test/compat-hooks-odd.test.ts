import { env, exports } from 'cloudflare:workers'

import { seedOrganization } from '@vigia/testing/organization'
import { beforeAll, describe, expect, it } from 'vitest'

import { chatwootRating, intercomRating, typeformResponse, zendeskRating } from './hook-fixtures.ts'

const post = (tool: string, body: string) =>
  exports.default.fetch(`https://collector.example/compat/hooks/${tool}?key=vg_sk_hk_odd`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })

beforeAll(() => seedOrganization(env as unknown as { DB: D1Database }, 'hk_odd'))

describe('odd bodies', () => {
  const odd = [
    '',
    'no',
    'null',
    '[]',
    '{}',
    '"x"',
    '1',
    '{"event_type":"form_response","form_response":[]}',
    '\u0000',
    '{'.repeat(500),
    '[['.repeat(5_000),
  ]
  const twisted = [typeformResponse(), chatwootRating(), intercomRating(), zendeskRating()].flatMap(
    (whole) => {
      const text = JSON.stringify(whole)
      return [null, [], {}, -1, 1e300, 'x'.repeat(20_000), '\u0000', true].flatMap((value) =>
        [...text.matchAll(/"(\w+)":("[^"]*"|\d+)/g)].map(({ 0: found, 1: name }) =>
          text.replace(found, `"${name}":${JSON.stringify(value)}`),
        ),
      )
    },
  )
  it.each(['typeform', 'chatwoot', 'intercom', 'zendesk'])(
    'are never a failure of ours for %s',
    async (tool) => {
      const statuses = new Map<number, number>()
      for (const body of [...odd, ...twisted]) {
        const { status } = await post(tool, body)
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
      }
      expect([...statuses.keys()].filter((status) => ![200, 400].includes(status))).toEqual([])
    },
    60_000,
  )
})
