import * as z from 'zod'

import { playSchema } from './playbook.ts'
import { instantSchema, keySchema, localizedSchema, nameSchema, pageOf, pageQuery } from './primitives.ts'
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
    sla: z
      .object({
        state: z
          .enum(['waiting', 'soon', 'overdue', 'paused'])
          .describe('`soon` in the last quarter of the time there was; `paused` while it is snoozed'),
        minutesLeft: z.int().describe('Minutes of business until it is due; below zero, since then'),
      })
      .nullable()
      .describe('How it stands against its deadline now; null where there is none'),
    escalatedAt: z.string().nullable(),
    heldOut: z.boolean().describe('Nobody was told of it, so that the effect of acting can be measured'),
    touchpoint: z.string().nullable(),
    doneSteps: z
      .array(z.string())
      .describe('The steps of the playbook that are done, each as `play:place`, from 0'),
    cause: z.string().nullable().describe('What brought it about, as whoever resolved it said'),
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
  summary: 'Cases, the newest first, or whose deadline ends first',
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
      managerId: z.string().max(64).optional().describe('`none` for those that nobody owns'),
      tier: tierSchema.optional(),
      query: keySchema.optional().describe('A part of the customer’s name, or an id'),
      order: z
        .enum(['newest', 'due'])
        .optional()
        .describe('`due`: whose deadline ends first; by default the newest first'),
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
const cause = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]{0,39}$/, 'Use a theme such as delivery, or a word of your own')
  .optional()
  .describe('What brought it about: a theme (`GET /v1/themes`), or a word of your own')
const resolution = body(z.strictObject({ outcome: caseOutcomeSchema, cause, actor, note }))
const ticked = body(
  z.strictObject({
    step: z
      .string()
      .regex(/^[a-z_]{1,40}:\d{1,2}$/, 'Name it by its play and its place, such as long_wait:0')
      .describe('The play and the place of the step in it, from 0: `long_wait:0`'),
    done: z.boolean().default(true),
    actor,
  }),
)
const undone = body(z.strictObject({ version: z.int().describe('The version that the action made'), actor }))
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
export const tickCaseStep = action(
  'steps',
  'tickCaseStep',
  ticked,
  'A step of the playbook was done, or was not',
)
export const undoCase = action(
  'undo',
  'undoCase',
  undone,
  'Take the last action back, within a day; to undo an undo does it again',
)
export const noteCase = action('notes', 'noteCase', remark, 'Write something down')

const caseEventSchema = z
  .object({
    version: z.int().describe('The version of the case that it made'),
    at: z.string(),
    action: z
      .string()
      .describe(
        'open, acknowledge, contact, snooze, assign, step, note, escalate, resolve, reopen, undo or merge',
      ),
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

export const countCases = defineRoute({
  method: 'get',
  path: '/v1/cases/counts',
  operationId: 'countCases',
  summary: 'How many cases wait, and how urgently',
  tags,
  worker: 'churn-alerts',
  scope: 'cases:read',
  responses: {
    200: json(
      z
        .object({
          open: z.int(),
          acknowledged: z.int(),
          contacted: z.int(),
          overdue: z.int(),
          unassigned: z.int(),
          snoozed: z.int(),
        })
        .meta({ id: 'CaseCounts' }),
      'Of those that are not resolved',
    ),
    ...commonProblems,
  },
})

const bulkActionSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('acknowledge') }),
  z.strictObject({ type: z.literal('assign'), managerId: z.string().min(1).max(64) }),
  z.strictObject({ type: z.literal('snooze'), until: instantSchema }),
  z.strictObject({ type: z.literal('resolve'), outcome: caseOutcomeSchema, cause }),
  z.strictObject({ type: z.literal('reopen') }),
  z.strictObject({ type: z.literal('undo') }).describe('Takes back the action that made the given version'),
])

export const actOnCases = defineRoute({
  method: 'post',
  path: '/v1/cases/actions',
  operationId: 'actOnCases',
  summary: 'Do one thing to up to 200 cases; those that cannot be are told one by one',
  tags,
  worker: 'churn-alerts',
  scope: 'cases:write',
  request: {
    body: body(
      z.strictObject({
        cases: z
          .array(
            z.strictObject({
              id: z.string().min(1).max(64),
              version: z.int().optional().describe('Refuses where the case is at another'),
            }),
          )
          .min(1)
          .max(200),
        action: bulkActionSchema,
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
              status: z.enum(['done', 'refused']),
              version: z.int().nullable().describe('As it is now'),
              problem: problemSchema.optional(),
            }),
          ),
          done: z.int(),
          refused: z.int(),
        })
        .meta({ id: 'CasesActedOn' }),
      'What became of each',
    ),
    ...commonProblems,
  },
})

export type BulkAction = z.infer<typeof bulkActionSchema>
export type Case = z.infer<typeof caseSchema>
export type CasePage = z.infer<typeof casePageSchema>
export type CaseEvent = z.infer<typeof caseEventSchema>
