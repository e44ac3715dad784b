import { env, exports } from 'cloudflare:workers'

import type { Arrival } from '@vigia/contracts/arrivals'
import { seedOrganization } from '@vigia/testing/organization'
import { beforeAll, describe, expect, it } from 'vitest'

const bindings = env as unknown as { DB: D1Database }

const send = (key: string, path: string, body?: unknown, type = 'application/json') => {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return exports.default.fetch(`https://collector.example${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': type,
      'content-length': String(text?.length ?? 0),
    },
    ...(text === undefined ? {} : { body: text }),
  })
}

const arrivalsOf = async (key: string, query = '') => {
  const response = await send(key, `/v1/arrivals${query}`)
  expect(response.status).toBe(200)
  return response.json<{ items: Arrival[]; keys: { keyId: string; name: string }[] }>()
}

/** The log is written a moment after the answer. */
const eventually = async (key: string, count: number, query = '') => {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const found = await arrivalsOf(key, query)
    if (found.items.length >= count) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return arrivalsOf(key, query)
}

const good = { customer: { email: 'ana@example.com' }, touchpoint: 'delivery', metric: 'nps', score: 3 }

describe('what arrived in the last minutes', () => {
  beforeAll(async () => {
    for (const name of ['arr_one', 'arr_two', 'arr_many']) await seedOrganization(bindings, name)
  })

  it('tells what was accepted, repeated and refused, and why, without personal data', async () => {
    await send('vg_sk_arr_one', '/v1/feedback', { ...good, id: 'a' })
    await send('vg_sk_arr_one', '/v1/feedback', { ...good, id: 'a' })
    await send('vg_sk_arr_one', '/v1/feedback', { ...good, score: 11 })
    await send('vg_sk_arr_one', '/v1/signals/batch', {
      signals: [{ kind: 'feedback', ...good }, { kind: 'odd' }],
    })
    const { items } = await eventually('vg_sk_arr_one', 4)
    expect(items.map(({ outcome, path }) => [outcome, path]).toReversed()).toEqual([
      ['accepted', '/v1/feedback'],
      ['duplicate', '/v1/feedback'],
      ['refused', '/v1/feedback'],
      ['partly', '/v1/signals/batch'],
    ])
    expect(items[1]).toMatchObject({
      status: 400,
      problems: [{ code: 'invalid', path: 'score', message: 'A nps score goes from 0 to 10' }],
      body: { customer: { email: 'an… (15)' }, touchpoint: 'delivery', metric: 'nps', score: 11 },
    })
    expect(items[0]?.problems[0]?.path).toBe('1.kind')
    expect(JSON.stringify(items)).not.toContain('example.com')
  })

  it('shows each organization its own, each key by itself, and refusals alone if asked', async () => {
    await send('vg_sk_arr_two', '/v1/feedback', good)
    await send('vg_pk_arr_two', '/v1/feedback', 'no json')
    const { items, keys } = await eventually('vg_sk_arr_two', 2)
    expect(items).toHaveLength(2)
    expect(keys.map(({ name }) => name).toSorted()).toEqual(['vg_pk_arr_two', 'vg_sk_arr_two'])
    const refused = await arrivalsOf('vg_sk_arr_two', '?outcome=refused')
    expect(refused.items.map(({ keyId }) => keyId)).toEqual(['key_vg_pk_arr_two'])
    const ofKey = await arrivalsOf('vg_sk_arr_two', '?keyId=key_vg_sk_arr_two')
    expect(ofKey.items.map(({ outcome }) => outcome)).toEqual(['accepted'])
  })

  it('does not let a publishable key read', async () => {
    const response = await send('vg_pk_arr_one', '/v1/arrivals')
    expect(response.status).toBe(403)
  })

  it('keeps the newest hundred of a key', async () => {
    const entries = (from: number) =>
      Array.from({ length: 60 }, (_, i) => JSON.stringify({ at: `2026-01-01T00:${from - i}`, n: from - i }))
    const { keepArrivals, readArrivals } = await import('@vigia/db/arrivals')
    const { databaseFor, directoryFor } = await import('@vigia/db/database')
    const kept = { organizationId: 'org_arr_many', keyId: 'k' }
    await keepArrivals(directoryFor(bindings), [{ ...kept, entries: entries(60) }], new Date(1))
    await keepArrivals(directoryFor(bindings), [{ ...kept, entries: entries(120) }], new Date(2))
    const [row] = await readArrivals(databaseFor(bindings, 'org_arr_many'))
    const numbers = (JSON.parse(row?.entries ?? '[]') as { n: number }[]).map(({ n }) => n)
    expect(numbers).toEqual(Array.from({ length: 100 }, (_, i) => 120 - i))
  })
})
