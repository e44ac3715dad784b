import * as z from 'zod'

import { commonProblems } from './problem.ts'
import { defineRoute, json } from './route.ts'

export const arrivalSchema = z
  .object({
    at: z.string(),
    requestId: z.string(),
    keyId: z.string(),
    method: z.string(),
    path: z.string().describe('The endpoint; what names a person in it is left out'),
    status: z.int(),
    outcome: z.enum(['accepted', 'partly', 'duplicate', 'refused']),
    recorded: z.int(),
    duplicates: z.int(),
    refused: z.int(),
    problems: z
      .array(z.object({ code: z.string(), path: z.string(), message: z.string() }))
      .describe('Why it was refused, as the caller was told'),
    body: z.unknown().describe('The shape of what was sent, personal data masked'),
  })
  .meta({ id: 'Arrival' })

export const listArrivals = defineRoute({
  worker: 'collector',
  scope: 'arrivals:read',
  method: 'get',
  path: '/v1/arrivals',
  operationId: 'listArrivals',
  tags: ['connect'],
  summary: 'What arrived in the last minutes: the last 100 requests of each key, accepted or refused and why',
  description:
    'For whoever connects a tool. Personal data is masked. Under load it is a sample: at most 20 requests a second of each place are kept.',
  request: {
    query: z.strictObject({
      keyId: z.string().max(200).optional(),
      outcome: z.enum(['accepted', 'partly', 'duplicate', 'refused']).optional(),
    }),
  },
  responses: {
    200: json(
      z.object({
        items: z.array(arrivalSchema),
        keys: z.array(
          z.object({ keyId: z.string(), name: z.string(), kind: z.string(), lastAt: z.string() }),
        ),
      }),
      'Newest first',
    ),
    ...commonProblems,
  },
})

export const arrivalRoutes = { listArrivals } as const

export type Arrival = z.infer<typeof arrivalSchema>
