import * as z from 'zod'

import { pageOf, pageQuery } from './primitives.ts'
import { actionProblems, commonProblems, namedProblems } from './problem.ts'
import { body, defineRoute, json } from './route.ts'
import { languageSchema, roleSchema } from './vocabulary.ts'

export const memberSchema = z
  .object({
    id: z.string().describe('The person’s id (`usr_…`)'),
    name: z.string(),
    email: z.string(),
    role: roleSchema,
    isYou: z.boolean(),
    joinedAt: z.string(),
    lastSeenAt: z.string().nullable().describe('Within a day; null for somebody who is signed in nowhere'),
  })
  .meta({ id: 'Member' })

export const memberInvitationSchema = z
  .object({
    id: z.string(),
    email: z.string(),
    role: roleSchema,
    invitedBy: z.string().nullable().describe('Their name'),
    createdAt: z.string(),
    expiresAt: z.string(),
    expired: z.boolean(),
  })
  .meta({ id: 'MemberInvitation' })

const sentSchema = memberInvitationSchema.extend({
  sent: z.boolean().describe('False where mail is not set up: hand over the link yourself'),
  url: z.string().describe('Where the invited signs in with that address and accepts'),
})

const tags = ['members']
const reads = { worker: 'accounts', scope: 'members:read', tags } as const
const writes = { worker: 'accounts', scope: 'members:manage', peopleOnly: true, tags } as const
const memberParams = z.object({ id: z.string().max(64).describe('A person’s id (`usr_…`)') })
const params = z.object({ id: z.string().max(64).describe('An invitation id (`mbi_…`)') })
const deleted = json(z.object({ deleted: z.literal(true) }), 'Removed')

export const memberRoutes = {
  listMembers: defineRoute({
    ...reads,
    method: 'get',
    path: '/v1/members',
    operationId: 'listMembers',
    summary: 'Who belongs to the organization, and as what',
    request: { query: z.strictObject(pageQuery) },
    responses: {
      200: json(pageOf(memberSchema).meta({ id: 'MemberPage' }), 'By joining'),
      ...commonProblems,
    },
  }),
  updateMember: defineRoute({
    ...writes,
    method: 'patch',
    path: '/v1/members/{id}',
    operationId: 'updateMember',
    summary: 'Change somebody’s role; it holds from their next request on',
    description: 'Only owners make or unmake owners, and the last owner stays one.',
    request: { params: memberParams, body: body(z.strictObject({ role: roleSchema })) },
    responses: { 200: json(memberSchema, 'The member as they are now'), ...actionProblems },
  }),
  removeMember: defineRoute({
    ...writes,
    method: 'delete',
    path: '/v1/members/{id}',
    operationId: 'removeMember',
    summary: 'Take somebody out of the organization, at once',
    description: 'Only owners remove owners, and the last owner stays.',
    request: { params: memberParams },
    responses: { 200: deleted, ...actionProblems },
  }),
  listMemberInvitations: defineRoute({
    ...reads,
    method: 'get',
    path: '/v1/member-invitations',
    operationId: 'listMemberInvitations',
    summary: 'Who was invited and has not come yet',
    request: { query: z.strictObject(pageQuery) },
    responses: {
      200: json(pageOf(memberInvitationSchema).meta({ id: 'MemberInvitationPage' }), 'The newest first'),
      ...commonProblems,
    },
  }),
  inviteMember: defineRoute({
    ...writes,
    method: 'post',
    path: '/v1/member-invitations',
    operationId: 'inviteMember',
    summary: 'Invite an e-mail address; an address that waits already gets the new role and a new mail',
    request: {
      body: body(
        z.strictObject({
          email: z.email().max(254),
          role: roleSchema,
          language: languageSchema.default('es').describe('Of the mail'),
        }),
      ),
    },
    responses: { 201: json(sentSchema, 'The invitation'), ...commonProblems, 409: actionProblems[409] },
  }),
  cancelMemberInvitation: defineRoute({
    ...writes,
    method: 'delete',
    path: '/v1/member-invitations/{id}',
    operationId: 'cancelMemberInvitation',
    summary: 'Take an invitation back',
    request: { params },
    responses: { 200: deleted, ...namedProblems },
  }),
  resendMemberInvitation: defineRoute({
    ...writes,
    method: 'post',
    path: '/v1/member-invitations/{id}/resend',
    operationId: 'resendMemberInvitation',
    summary: 'Send the mail again; the invitation lives another week',
    request: { params },
    responses: { 200: json(sentSchema, 'The invitation'), ...namedProblems },
  }),
} as const

export type Member = z.infer<typeof memberSchema>
export type MemberInvitation = z.infer<typeof memberInvitationSchema>
