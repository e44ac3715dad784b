import * as z from 'zod'

import { playSchema } from './playbook.ts'
import { instantSchema, localizedSchema, nameSchema, pageOf, pageQuery } from './primitives.ts'
import { actionProblems, commonProblems, namedProblems, problemSchema } from './problem.ts'
import { reasonSchema } from './risks.ts'
import { body, defineRoute, json, optionalBody, type RequestBody } from './route.ts'
import { caseOutcomeSchema, caseStatusSchema, tierSchema } from './vocabulary.ts'

export const caseSchema = z
  .object({
    id: z.string(),
    customerId: z.string(),
    customerName: z.string().nullable(),
    status: caseStatusSchema,
    tier: tierSchema,
    probability: z.number(),
    reasons: z.array(reasonSchema),
    nextStep: localizedSchema,
    value: z.number().nullable(),
    assignee: z.string().nullable().describe('Who owns it, as people call them'),
    managerId: z
      .string()
      .nullable()
      .describe('The manager who owns it; null for nobody, or for a name alone'),
    assignedBy: z.string().nullable().describe('The assignment rule that chose the owner'),
    dueAt: z
      .string()
      .nullable()
      .describe('Until when the customer should be contacted, in business hours; null once that is done'),
    overdue: z.boolean(),
    escalatedAt: z.string().nullable(),
    heldOut: z.boolean().describe('Nobody was told of it, so that the effect of acting can be measured'),
    touchpoint: z.string().nullable(),
    playbook: z.array(playSchema).describe('What to do about what weighs, in order'),
    snoozedUntil: z.string().nullable(),
    outcome: caseOutcomeSchema.nullable(),
    openedAt: z.string(),
    acknowledgedAt: z.string().nullable(),
    contactedAt: z.string().nullable(),
    resolvedAt: z.string().nullable(),
    updatedAt: z.string(),
    version: z.int(),
  })
  .meta({ id: 'Case' })

export const casePageSchema = pageOf(caseSchema).meta({ id: 'CasePage' })

const note = z.string().trim().min(1).max(2_000).optional()
const actor = nameSchema.optional().describe('Who did it, as it should read in the history')

const tags = ['cases']
const params = z.object({ id: z.string().max(64).describe('A case id (`cas_…`)') })

export const listCases = defineRoute({
  method: 'get',
  path: '/v1/cases',
  operationId: 'listCases',
  summary: 'Cases, the newest first',
  tags,
  worker: 'churn-alerts',
  scope: 'cases:read',
  request: {
    query: z.strictObject({
      ...pageQuery,
      status: z
        .enum([...caseStatusSchema.options, 'unresolved'])
        .optional()
        .describe('`unresolved` for all that are not resolved'),
      managerId: z.string().max(64).optional(),
      overdue: z
        .enum(['true'])
        .optional()
        .describe('Only those whose customer should have been contacted by now'),
      customerId: z.string().max(64).optional(),
    }),
  },
  responses: { 200: json(casePageSchema, 'One page of cases'), ...commonProblems },
})

export const getCase = defineRoute({
  method: 'get',
  path: '/v1/cases/{id}',
  operationId: 'getCase',
  summary: 'One case; its `ETag` is for `If-Match`',
  tags,
  worker: 'churn-alerts',
  scope: 'cases:read',
  request: { params },
  responses: { 200: json(caseSchema, 'The case'), ...namedProblems },
})

const action = <const N extends string, const O extends string, B extends RequestBody>(
  name: N,
  operationId: O,
  taken: B,
  summary: string,
) =>
  defineRoute({
    method: 'post',
    path: `/v1/cases/{id}/${name}`,
    operationId,
    summary,
    tags,
    worker: 'churn-alerts',
    scope: 'cases:write',
    request: { params, body: taken },
    responses: { 200: json(caseSchema, 'The case as it is now'), ...actionProblems },
  })

