import * as z from 'zod'

import { instantSchema, keySchema, nameSchema } from './primitives.ts'
import { commonProblems, namedProblems } from './problem.ts'
import { body, defineRoute, json } from './route.ts'
import { customerRefSchema } from './signals.ts'
import { channelSchema } from './vocabulary.ts'

const hour = z.int().min(0).max(23)

export const fatiguePolicySchema = z
  .strictObject({
    floorHours: z.number().min(0).max(8_760),
    relationshipDays: z.number().min(0).max(3_650),
    metricDays: z.partialRecord(
      z.enum(['nps', 'csat', 'ces', 'stars', 'enps']),
      z.number().min(0).max(3_650),
    ),
    transactionalDays: z.number().min(0).max(3_650),
    sampling: z.number().min(0).max(1),
    quietHours: z.strictObject({ from: hour, to: hour }).nullable(),
  })
  .meta({
    id: 'FatiguePolicy',
    description: 'When customers may be asked, over all surveys, channels and tools',
  })

export const askSchema = z
  .object({
    id: z.string(),
    survey: z.string(),
    kind: z.enum(['relationship', 'transactional', 'employee']),
    metric: z.string().nullable(),
    touchpoint: z.string(),
    channel: z.string(),
    tool: z.string(),
    at: z.string(),
    steps: z.partialRecord(z.enum(['sent', 'delivered', 'shown', 'started', 'answered']), z.string()),
  })
  .meta({ id: 'Ask' })

export const newAskSchema = z
  .strictObject({
    id: keySchema.describe('Your tool’s own id of the ask: it is noted once'),
    tool: nameSchema,
    customer: customerRefSchema,
    survey: nameSchema.optional(),
    kind: z.enum(['relationship', 'transactional', 'employee']).default('transactional'),
    metric: z.enum(['nps', 'csat', 'ces', 'stars', 'enps']).optional(),
    touchpoint: nameSchema.default('general'),
    channel: channelSchema.default('api'),
    occurredAt: instantSchema.optional(),
  })
  .meta({ id: 'NewAsk' })

const shared = { worker: 'collector', tags: ['surveys'] as string[] } as const

export const fatigueRoutes = {
  getFatiguePolicy: defineRoute({
    ...shared,
    scope: 'surveys:read',
    method: 'get',
    path: '/v1/fatigue-policy',
    operationId: 'getFatiguePolicy',
    summary: 'When customers may be asked',
    responses: { 200: json(fatiguePolicySchema, 'The policy, or the default one'), ...commonProblems },
  }),
  putFatiguePolicy: defineRoute({
    ...shared,
    scope: 'surveys:write',
    method: 'put',
    path: '/v1/fatigue-policy',
    operationId: 'putFatiguePolicy',
    summary: 'Decide when customers may be asked',
    request: { body: body(fatiguePolicySchema) },
    responses: { 200: json(fatiguePolicySchema, 'The policy from now on'), ...commonProblems },
  }),
  postAsk: defineRoute({
    ...shared,
    scope: 'signals:write',
    method: 'post',
    path: '/v1/asks',
    operationId: 'postAsk',
    summary: 'Note that another tool has asked a customer, so that the policy covers it as well',
    request: { body: body(newAskSchema) },
    responses: {
      202: json(z.object({ id: z.string(), status: z.enum(['recorded', 'duplicate']) }), 'Noted'),
      ...commonProblems,
    },
  }),
  listCustomerAsks: defineRoute({
    ...shared,
    scope: 'customers:read',
    method: 'get',
    path: '/v1/customers/{id}/asks',
    operationId: 'listCustomerAsks',
    summary: 'How often a customer was asked, by which tool, and how far it came: the newest 50',
    request: { params: z.object({ id: z.string().max(64) }) },
    responses: { 200: json(z.object({ items: z.array(askSchema) }), 'The ledger'), ...namedProblems },
  }),
} as const

export type FatiguePolicy = z.infer<typeof fatiguePolicySchema>
