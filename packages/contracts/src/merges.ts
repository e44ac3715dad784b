import * as z from 'zod'

import { keySchema, nameSchema } from './primitives.ts'
import { actionProblems, namedProblems } from './problem.ts'
import { body, defineRoute, json, optionalBody } from './route.ts'

const identity = z.object({ kind: z.enum(['id', 'email', 'phone', 'anonymousId']), value: z.string() })

export const mergeSchema = z
  .object({
    id: z.string(),
    status: z.enum(['pending', 'active', 'refused', 'undone']),
    reason: z.enum(['identities', 'alias', 'manual']),
    /** The weaker of the two identities that showed it. */
    via: z.enum(['id', 'email', 'phone', 'anonymousId']).nullable(),
    actor: z.string().nullable(),
    sides: z.array(
      z.object({ customerId: z.string(), createdAt: z.string().nullable(), identities: z.array(identity) }),
    ),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: 'Merge', description: 'That two customers are one person, and how it was found out' })

const mergesSchema = z
  .object({ customerId: z.string().describe('Who speaks for the person'), items: z.array(mergeSchema) })
  .meta({ id: 'Merges' })

const params = z.object({ id: z.string().max(64).describe('A customer id (`cus_…`)') })
const actor = z.strictObject({ actor: nameSchema.optional() }).default({})
const shared = { worker: 'metrics-api', tags: ['customers'] as string[] } as const

export const listMerges = defineRoute({
  ...shared,
  scope: 'customers:read',
  method: 'get',
  path: '/v1/customers/{id}/merges',
  operationId: 'listMerges',
  summary: 'Which customers turned out to be this person, how, and what was parted again',
  request: { params },
  responses: { 200: json(mergesSchema, 'All that joins or parts them'), ...namedProblems },
})

export const mergeCustomers = defineRoute({
  ...shared,
  scope: 'customers:write',
  method: 'post',
  path: '/v1/customers/{id}/merges',
  operationId: 'mergeCustomers',
  summary: 'Make one customer of two; history, cases and risk follow, and it can be undone',
  request: {
    params,
    body: body(
      z.strictObject({ with: keySchema.describe('The other customer id'), actor: nameSchema.optional() }),
    ),
  },
  responses: { 200: json(mergesSchema, 'One person'), ...actionProblems },
})

export const undoMerge = defineRoute({
  ...shared,
  scope: 'customers:write',
  method: 'post',
  path: '/v1/customers/{id}/merges/{mergeId}/undo',
  operationId: 'undoMerge',
  summary: 'Make two customers of one again: each gets its own back, and it is not done again by itself',
  request: { params: params.extend({ mergeId: z.string().max(64) }), body: optionalBody(actor) },
  responses: { 200: json(mergesSchema, 'Two people'), ...actionProblems },
})

export const mergeRoutes = { listMerges, mergeCustomers, undoMerge } as const

export type Merge = z.infer<typeof mergeSchema>
export type Merges = z.infer<typeof mergesSchema>
