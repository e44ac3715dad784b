import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { beforeAll, expect, inject, it } from 'vitest'

import { createOrganization, type Organization } from '../src/organization.ts'

let shop: Organization

beforeAll(async () => {
  shop = await createOrganization(inject('baseUrl'), 'agents')
  const feedback = (score: number, i: number) =>
    shop.send('POST', '/v1/feedback', {
      customer: { id: `c-${i}` },
      touchpoint: 'delivery',
      metric: 'nps',
      score,
      comment: 'Llevo semanas de espera',
    })
  await Promise.all([2, 3, 9, 10, 10, 1].map(feedback))
})

it('the official MCP client lists the tools, asks the metric and reads the same as the API', async () => {
  const client = new Client({ name: 'agent', version: '1.0.0' })
  const transport = new StreamableHTTPClientTransport(new URL('/mcp', inject('baseUrl')), {
    requestInit: { headers: { authorization: `Bearer ${shop.key}` } },
  })
  await client.connect(transport)
  const { tools } = await client.listTools()
  expect(tools.map(({ name }) => name)).toEqual([
    'metrics',
    'journey',
    'drivers',
    'themes',
    'customers_at_risk',
  ])
  expect(tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true)
  const told = await client.callTool({ name: 'metrics', arguments: { metric: 'nps', groupBy: 'touchpoint' } })
  const { body } = await shop.send('GET', '/v1/metrics/nps?groupBy=touchpoint')
  expect(told.structuredContent).toMatchObject({ n: 6, value: body['value'], interval: body['interval'] })
  const odd = await client.callTool({ name: 'metrics', arguments: { metric: 'nps', groupBy: 'mood' } })
  expect(odd.isError).toBe(true)
  await client.close()
})
