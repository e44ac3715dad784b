import { describe, expect, it } from 'vitest'

import { ApiError, createClient } from './index.ts'
import { retryAfterMs } from './retry.ts'

interface Sent {
  url: string
  init: RequestInit
}

/** A client whose server answers these in turn, the last one for ever; nothing waits. */
function against(...answers: (Response | TypeError)[]) {
  const sent: Sent[] = []
  const slept: number[] = []
  const client = createClient({
    baseUrl: 'https://cx.example',
    key: 'vg_sk_test',
    random: () => 0,
    clock: () => Date.parse('2026-03-01T00:00:00Z'),
    sleep: (ms) => {
      slept.push(ms)
      return Promise.resolve()
    },
    fetch: (url, init = {}) => {
      sent.push({ url: new Request(url).url, init })
      const answer = answers.length > 1 ? answers.shift() : answers[0]
      if (answer instanceof TypeError) return Promise.reject(answer)
      return Promise.resolve(answer?.clone() ?? Response.error())
    },
  })
  return { client, sent, slept }
}

const page = (ids: string[], nextCursor: string | null) =>
  Response.json({ items: ids.map((id) => ({ id })), nextCursor })
const busy = (after?: string) =>
  Response.json(
    { detail: 'busy' },
    { status: 503, headers: after === undefined ? {} : { 'retry-after': after } },
  )

describe('a call', () => {
  it('asks again as long as the server says, then twice as long each time', async () => {
    const { client, sent, slept } = against(busy('7'), busy(), page(['a'], null))
    await client.call('listCustomers', {})
    expect([sent.length, slept]).toEqual([3, [7_000, 500]])
  })

  it('asks again when the connection is lost, and gives up after two tries more', async () => {
    const { client, sent } = against(new TypeError('lost'))
    await expect(client.call('listCustomers', {})).rejects.toThrow('lost')
    expect(sent).toHaveLength(3)
  })

  it('sends a file as it is, with its own media type', async () => {
    const { client, sent } = against(Response.json({}))
    const data = { type: 'text/csv', content: new Blob(['a,b']) }
    await client.call('putImportData', { params: { id: 'imp_1' }, query: { offset: 3 } }, { data })
    expect(sent[0]?.url).toBe('https://cx.example/v1/imports/imp_1/data?offset=3')
    expect(sent[0]?.init).toMatchObject({ method: 'PUT', headers: { 'content-type': 'text/csv' } })
    expect(sent[0]?.init.body).toBe(data.content)
  })

  it('never repeats a write that might count twice', async () => {
    const { client, sent } = against(busy())
    const body = { customer: { id: 'a' }, touchpoint: 'shop', metric: 'nps', score: 9 } as const
    await expect(client.call('postFeedback', { body })).rejects.toBeInstanceOf(ApiError)
    expect(sent).toHaveLength(1)
    await expect(
      client.call('postFeedback', { body }, { headers: { 'Idempotency-Key': 'k' } }),
    ).rejects.toBeInstanceOf(ApiError)
    expect(sent).toHaveLength(4)
  })

  it.each([{ status: 400 }, { status: 404 }])('takes $status as it is', async ({ status }) => {
    const { client, sent } = against(Response.json({ detail: 'no' }, { status }))
    await expect(client.call('listCustomers', {})).rejects.toThrow('no')
    expect(sent).toHaveLength(1)
  })
})

describe('a list', () => {
  it('is read to its end, page by page', async () => {
    const { client, sent } = against(page(['a', 'b'], 'next'), page(['c'], null))
    const seen: string[] = []
    for await (const { id } of client.items('listCustomers', { query: { limit: 2 } })) seen.push(id)
    expect(seen).toEqual(['a', 'b', 'c'])
    expect(sent.map(({ url }) => new URL(url).search)).toEqual(['?limit=2', '?limit=2&cursor=next'])
  })
})

describe('retryAfterMs', () => {
  const now = Date.parse('2026-03-01T00:00:00Z')
  it.each([
    { text: null, ms: null },
    { text: '2', ms: 2_000 },
    { text: 'Sun, 01 Mar 2026 00:00:05 GMT', ms: 5_000 },
    { text: 'Sat, 28 Feb 2026 00:00:00 GMT', ms: 0 },
    { text: '86400', ms: 30_000 },
    { text: 'soon', ms: null },
  ])('of $text is $ms', ({ text, ms }) => {
    expect(retryAfterMs(text, now)).toBe(ms)
  })
})
