import * as z from 'zod'

import { nameSchema, pageOf, pageQuery } from './primitives.ts'
import { actionProblems, commonProblems, namedProblems } from './problem.ts'
import { body, defineRoute, json, optionalBody } from './route.ts'
import { languageSchema, tierSchema } from './vocabulary.ts'

export const destinationKinds = ['webhook', 'slack', 'teams', 'email'] as const

const budgetSchema = z.int().min(0).max(10_000).nullable()

export const destinationSchema = z
  .object({
    id: z.string(),
    kind: z.enum(destinationKinds),
    name: z.string(),
    url: z.string().describe('Of an e-mail destination, `mailto:` and the address'),
    language: languageSchema,
    minTier: tierSchema.exclude(['none', 'watch']),
    enabled: z.boolean(),
    disabledReason: z.string().nullable(),
    managerId: z
      .string()
      .nullable()
      .describe('Whose it is: then it gets the alerts of that manager’s cases alone, within their budget'),
    budgetPerDay: z
      .int()
      .nullable()
      .describe('Distinct alerts a local day, where no manager’s budget holds; null for any number'),
    failures: z.int().describe('In a row; after five it rests'),
    restsUntil: z.string().nullable().describe('Until then nothing is sent to it, and nothing is lost'),
    previousSecretUntil: z
      .string()
      .nullable()
      .describe('Until then the secret before the last rotation signs as well'),
    createdAt: z.string(),
  })
  .meta({ id: 'Destination' })

/** Only the answers to its creation and to a rotation carry the signing secret. */
export const newDestinationSchema = destinationSchema
  .extend({ secret: z.string().nullable() })
  .meta({ id: 'NewDestination' })

export const destinationBodySchema = z
  .strictObject({
    kind: z.enum(destinationKinds),
    name: nameSchema.optional(),
    url: z
      .string()
      .trim()
      .min(1)
      .max(2_000)
      .describe(
        'https of a webhook, of Slack or of Teams; of an e-mail destination an address, or `mailto:` and it',
      ),
    language: languageSchema.default('es'),
    minTier: z.enum(['alert', 'critical']).default('alert'),
    managerId: z.string().max(64).nullable().default(null),
    budgetPerDay: budgetSchema
      .optional()
      .describe('Left out, a webhook gets any number and the others ten a day; of no use with a `managerId`'),
  })
  .meta({ id: 'DestinationBody' })

export const destinationPatchSchema = z
  .strictObject({
    name: nameSchema.optional(),
    language: languageSchema.optional(),
    minTier: z.enum(['alert', 'critical']).optional(),
    enabled: z
      .boolean()
      .optional()
      .describe('Switching it on forgets its failures, and what has waited for it goes on'),
    managerId: z.string().max(64).nullable().optional(),
    budgetPerDay: budgetSchema.optional(),
  })
  .meta({ id: 'DestinationPatch' })

export const destinationPageSchema = pageOf(destinationSchema).meta({ id: 'DestinationPage' })

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
  summary: 'Add a signed webhook (Standard Webhooks), a webhook of Slack or Teams, or an e-mail address',
  tags,
  request: { body: body(destinationBodySchema) },
  responses: { 201: json(newDestinationSchema, 'Created; the secret is shown this once'), ...commonProblems },
})

export const updateDestination = defineRoute({
  ...shared,
  method: 'patch',
  path: '/v1/destinations/{id}',
  operationId: 'updateDestination',
  summary: 'Rename it, change its language, lowest tier, manager or budget, switch it on or off',
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

export const rotateDestinationSecret = defineRoute({
  ...shared,
  method: 'post',
  path: '/v1/destinations/{id}/rotate-secret',
  operationId: 'rotateDestinationSecret',
  summary: 'Give a webhook a new signing secret; for a while the one before signs as well',
  tags,
  request: {
    params,
    body: optionalBody(
      z.strictObject({
        graceHours: z
          .int()
          .min(0)
          .max(168)
          .optional()
          .describe('How long both secrets sign; a day where nothing is said'),
      }),
    ),
  },
  responses: { 200: json(newDestinationSchema, 'The new secret, shown this once'), ...actionProblems },
})

export type Destination = z.infer<typeof destinationSchema>
export type DestinationBody = z.infer<typeof destinationBodySchema>
