import * as z from 'zod'

import { nameSchema, pageOf, pageQuery } from './primitives.ts'
import { actionProblems, commonProblems, namedProblems } from './problem.ts'
import { body, defineRoute, json, optionalBody } from './route.ts'
import { languageSchema, tierSchema } from './vocabulary.ts'

export const destinationSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['webhook', 'slack', 'teams', 'email']),
    name: z.string(),
    url: z.string(),
    language: languageSchema,
    minTier: tierSchema.exclude(['none', 'watch']),
    enabled: z.boolean(),
    disabledReason: z.string().nullable(),
    createdAt: z.string(),
  })
  .meta({ id: 'Destination' })

/** Only the answer to its creation carries the signing secret. */
export const newDestinationSchema = destinationSchema
  .extend({ secret: z.string().nullable() })
  .meta({ id: 'NewDestination' })

export const destinationBodySchema = z
  .strictObject({
    kind: z.enum(['webhook', 'slack', 'teams', 'email']),
    name: nameSchema.optional(),
    url: z.url().max(2_000),
    language: languageSchema.default('es'),
    minTier: z.enum(['alert', 'critical']).default('alert'),
  })
  .meta({ id: 'DestinationBody' })

export const destinationPatchSchema = z
  .strictObject({
    name: nameSchema.optional(),
    language: languageSchema.optional(),
    minTier: z.enum(['alert', 'critical']).optional(),
    enabled: z.boolean().optional(),
  })
  .meta({ id: 'DestinationPatch' })

export const deliverySchema = z
  .object({
    id: z.string(),
    destinationId: z.string(),
    alertId: z.string(),
    caseId: z.string(),
    status: z.enum(['queued', 'held', 'pending', 'delivered', 'dead', 'dropped']),
    attempts: z.int(),
    nextAttemptAt: z.string().nullable(),
    deliveredAt: z.string().nullable(),
    lastStatus: z.int().nullable(),
    lastError: z.string().nullable(),
    latencyMs: z.int().nullable(),
    createdAt: z.string(),
  })
  .meta({ id: 'Delivery' })

export const destinationPageSchema = pageOf(destinationSchema).meta({ id: 'DestinationPage' })
export const deliveryPageSchema = pageOf(deliverySchema).meta({ id: 'DeliveryPage' })

const shared = { worker: 'churn-alerts', scope: 'destinations:manage' } as const
const params = z.object({ id: z.string().max(64) })
const tags = ['destinations']

export const listDestinations = defineRoute({
  ...shared,
  method: 'get',
  path: '/v1/destinations',
  operationId: 'listDestinations',
  summary: 'Where alerts go',
  tags,
  request: { query: z.strictObject(pageQuery) },
  responses: { 200: json(destinationPageSchema, 'One page of destinations'), ...commonProblems },
})

export const createDestination = defineRoute({
  ...shared,
  method: 'post',
  path: '/v1/destinations',
  operationId: 'createDestination',
  summary: 'Add a signed webhook (Standard Webhooks) or a Slack incoming webhook',
  tags,
  request: { body: body(destinationBodySchema) },
  responses: { 201: json(newDestinationSchema, 'Created; the secret is shown this once'), ...commonProblems },
})

export const updateDestination = defineRoute({
  ...shared,
  method: 'patch',
  path: '/v1/destinations/{id}',
  operationId: 'updateDestination',
  summary: 'Rename it, change its language or lowest tier, switch it on or off',
  tags,
  request: { params, body: body(destinationPatchSchema) },
  responses: { 200: json(destinationSchema, 'The destination as it is now'), ...namedProblems },
})

export const deleteDestination = defineRoute({
  ...shared,
  method: 'delete',
  path: '/v1/destinations/{id}',
  operationId: 'deleteDestination',
  summary: 'Remove it; what it was still to receive is dropped',
  tags,
  request: { params },
  responses: { 200: json(z.object({ deleted: z.literal(true) }), 'Removed'), ...namedProblems },
})

export const testDestination = defineRoute({
  ...shared,
  method: 'post',
  path: '/v1/destinations/{id}/test',
  operationId: 'testDestination',
  summary: 'Send a sample alert now and tell what came back',
  tags,
  request: { params, body: optionalBody(z.strictObject({})) },
  responses: {
    200: json(
      z.object({ delivered: z.boolean(), status: z.int().nullable(), error: z.string().nullable() }),
      'What came back',
    ),
    ...namedProblems,
  },
})

export const listDeliveries = defineRoute({
  ...shared,
  method: 'get',
  path: '/v1/deliveries',
  operationId: 'listDeliveries',
  summary: 'The log of deliveries, the newest first',
  tags: ['deliveries'],
  request: {
    query: z.strictObject({ ...pageQuery, status: z.enum(['queued', 'held', 'pending', 'delivered', 'dead', 'dropped']).optional() }),
  },
  responses: { 200: json(deliveryPageSchema, 'One page of deliveries'), ...commonProblems },
})

export const replayDelivery = defineRoute({
  ...shared,
  method: 'post',
  path: '/v1/deliveries/{id}/replay',
  operationId: 'replayDelivery',
  summary: 'Send it again, under the same webhook-id',
  tags: ['deliveries'],
  request: { params, body: optionalBody(z.strictObject({})) },
  responses: { 200: json(deliverySchema, 'Queued again'), ...actionProblems },
})

export type Destination = z.infer<typeof destinationSchema>
export type DestinationBody = z.infer<typeof destinationBodySchema>
export type Delivery = z.infer<typeof deliverySchema>
