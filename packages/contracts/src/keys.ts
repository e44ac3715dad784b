import * as z from 'zod'

import { nameSchema } from './primitives.ts'
import { commonProblems, namedProblems } from './problem.ts'
import { body, defineRoute, json, scopeSchema } from './route.ts'

const originSchema = z
  .string()
  .max(200)
  .refine(
    (value) => URL.canParse(value) && new URL(value).origin === value,
    'Use an origin such as https://shop.example.com',
  )

const originsSchema = z
  .array(originSchema)
  .max(50)
  .describe('From where a publishable key may be used; empty for anywhere')

export const apiKeySchema = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(['secret', 'publishable']),
    scopes: z.array(z.string()),
    origins: z.array(z.string()),
    createdAt: z.string(),
    lastUsedAt: z.string().nullable().describe('When it last sent a signal; null where that is not known'),
  })
  .meta({ id: 'ApiKey' })

const tags = ['keys']
const shared = { worker: 'accounts', scope: 'keys:manage', peopleOnly: true, tags } as const
const params = z.object({ id: z.string().max(200).describe('A key’s id, not its text') })

export const keyRoutes = {
  listKeys: defineRoute({
    ...shared,
    method: 'get',
    path: '/v1/keys',
    operationId: 'listKeys',
    summary: 'The keys that are in force, without their text',
    responses: {
      200: json(z.object({ items: z.array(apiKeySchema) }), 'The newest first; at most 200'),
      ...commonProblems,
    },
  }),
  createKey: defineRoute({
    ...shared,
    method: 'post',
    path: '/v1/keys',
    operationId: 'createKey',
    summary: 'Make a key; its text is in this answer and nowhere else',
    description:
      'A publishable key can write signals and nothing else. A secret key has the scopes that it is given.',
    request: {
      body: body(
        z.discriminatedUnion('kind', [
          z.strictObject({
            kind: z.literal('publishable'),
            name: nameSchema,
            origins: originsSchema.default([]),
          }),
          z.strictObject({
            kind: z.literal('secret'),
            name: nameSchema,
            scopes: z.array(scopeSchema).min(1).max(50),
          }),
        ]),
      ),
    },
    responses: {
      201: json(
        z.object({ key: apiKeySchema, text: z.string() }).meta({ id: 'NewKey' }),
        'The key, and its text',
      ),
      ...commonProblems,
    },
  }),
  updateKey: defineRoute({
    ...shared,
    method: 'patch',
    path: '/v1/keys/{id}',
    operationId: 'updateKey',
    summary: 'Rename a key, or change from where it may be used; collectors know within a minute',
    request: {
      params,
      body: body(z.strictObject({ name: nameSchema, origins: originsSchema }).partial()),
    },
    responses: { 200: json(apiKeySchema, 'The key as it is now'), ...namedProblems },
  }),
  revokeKey: defineRoute({
    ...shared,
    method: 'delete',
    path: '/v1/keys/{id}',
    operationId: 'revokeKey',
    summary: 'End a key for good; collectors know within a minute, all others at once',
    request: { params },
    responses: { 200: json(z.object({ deleted: z.literal(true) }), 'Revoked'), ...namedProblems },
  }),
} as const

export type ApiKey = z.infer<typeof apiKeySchema>
