import * as z from 'zod'

import { instantSchema, pageOf, pageQuery } from './primitives.ts'
import { actionProblems, commonProblems, namedProblems } from './problem.ts'
import { body, defineRoute, json, optionalBody } from './route.ts'

export const deliveryStatuses = ['queued', 'held', 'pending', 'delivered', 'dead', 'dropped'] as const

export const deliverySchema = z
  .object({
    id: z.string(),
    destinationId: z.string(),
    alertId: z.string(),
    caseId: z.string().describe('Empty where it is about no case: a digest, or a metric'),
    status: z
      .enum(deliveryStatuses)
      .describe(
        '`queued` is to be decided, `held` was kept back, `dropped` is of no use any more, `pending` is to be sent, `dead` was given up',
      ),
    recipient: z.string().describe('Whose budget it draws on: a manager, else the destination'),
    expectedLoss: z
      .number()
      .describe('Probability × value × recoverability, by which those that wait are ranked'),
    heldReason: z
      .string()
      .nullable()
      .describe(
        'Held: `budget`, `quiet_hours`, `snoozed`, `destination_off`. Dropped: `resolved`, `contacted`, `acknowledged`, `superseded`, `digest_only`, `destination_off`, `recipient_gone`',
      ),
    attempts: z.int(),
    nextAttemptAt: z.string().nullable().describe('Of a held one, until when'),
    deliveredAt: z.string().nullable(),
    lastStatus: z.int().nullable(),
    lastError: z.string().nullable(),
    latencyMs: z.int().nullable(),
    createdAt: z.string(),
  })
  .meta({ id: 'Delivery' })

export const attemptSchema = z
  .object({
    attempt: z.int().describe('In order; it goes on over replays'),
    at: z.string(),
    status: z.int().nullable(),
    error: z.string().nullable(),
    latencyMs: z.int(),
    answer: z.string().nullable().describe('The first 300 characters of what came back'),
  })
  .meta({ id: 'DeliveryAttempt' })

export const deliveryDetailSchema = deliverySchema
  .extend({ log: z.array(attemptSchema).describe('Each attempt, the oldest first') })
  .meta({ id: 'DeliveryDetail' })

export const replayBodySchema = z
  .strictObject({
    from: instantSchema,
    to: instantSchema,
    destinationId: z.string().max(64).optional(),
    status: z.enum(['dead', 'delivered']).default('dead'),
  })
  .meta({ id: 'ReplayBody' })

export const deliveryPageSchema = pageOf(deliverySchema).meta({ id: 'DeliveryPage' })

const shared = {
  worker: 'churn-alerts',
  scope: 'destinations:manage',
  tags: ['deliveries'] as string[],
} as const
const params = z.object({ id: z.string().max(64) })

export const listDeliveries = defineRoute({
  ...shared,
  method: 'get',
  path: '/v1/deliveries',
  operationId: 'listDeliveries',
  summary: 'The log of deliveries, the newest first',
  request: {
    query: z.strictObject({
      ...pageQuery,
      status: z.enum(deliveryStatuses).optional(),
      destinationId: z.string().max(64).optional(),
      from: instantSchema.optional().describe('Written at or after it'),
      to: instantSchema.optional().describe('Written before it'),
    }),
  },
  responses: { 200: json(deliveryPageSchema, 'One page of deliveries'), ...commonProblems },
})

export const getDelivery = defineRoute({
  ...shared,
  method: 'get',
  path: '/v1/deliveries/{id}',
  operationId: 'getDelivery',
  summary: 'A delivery with each attempt, how long it took and what came back',
  request: { params },
  responses: { 200: json(deliveryDetailSchema, 'The delivery'), ...namedProblems },
})

export const replayDeliveries = defineRoute({
  ...shared,
  method: 'post',
  path: '/v1/deliveries/replay',
  operationId: 'replayDeliveries',
  summary: 'Send the deliveries of a period again, under the same webhook-ids',
  request: { body: body(replayBodySchema) },
  responses: {
    200: json(
      z.object({ replayed: z.int(), hasMore: z.boolean().describe('Call again for what is left') }),
      'Up to 1,000 are queued again, the oldest first',
    ),
    ...commonProblems,
  },
})

export const replayDelivery = defineRoute({
  ...shared,
  method: 'post',
  path: '/v1/deliveries/{id}/replay',
  operationId: 'replayDelivery',
  summary: 'Send it again, or at once if it was held or dropped, under the same webhook-id',
  request: { params, body: optionalBody(z.strictObject({})) },
  responses: { 200: json(deliverySchema, 'Queued again'), ...actionProblems },
})

export type Delivery = z.infer<typeof deliverySchema>
export type DeliveryAttempt = z.infer<typeof attemptSchema>
export type DeliveryDetail = z.infer<typeof deliveryDetailSchema>
