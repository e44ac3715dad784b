import * as z from 'zod'

import { boundSchema } from './primitives.ts'
import { commonProblems } from './problem.ts'
import { defineRoute, json } from './route.ts'

export const usageSchema = z
  .object({
    items: z.array(
      z.object({
        day: z.string(),
        endpoint: z.string(),
        requests: z.int(),
        rowsRead: z.int(),
        rowsWritten: z.int(),
      }),
    ),
    total: z.object({ requests: z.int(), rowsRead: z.int(), rowsWritten: z.int() }),
    nextCursor: z.null(),
  })
  .meta({ id: 'Usage' })

export const listUsage = defineRoute({
  worker: 'metrics-api',
  scope: 'metrics:read',
  method: 'get',
  tags: ['costs'],
  path: '/v1/usage',
  operationId: 'listUsage',
  summary: 'What each endpoint cost by day (UTC): requests, and rows of the database read and written',
  description: 'Written down some seconds after the requests. What the database bills is rows, not time.',
  request: { query: z.strictObject({ from: boundSchema.optional(), to: boundSchema.optional() }) },
  responses: { 200: json(usageSchema, 'The ledger, the newest day first'), ...commonProblems },
})

export const usageRoutes = { listUsage } as const

export type Usage = z.infer<typeof usageSchema>
