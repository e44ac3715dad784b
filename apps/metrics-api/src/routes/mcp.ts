import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import { AppError } from '@vigia/domain/errors'
import { Hono } from 'hono'

import { askingOf } from '../asking.ts'
import type { AppEnv } from '../env.ts'
import { guardScope } from '../guard.ts'
import { addCustomerTools, addInsightTools } from '../mcp/tools.ts'

/** For agents: the same questions as the API's, read-only. Each request stands alone, and a key's scopes choose its tools. */
export const mcp = new Hono<AppEnv>()
  .post('/mcp', guardScope('metrics:read'), async (c) => {
    const server = new McpServer({ name: 'vigia', version: '0.1.0' })
    addInsightTools(server, askingOf(c))
    if (c.get('principal').scopes.includes('cases:read')) addCustomerTools(server, askingOf(c))
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
    await server.connect(transport)
    const response = await transport.handleRequest(c.req.raw)
    return new Response(response.body, response)
  })
  .all('/mcp', () => {
    throw new AppError('method_not_allowed', 'Send JSON-RPC by POST: there is no stream to listen to')
  })
