import { env, exports } from 'cloudflare:workers'
import * as fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'

import { databaseFor } from '@vigia/db/database'
import { verifyRollups } from '@vigia/db/verify'
import { seedOrganization } from '@vigia/testing/organization'

const RUNS = 10_000
const paths = ['/v1/feedback', '/v1/events', '/v1/signals/batch', '/v1/outcomes'] as const

const valid = {
  '/v1/feedback': {
    customer: { email: 'a@example.com' },
    touchpoint: 'checkout',
    channel: 'web',
    metric: 'nps',
    score: 3,
    comment: 'mal',
  },
  '/v1/events': {
    customer: { id: '7' },
    type: 'long_wait',
    touchpoint: 'call-center',
    measures: { waitMinutes: 35 },
    severity: 0.7,
  },
  '/v1/signals/batch': {
    signals: [
      { kind: 'feedback', touchpoint: 'checkout', metric: 'csat', score: 4 },
      { kind: 'event', type: 'purchase' },
    ],
  },
  '/v1/outcomes': { customer: { phone: '+34600111222' }, outcome: 'churned', value: 3 },
}

const value = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(
    null,
    '',
    ' ',
    -1,
    1e308,
    0.1,
    'nps',
    'yesterday',
    '2026-13-45',
    '9999-12-31T23:59:59Z',
    '0000-01-01T00:00:00Z',
    [],
    {},
    '\u0000',
    '\uD800',
    '__proto__',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
)
const names = [
  'id',
  'idempotencyKey',
  'customer',
  'touchpoint',
  'channel',
  'metric',
  'score',
  'comment',
  'language',
  'type',
  'severity',
  'measures',
  'occurredAt',
  'attributes',
  'employee',
  'issue',
  'opensIssue',
  'value',
  'outcome',
  'signals',
  'traits',
  'email',
  'constructor',
  'x',
]

/** Bodies that are nearly right, in which one to three fields were replaced, added, or put a level deeper. */
const nearly = (path: (typeof paths)[number]) =>
  fc
    .tuple(fc.dictionary(fc.constantFrom(...names), value, { minKeys: 1, maxKeys: 3 }), fc.boolean())
    .map(([changes, deep]) => {
      const base = valid[path]
      if ('signals' in base)
        return JSON.stringify(
          deep ? { ...base, ...changes } : { signals: [{ ...base.signals[0], ...changes }, changes] },
        )
      return JSON.stringify(
        deep ? { ...base, customer: { ...base.customer, ...changes } } : { ...base, ...changes },
      )
    })

const attempt = fc.constantFrom(...paths).chain((path) =>
  fc.record({
    path: fc.constant(path),
    body: fc.oneof(
      { weight: 5, arbitrary: nearly(path) },
      { weight: 2, arbitrary: value.map((v) => JSON.stringify(v)) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
    ),
  }),
)

interface Answer {
  id?: string
  status?: unknown
  code?: string
  requestId?: string
  results?: { id?: string }[]
}

/** What is wrong with an answer: it must be a record, or a problem document of the caller's own making. */
const faultOf = (response: Response, { status, code, requestId }: Answer): string | null => {
  if (response.status === 202) return null
  if (response.status < 400 || response.status >= 500) return `status ${response.status}`
  const isProblem = response.headers.get('content-type') === 'application/problem+json'
  return isProblem && status === response.status && code && requestId ? null : 'not a problem document'
}

const count = async (sql: string) => (await env.DB.prepare(sql).first<number>('n')) ?? 0

beforeAll(async () => {
  await seedOrganization(env, 'fuzz')
})

it(`answers ${RUNS} odd bodies with a problem document or a record, and writes nothing by halves`, async () => {
  const recorded = { signals: new Set<string>(), outcomes: new Set<string>() }
  await fc.assert(
    fc.asyncProperty(attempt, async ({ path, body }) => {
      const response = await exports.default.fetch(`https://collector.example${path}`, {
        method: 'POST',
        headers: { authorization: 'Bearer vg_sk_fuzz', 'content-type': 'application/json' },
        body,
      })
      const answer = await response.json<Answer>()
      expect(faultOf(response, answer)).toBeNull()
      if (response.status !== 202) return
      const ids = answer.results ? answer.results.flatMap(({ id }) => id ?? []) : [answer.id ?? '']
      for (const id of ids) (path === '/v1/outcomes' ? recorded.outcomes : recorded.signals).add(id)
    }),
    { numRuns: RUNS, endOnFailure: true },
  )
  expect(recorded.signals.size).toBeGreaterThan(0)
  expect(await count('SELECT count(*) AS n FROM signals')).toBe(recorded.signals.size)
  expect(await count('SELECT count(*) AS n FROM outcomes')).toBe(recorded.outcomes.size)
  expect(
    await count(
      'SELECT count(*) AS n FROM identities i LEFT JOIN customers c ON c.organization_id = i.organization_id AND c.id = i.customer_id WHERE c.id IS NULL',
    ),
  ).toBe(0)
  expect((await verifyRollups(databaseFor(env, 'org_fuzz'))).differences).toEqual([])
}, 300_000)
