import { beforeAll, describe, expect, it } from 'vitest'

import { answers, ask, seed } from './seed.ts'

interface Reply {
  result?: {
    tools?: { name: string }[]
    structuredContent?: Record<string, unknown>
    isError?: boolean
    content?: { text: string }[]
  }
  error?: { code: number }
}

beforeAll(async () => {
  await seed('agents', answers('nps', { 10: 6, 2: 4 }, { touchpoint: 'say "hi"' }))
})

const call = async (method: string, params: object = {}) => {
  const response = await ask(
    'agents',
    '/mcp',
    { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
    'POST',
    { jsonrpc: '2.0', id: 1, method, params },
  )
  return { status: response.status, body: await response.json<Reply>() }
}

describe('POST /mcp', () => {
  it('lists its tools', async () => {
    const { body } = await call('tools/list')
    expect(body.result?.tools?.map(({ name }) => name)).toEqual([
      'metrics',
      'journey',
      'drivers',
      'themes',
      'customers_at_risk',
    ])
  })

  it('answers as the API does', async () => {
    const { body } = await call('tools/call', { name: 'metrics', arguments: { metric: 'nps' } })
    expect(body.result?.structuredContent).toMatchObject({ value: 20, n: 10, definition: 'nps/standard' })
  })

  it.each([
    {
      what: 'a question that needs mending',
      params: { name: 'metrics', arguments: { metric: 'nps', from: 'yesterday' } },
    },
    { what: 'an unknown metric', params: { name: 'metrics', arguments: { metric: 'mood' } } },
    { what: 'an unknown tool', params: { name: 'erase', arguments: {} } },
  ])('tells the agent of $what', async ({ params }) => {
    const { status, body } = await call('tools/call', params)
    expect([status, body.result?.isError ?? body.error !== undefined]).toEqual([200, true])
  })

  it.each([
    { what: 'no key', headers: { authorization: '' }, method: 'POST', status: 401 },
    { what: 'GET', headers: {}, method: 'GET', status: 405 },
  ])('refuses $what with $status', async ({ headers, method, status }) => {
    expect((await ask('agents', '/mcp', headers, method)).status).toBe(status)
  })
})

describe('GET /prometheus', () => {
  it('needs a key that may read metrics', async () => {
    expect((await ask('agents', '/prometheus', { authorization: '' })).status).toBe(401)
    expect((await ask('agents', '/prometheus', { authorization: 'Bearer vg_pk_agents' })).status).toBe(403)
  })

  it('tells each metric with its interval, by touchpoint', async () => {
    const text = await (await ask('agents', '/prometheus')).text()
    expect(text).toContain('# TYPE vigia_metric gauge')
    expect(text).toContain('vigia_metric{metric="nps",definition="nps/standard",touchpoint=""} 20')
    expect(text).toContain(
      String.raw`vigia_answers{metric="nps",definition="nps/standard",touchpoint="say \"hi\""} 10`,
    )
    expect(text).toMatch(/vigia_metric_low\{metric="nps",definition="nps\/standard",touchpoint=""\} -?\d/)
    expect(text.endsWith('\n')).toBe(true)
  })
})
