import { env, exports } from 'cloudflare:workers'

import { databaseFor } from '@vigia/db/database'
import { verifyRollups } from '@vigia/db/verify'
import { seedOrganization } from '@vigia/testing/organization'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'

const bindings = env as unknown as { DB: D1Database }

beforeAll(() => seedOrganization(bindings, 'oddly'))

const words = fc.constantFrom(
  'track',
  'identify',
  'alias',
  'survey sent',
  '$identify',
  'x.feedback',
  'x.outcome',
  'NPS Submitted',
  'a@x.es',
  '',
  'ñ',
)
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    words,
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    tie('list'),
    tie('thing'),
  ),
  list: fc.array(tie('any'), { maxLength: 4 }),
  thing: fc.dictionary(
    fc.constantFrom(
      'type',
      'event',
      'userId',
      'anonymousId',
      'properties',
      'traits',
      'batch',
      'api_key',
      'distinct_id',
      'score',
      'metric',
      'email',
      'person',
      'id',
      'source',
      'data',
      'comment',
      'timestamp',
      'messageId',
      '__proto__',
    ),
    tie('any'),
    { maxKeys: 8 },
  ),
})).any

const paths = [
  '/compat/segment/v1/batch',
  '/compat/segment/v1/track',
  '/compat/cloudevents',
  '/compat/posthog/batch/',
  '/compat/delighted/v1/people',
  '/compat/delighted/v1/survey_responses',
  '/compat/delighted/v1/unsubscribes.json',
]
const basic = { authorization: `Basic ${btoa('vg_sk_oddly:')}` }

describe('odd bodies of other systems', () => {
  it('never break anything: each is taken, or told what is wrong', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.oneof(
          value,
          value.map((each) => ({ batch: [each] })),
        ),
        async (path, sent) => {
          const body = JSON.stringify(sent) ?? ''
          const response = await exports.default.fetch(`https://x.example${path}`, {
            method: 'POST',
            headers: basic,
            body,
          })
          expect(response.status).toBeLessThan(500)
          await response.text()
        },
      ),
      { numRuns: 1_500 },
    )
    expect((await verifyRollups(databaseFor(bindings, 'org_oddly'))).differences).toEqual([])
  })

  it.each([
    { what: 'no JSON', body: '{"batch":', status: 400 },
    { what: 'neither JSON nor a form', body: 'hello', status: 400 },
    { what: 'what only says that it is gzip', body: new Uint8Array([0x1f, 0x8b, 1, 2, 3]), status: 400 },
    { what: 'bytes that are no text', body: new Uint8Array([0xff, 0xfe, 0xfd]), status: 400 },
    { what: 'a batch that is none', body: '{"batch":5}', status: 400 },
    {
      what: 'too many messages',
      body: JSON.stringify({ batch: Array.from({ length: 501 }, () => ({})) }),
      status: 413,
    },
  ])('answers $status to $what', async ({ body, status }) => {
    const response = await exports.default.fetch('https://x.example/compat/segment/v1/batch', {
      method: 'POST',
      headers: basic,
      body,
    })
    expect(response.status).toBe(status)
  })

  it('stops unpacking what grows too large', async () => {
    const zeros = new Blob([new Uint8Array(8 * 1_048_576)])
      .stream()
      .pipeThrough(new CompressionStream('gzip'))
    const body = await new Response(zeros).arrayBuffer()
    expect(body.byteLength).toBeLessThan(20_000)
    const response = await exports.default.fetch('https://x.example/compat/segment/v1/batch', {
      method: 'POST',
      headers: basic,
      body,
    })
    expect(response.status).toBe(413)
  })

  it('asks a caller who sends too fast to come back, and never calls that a bad request', async () => {
    const send = () =>
      exports.default.fetch('https://x.example/compat/segment/v1/page', {
        method: 'POST',
        headers: { authorization: `Basic ${btoa('vg_pk_oddly:')}` },
        body: '{"anonymousId":"a"}',
      })
    const refused: Response[] = []
    // The limiter counts by minutes of the wall clock: what straddles two of them is counted twice from one.
    for (let i = 0; i < 26 && refused.length === 0; i += 1) {
      const answers = await Promise.all(Array.from({ length: 100 }, send))
      refused.push(...answers.filter(({ status }) => status !== 200))
    }
    expect(refused.length).toBeGreaterThan(0)
    expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([429]))
    expect(refused[0]?.headers.get('retry-after')).toBe('10')
  }, 120_000)
})
