import * as z from 'zod'

import { instantSchema, pageOf, pageQuery } from './primitives.ts'
import { actionProblems, commonProblems, namedProblems } from './problem.ts'
import { body, defineRoute, json } from './route.ts'

const kindSchema = z
  .enum(['erase', 'access'])
  .describe('`erase`: to be forgotten; `access`: to be handed out what is held')

const statusSchema = z.enum(['open', 'done', 'refused'])

export const privacyRequestSchema = z
  .object({
    id: z.string(),
    kind: kindSchema,
    status: statusSchema,
    customerId: z.string().describe('Leads nowhere once they are erased'),
    customerName: z.string().nullable().describe('Null without a name, and once they are erased'),
    isHere: z.boolean().describe('Whether anything is still held about them'),
    note: z.string().nullable().describe('Forgotten with the person'),
    askedAt: z.string(),
    dueAt: z.string().describe('A calendar month after it was asked (GDPR, article 12(3))'),
    closedAt: z.string().nullable(),
  })
  .meta({ id: 'PrivacyRequest', description: 'That a person asked for their data, and until when to answer' })

const params = z.object({ id: z.string().max(64).describe('A request id (`prq_…`)') })
const shared = { worker: 'metrics-api', tags: ['privacy'] as string[] } as const

export const privacyRequestRoutes = {
  listPrivacyRequests: defineRoute({
    ...shared,
    scope: 'customers:read',
    method: 'get',
    path: '/v1/privacy/requests',
    operationId: 'listPrivacyRequests',
    summary:
      'People who asked for their data: the open ones by when they are due, or the closed, newest first',
    request: {
      query: z.strictObject({ ...pageQuery, status: z.enum(['open', 'closed']).default('open') }),
    },
    responses: { 200: json(pageOf(privacyRequestSchema), 'One page'), ...commonProblems },
  }),
  recordPrivacyRequest: defineRoute({
    ...shared,
    scope: 'customers:write',
    method: 'post',
    path: '/v1/privacy/requests',
    operationId: 'recordPrivacyRequest',
    summary: 'Note that a person asked to be forgotten, or for what is held about them',
    request: {
      body: body(
        z.strictObject({
          customerId: z.string().min(1).max(64),
          kind: kindSchema,
          askedAt: instantSchema.optional().describe('Now, unless told; not in the future'),
          note: z.string().trim().min(1).max(500).nullable().default(null),
        }),
      ),
    },
    responses: {
      201: json(privacyRequestSchema, 'Noted, with its deadline'),
      ...namedProblems,
      409: { ...actionProblems[409], description: 'The same was asked before and is still open' },
    },
  }),
  updatePrivacyRequest: defineRoute({
    ...shared,
    scope: 'customers:write',
    method: 'patch',
    path: '/v1/privacy/requests/{id}',
    operationId: 'updatePrivacyRequest',
    summary:
      'Close a request as answered or refused, or open it again; erasing the person closes theirs by itself',
    request: { params, body: body(z.strictObject({ status: statusSchema })) },
    responses: {
      200: json(privacyRequestSchema, 'As it is now'),
      ...namedProblems,
      409: {
        ...actionProblems[409],
        description: 'To be forgotten, the person has to be erased first; whoever is erased stays so',
      },
    },
  }),
} as const

export type PrivacyRequest = z.infer<typeof privacyRequestSchema>
