import * as z from 'zod'

import { attributesSchema, instantSchema, keySchema, nameSchema, pageOf, pageQuery } from './primitives.ts'
import { actionProblems, commonProblems, namedProblems } from './problem.ts'
import { body, defineRoute, json, optionalBody } from './route.ts'
import { customerRefSchema } from './signals.ts'

const channelSchema = z.enum(['email', 'sms', 'whatsapp', 'link'])

export const newInvitationSchema = z
  .strictObject({
    id: keySchema.optional().describe('Your own id: the same id invites once, for ever'),
    customer: customerRefSchema.omit({ traits: true }),
    channel: channelSchema.default('email'),
    language: z.string().min(2).max(35).optional(),
    touchpoint: nameSchema.optional(),
    sendAt: instantSchema.optional(),
    delaySeconds: z.int().min(0).max(7_776_000).optional().describe('Counted from now; not with `sendAt`'),
    reminders: z.int().min(0).max(3).default(1),
    reminderDays: z.int().min(1).max(30).default(3),
    singleUse: z.boolean().default(true),
    expiresInDays: z.int().min(1).max(365).default(30).describe('Counted from the time of sending'),
    employee: nameSchema.optional(),
    team: nameSchema.optional(),
    shop: nameSchema.optional(),
    release: nameSchema.optional(),
    attributes: attributesSchema.optional(),
  })
  .refine(({ sendAt, delaySeconds }) => sendAt === undefined || delaySeconds === undefined, {
    error: 'Give either a time or a delay',
    path: ['sendAt'],
  })
  .refine(
    ({ channel, customer: { email, phone } }) =>
      channel === 'link' || (channel === 'email' ? email : phone) !== undefined,
    { error: 'Give the address that this channel needs: an e-mail, or a phone', path: ['customer'] },
  )
  .meta({ id: 'NewInvitation' })

export const invitationSchema = z
  .object({
    id: z.string(),
    survey: z.string(),
    channel: channelSchema,
    to: z.string().nullable().describe('Masked'),
    touchpoint: z.string(),
    status: z.enum([
      'scheduled',
      'held',
      'sent',
      'delivered',
      'bounced',
      'failed',
      'answered',
      'cancelled',
      'expired',
    ]),
    /** Why it is held, bounced or failed, such as `floor` or `HTTP 401`. */
    reason: z.string().nullable(),
    askId: z.string().nullable(),
    remindersLeft: z.int(),
    nextAt: z.string().nullable(),
    sentAt: z.string().nullable(),
    answeredAt: z.string().nullable(),
    expiresAt: z.string(),
    createdAt: z.string(),
  })
  .meta({ id: 'Invitation' })

const invitedSchema = invitationSchema.extend({
  url: z.string().nullable().describe('Of an invitation by `link`: you carry it to the customer'),
})

const url = z.url({ protocol: /^https?$/ }).max(500)
const secret = z.string().min(8).max(500)
const webhook = z
  .strictObject({
    url,
    secret: z
      .string()
      .regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/, 'Use `whsec_` and base64')
      .optional(),
  })
  .nullable()

/** Secrets are written, never read: one that is left out stays as it is. */
export const sendersSchema = z
  .strictObject({
    email: z
      .strictObject({
        url: url.describe('Where a message is posted to, such as https://api.resend.com/emails'),
        token: secret.optional().describe('The bearer token'),
        from: z.string().max(254).trim().pipe(z.email()),
        name: nameSchema.optional(),
      })
      .nullable()
      .describe('Null: the mail of the installation'),
    sms: webhook,
    whatsapp: webhook,
  })
  .meta({ id: 'Senders', description: 'How invitations leave' })

const shownWebhook = z.object({ url: z.string(), hasSecret: z.boolean() }).nullable()
export const shownSendersSchema = z
  .object({
    email: z
      .object({ url: z.string(), from: z.string(), name: z.string().nullable(), hasToken: z.boolean() })
      .nullable(),
    sms: shownWebhook,
    whatsapp: shownWebhook,
  })
  .meta({ id: 'ShownSenders' })

const shared = {
  worker: 'collector',
  scope: 'invitations:write',
  method: 'post',
  tags: ['invitations'] as string[],
} as const
const params = z.object({ id: z.string().max(64) })

export const invitationRoutes = {
  createInvitations: defineRoute({
    ...shared,
    path: '/v1/surveys/{id}/invitations',
    operationId: 'createInvitations',
    summary:
      'Invite up to 500 people, now or later; each is asked only if the policy allows it when its time comes',
    request: {
      params,
      body: body(z.strictObject({ invitations: z.array(newInvitationSchema).min(1).max(500) })),
    },
    responses: {
      202: json(z.object({ items: z.array(invitedSchema) }), 'In the order asked'),
      ...namedProblems,
    },
  }),
  listInvitations: defineRoute({
    ...shared,
    method: 'get',
    path: '/v1/surveys/{id}/invitations',
    operationId: 'listInvitations',
    summary: 'The invitations to a survey, the newest first; addresses are masked',
    request: { params, query: z.strictObject(pageQuery) },
    responses: { 200: json(pageOf(invitationSchema), 'One page'), ...namedProblems },
  }),
  cancelInvitation: defineRoute({
    ...shared,
    path: '/v1/invitations/{id}/cancel',
    operationId: 'cancelInvitation',
    summary: 'Take an invitation back: nothing more is sent, and its link no longer works',
    request: { params, body: optionalBody(z.strictObject({})) },
    responses: { 200: json(invitationSchema, 'Cancelled'), ...actionProblems },
  }),
  postInvitationDelivery: defineRoute({
    ...shared,
    path: '/v1/invitations/{id}/delivery',
    operationId: 'postInvitationDelivery',
    summary: 'Say what became of a sent invitation, as your provider reports it',
    request: {
      params,
      body: body(z.strictObject({ status: z.enum(['delivered', 'bounced']), reason: nameSchema.optional() })),
    },
    responses: { 200: json(invitationSchema, 'Noted'), ...namedProblems },
  }),
  getSenders: defineRoute({
    ...shared,
    method: 'get',
    path: '/v1/senders',
    operationId: 'getSenders',
    summary: 'How invitations leave, without secrets',
    responses: { 200: json(shownSendersSchema, 'The senders'), ...commonProblems },
  }),
  putSenders: defineRoute({
    ...shared,
    method: 'put',
    path: '/v1/senders',
    operationId: 'putSenders',
    summary: 'Decide how invitations leave: a mail provider by HTTP, signed webhooks for SMS and WhatsApp',
    request: { body: body(sendersSchema) },
    responses: { 200: json(shownSendersSchema, 'The senders from now on'), ...commonProblems },
  }),
} as const

export type NewInvitation = z.infer<typeof newInvitationSchema>
export type Invitation = z.infer<typeof invitationSchema>
export type Senders = z.infer<typeof sendersSchema>