const signed = optionalBody(z.strictObject({ actor, note }))
const contact = optionalBody(
  z.strictObject({
    channel: z.enum(['phone', 'email', 'chat', 'store', 'sms', 'social']).optional(),
    reached: z
      .boolean()
      .optional()
      .describe(
        'False for an attempt that nobody answered: it is logged, and the deadline stays. True by default',
      ),
    actor,
    note,
  }),
)
const resolution = body(z.strictObject({ outcome: caseOutcomeSchema, actor, note }))
const pause = body(z.strictObject({ until: instantSchema, actor, note }))
const assignment = body(
  z
    .strictObject({
      managerId: z.string().min(1).max(64).optional(),
      assignee: nameSchema.optional().describe('Somebody who is no manager here'),
      actor,
      note,
    })
    .refine(({ managerId, assignee }) => (managerId === undefined) !== (assignee === undefined), {
      path: ['managerId'],
      message: 'Name either a manager by `managerId` or somebody by `assignee`',
    }),
)
const remark = body(z.strictObject({ note: z.string().trim().min(1).max(2_000), actor }))

export const acknowledgeCase = action(
  'acknowledge',
  'acknowledgeCase',
  signed,
  'Somebody has seen it and takes care',
)
export const contactCase = action(
  'contact',
  'contactCase',
  contact,
  'The customer was contacted, or somebody tried to',
)
export const resolveCase = action(
  'resolve',
  'resolveCase',
  resolution,
  'Close it: saved, lost, or was not at risk',
)
export const snoozeCase = action('snooze', 'snoozeCase', pause, 'Be quiet about it until a time')
export const assignCase = action(
  'assign',
  'assignCase',
  assignment,
  'Give it to a manager, or to somebody by name',
)
export const reopenCase = action('reopen', 'reopenCase', signed, 'Undo a resolution')
export const noteCase = action('notes', 'noteCase', remark, 'Write something down')

const caseEventSchema = z
  .object({
    version: z.int().describe('The version of the case that it made'),
    at: z.string(),
    action: z
      .string()
      .describe('open, acknowledge, contact, snooze, assign, note, escalate, resolve, reopen or merge'),
    status: caseStatusSchema,
    outcome: caseOutcomeSchema.nullable(),
    actor: z.string().nullable(),
    note: z.string().nullable(),
    details: z
      .record(z.string(), z.unknown())
      .nullable()
      .describe('The channel of a contact and whether it reached anybody, the new owner, until when'),
  })
  .meta({ id: 'CaseEvent' })

export const caseEventPageSchema = pageOf(caseEventSchema).meta({ id: 'CaseEventPage' })

export const listCaseEvents = defineRoute({
  method: 'get',
  path: '/v1/cases/{id}/events',
  operationId: 'listCaseEvents',
  summary: 'Who did what to a case, and when, from the beginning',
  tags,
  worker: 'churn-alerts',
  scope: 'cases:read',
  request: { params, query: z.strictObject(pageQuery) },
  responses: { 200: json(caseEventPageSchema, 'One page of its history'), ...namedProblems },
})

export const assignCases = defineRoute({
  method: 'post',
  path: '/v1/cases/assign',
  operationId: 'assignCases',
  summary: 'Give up to 200 cases to a manager; those that cannot be are told one by one',
  tags,
  worker: 'churn-alerts',
  scope: 'cases:write',
  request: {
    body: body(
      z.strictObject({
        ids: z.array(z.string().min(1).max(64)).min(1).max(200),
        managerId: z.string().min(1).max(64),
        actor,
        note,
      }),
    ),
  },
  responses: {
    200: json(
      z
        .object({
          results: z.array(
            z.object({
              id: z.string(),
              status: z.enum(['assigned', 'refused']),
              version: z.int().nullable(),
              problem: problemSchema.optional(),
            }),
          ),
          assigned: z.int(),
          refused: z.int(),
        })
        .meta({ id: 'CasesAssigned' }),
      'What became of each',
    ),
    ...commonProblems,
  },
})

export type Case = z.infer<typeof caseSchema>
export type CasePage = z.infer<typeof casePageSchema>
export type CaseEvent = z.infer<typeof caseEventSchema>
