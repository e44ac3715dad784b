import * as z from 'zod'

import { caseSchema } from './cases.ts'
import { instantSchema, nameSchema } from './primitives.ts'
import { actionProblems, commonProblems, problemSchema } from './problem.ts'
import { body, defineRoute, json, optionalBody, type RequestBody } from './route.ts'
import { caseOutcomeSchema } from './vocabulary.ts'

const note = z.string().trim().min(1).max(2_000).optional()
const actor = nameSchema.optional().describe('Who did it, as it should read in the history')

const tags = ['cases']
const params = z.object({ id: z.string().max(64).describe('A case id (`cas_…`)') })

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
