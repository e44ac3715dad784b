import { describe, expect, it } from 'vitest'

import { resolveBy } from '../src/deliver/resolver.ts'
import { send, type Network } from '../src/deliver/send.ts'

const request = { url: 'https://hooks.example/x', headers: { 'webhook-id': 'dlv_1' }, body: '{}' }

/** A network in which everybody answers as told, and which writes down who was called. */
function networkOf(answer: (url: string) => Response | Promise<Response>, more: Partial<Network> = {}) {
  const called: { url: string; init: RequestInit }[] = []
  const network: Network = {
    fetch: async (url, init) => {
      called.push({ url, init })
      return answer(url)
    },
    allowLoopback: false,
    resolve: null,
    failOpen: false,
    ...more,
  }
  return { network, called }
}

/** A body that never ends, and counts what was taken of it. */
function endless(chunk: string) {
  const taken = { bytes: 0, isCancelled: false }
  const bytes = new TextEncoder().encode(chunk)
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        taken.bytes += bytes.length
        controller.enqueue(bytes)
      },
      cancel() {
        taken.isCancelled = true
      },
    },
    { highWaterMark: 0 },
  )
  return { body, taken }
}

describe('send', () => {
  it('tells the status, how long it took, and the first 300 characters of the answer', async () => {
    const { network, called } = networkOf(() => new Response(`no\u0000\n${'ñ'.repeat(400)}`, { status: 500 }))
    const attempt = await send(request, network)
    expect(attempt).toMatchObject({ answer: 500, latencyMs: expect.any(Number), retryAfter: null })
    expect(attempt.body).toBe(`no ${'ñ'.repeat(297)}`)
    expect(called[0]?.init).toMatchObject({
      method: 'POST',
      redirect: 'manual',
      headers: { 'webhook-id': 'dlv_1', 'user-agent': 'Vigia-Webhooks/1' },
    })
  })

  it('reads a kilobyte of an endless answer and hangs up', async () => {
    const { body, taken } = endless('x'.repeat(1_000))
    expect(await send(request, networkOf(() => new Response(body)).network)).toMatchObject({ answer: 200 })
    expect(taken).toEqual({ bytes: 2_000, isCancelled: true })
  })

  it('does not wait for an answer that drips', async () => {
    const body = new ReadableStream<Uint8Array>({ pull: () => new Promise(() => {}) })
    expect(await send(request, networkOf(() => new Response(body)).network)).toMatchObject({
      answer: 200,
      body: null,
    })
  })

  it.each([
    { status: 301, location: 'https://elsewhere.example/' },
    { status: 307, location: 'http://169.254.169.254/' },
  ])('does not follow a redirect: $status', async ({ status, location }) => {
    const { network, called } = networkOf(() => new Response(null, { status, headers: { location } }))
    expect(await send(request, network)).toMatchObject({ answer: status, body: null })
    expect(called).toHaveLength(1)
  })

  it('tells what a busy destination asks for', async () => {
    const { network } = networkOf(() => new Response(null, { status: 429, headers: { 'retry-after': '60' } }))
    expect(await send(request, network)).toMatchObject({ answer: 429, retryAfter: '60' })
  })

  it.each([
    { what: 'a timeout', err: new DOMException('late', 'TimeoutError'), answer: 'timeout' },
    { what: 'a broken connection', err: new TypeError('lost'), answer: 'network' },
  ])('tells $what', async ({ err, answer }) => {
    expect(await send(request, networkOf(() => Promise.reject(err)).network)).toMatchObject({ answer })
  })

  it.each([
    'http://hooks.example/',
    'https://10.0.0.1/',
    'https://metadata.google.internal/',
    'https://u:p@hooks.example/',
  ])('never calls %s', async (url) => {
    const { network, called } = networkOf(() => new Response())
    expect(await send({ ...request, url }, network)).toMatchObject({ answer: 'refused' })
    expect(called).toEqual([])
  })
})

const dns = (answers: Record<string, object | null>) =>
  networkOf((url) => {
    const { searchParams } = new URL(url)
    const told = answers[searchParams.get('type') ?? '']
    return told === null ? new Response('no', { status: 502 }) : Response.json(told ?? { Status: 0 })
  })

describe('a name that is looked up before each call', () => {
  const A = (...data: string[]) => ({ Status: 0, Answer: data.map((each) => ({ type: 1, data: each })) })
  const AAAA = (...data: string[]) => ({ Status: 0, Answer: data.map((each) => ({ type: 28, data: each })) })

  it.each<{
    when: string
    answers: Record<string, object | null>
    failOpen?: boolean
    answer: number | string
  }>([
    {
      when: 'all its addresses are public',
      answers: { A: A('93.184.216.34'), AAAA: AAAA('2606:2800:220:1::1') },
      answer: 200,
    },
    {
      when: 'an alias comes before its address',
      answers: {
        A: {
          Status: 0,
          Answer: [
            { type: 5, data: 'edge.example.' },
            { type: 1, data: '93.184.216.34' },
          ],
        },
      },
      answer: 200,
    },
    {
      when: 'one of its addresses is private',
      answers: { A: A('93.184.216.34', '10.0.0.1') },
      answer: 'refused',
    },
    {
      when: 'its second kind of address is private',
      answers: { A: A('93.184.216.34'), AAAA: AAAA('fd00::1') },
      answer: 'refused',
    },
    { when: 'it leads to the metadata of a cloud', answers: { A: A('169.254.169.254') }, answer: 'refused' },
    { when: 'nobody knows it', answers: { A: { Status: 3 }, AAAA: { Status: 3 } }, answer: 'network' },
    { when: 'the resolver fails', answers: { A: { Status: 2 } }, answer: 'network' },
    { when: 'the resolver is down', answers: { A: null }, answer: 'network' },
    {
      when: 'the resolver is down, and it was set to go on',
      answers: { A: null },
      failOpen: true,
      answer: 200,
    },
    {
      when: 'it is private, and it was set to go on',
      answers: { A: A('10.0.0.1') },
      failOpen: true,
      answer: 'refused',
    },
  ])('answers $answer when $when', async ({ answers, failOpen = false, answer }) => {
    const { network: resolver, called: asked } = dns(answers)
    const resolve = resolveBy('https://dns.example/dns-query', (url, init) => resolver.fetch(url, init))
    const { network, called } = networkOf(() => new Response(), { resolve, failOpen })
    expect((await send(request, network)).answer).toBe(answer)
    expect(called).toHaveLength(answer === 200 ? 1 : 0)
    expect(asked.map(({ url }) => url).toSorted()).toEqual([
      'https://dns.example/dns-query?name=hooks.example&type=A',
      'https://dns.example/dns-query?name=hooks.example&type=AAAA',
    ])
  })

  it('is asked for anew by each call, so that a name which moves is caught', async () => {
    const moving = [A('93.184.216.34'), A('127.0.0.1')]
    let calls = 0
    const resolve = resolveBy('https://dns.example/dns-query', (url) =>
      Promise.resolve(Response.json(url.includes('AAAA') ? { Status: 0 } : moving[calls++])),
    )
    const { network } = networkOf(() => new Response(), { resolve })
    expect((await send(request, network)).answer).toBe(200)
    expect((await send(request, network)).answer).toBe('refused')
  })
})
