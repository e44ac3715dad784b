import * as z from 'zod'

import { organizationSchema } from './organization.ts'
import { nameSchema } from './primitives.ts'
import { actionProblems, commonProblems, namedProblems } from './problem.ts'
import { body, defineRoute, json, scopeSchema } from './route.ts'
import { languageSchema, roleSchema } from './vocabulary.ts'

export const userSchema = z
  .object({ id: z.string(), name: z.string(), email: z.string(), language: languageSchema })
  .meta({ id: 'User' })

export const sessionSchema = z
  .object({
    user: userSchema.nullable().describe('Null for a key'),
    key: z.object({ id: z.string(), name: z.string() }).nullable().describe('Null for a person'),
    organization: organizationSchema
      .nullable()
      .describe('Whose data this session reads; null for a person who belongs to none yet'),
    organizations: z
      .array(z.object({ id: z.string(), name: z.string(), role: roleSchema }))
      .describe('All that the person belongs to'),
    role: roleSchema.nullable().describe('In the organization; null for a key'),
    scopes: z.array(scopeSchema).describe('What the APIs let this session do'),
    invitations: z
      .array(z.object({ id: z.string(), organizationName: z.string(), role: roleSchema }))
      .describe('What waits for the person to accept'),
  })
  .meta({ id: 'Session' })

export const deviceSchema = z
  .object({
    id: z.string(),
    current: z.boolean(),
    device: z.string().describe('Browser and system, as far as they tell'),
    createdAt: z.string(),
    lastSeenAt: z.string().describe('Within a day'),
    expiresAt: z.string(),
  })
  .meta({ id: 'Device', description: 'One place where the person is signed in' })

const tags = ['session']
const shared = { worker: 'accounts', scope: 'organization:read', tags } as const
const people = { ...shared, peopleOnly: true } as const
const params = z.object({ id: z.string().max(64).describe('A session id (`ses_…`)') })

export const sessionRoutes = {
  getSession: defineRoute({
    ...shared,
    method: 'get',
    path: '/v1/session',
    operationId: 'getSession',
    summary: 'Who is asking, for which organization, and what they may do',
    responses: { 200: json(sessionSchema, 'The session, or the key'), ...commonProblems },
  }),
  updateProfile: defineRoute({
    ...people,
    method: 'patch',
    path: '/v1/session',
    operationId: 'updateProfile',
    summary: 'Change one’s own name or language',
    request: { body: body(z.strictObject({ name: nameSchema, language: languageSchema }).partial()) },
    responses: { 200: json(userSchema, 'The person as they are now'), ...commonProblems },
  }),
  switchOrganization: defineRoute({
    ...people,
    method: 'post',
    path: '/v1/session/organization',
    operationId: 'switchOrganization',
    summary: 'Read another of one’s organizations from now on',
    request: { body: body(z.strictObject({ id: z.string().max(64) })) },
    responses: { 200: json(sessionSchema, 'The session as it is now'), ...namedProblems },
  }),
  listSessions: defineRoute({
    ...people,
    method: 'get',
    path: '/v1/sessions',
    operationId: 'listSessions',
    summary: 'Where one is signed in',
    responses: {
      200: json(z.object({ items: z.array(deviceSchema) }), 'The newest first; at most 100'),
      ...commonProblems,
    },
  }),
  endSession: defineRoute({
    ...people,
    method: 'delete',
    path: '/v1/sessions/{id}',
    operationId: 'endSession',
    summary: 'Sign out there, at once',
    request: { params },
    responses: { 200: json(z.object({ deleted: z.literal(true) }), 'Signed out'), ...namedProblems },
  }),
  acceptMemberInvitation: defineRoute({
    ...people,
    method: 'post',
    path: '/v1/session/invitations/{id}/accept',
    operationId: 'acceptMemberInvitation',
    summary: 'Join the organization that invited one’s e-mail address',
    request: { params: z.object({ id: z.string().max(64) }) },
    responses: { 200: json(sessionSchema, 'The session, in that organization'), ...actionProblems },
  }),
} as const

export type Session = z.infer<typeof sessionSchema>
export type User = z.infer<typeof userSchema>
export type Device = z.infer<typeof deviceSchema>
