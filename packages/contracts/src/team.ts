import * as z from 'zod'

import { playbookBodySchema, playbookSchema } from './playbook.ts'
import { nameSchema, pageOf, pageQuery } from './primitives.ts'
import { actionProblems, commonProblems, namedProblems } from './problem.ts'
import { body, defineRoute, json } from './route.ts'
import { languageSchema, stageSchema } from './vocabulary.ts'

const clockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Use a time such as 21:30')
  .describe('Local to the organization')

const managerShape = {
  name: nameSchema,
  email: z.email().max(254).nullable(),
  language: languageSchema,
  active: z.boolean().describe('Only active managers are given cases'),
  budgetPerDay: z.int().min(1).max(100).describe('Alerts a day; what goes beyond waits for the digest'),
  quietHours: z
    .strictObject({ from: clockTime, to: clockTime })
    .refine(({ from, to }) => from !== to, { path: ['to'], message: 'It ends when it begins' })
    .nullable()
    .describe('May run over midnight'),
  digestHour: z.int().min(0).max(23),
  dailyDigest: z.boolean(),
  weeklyDigest: z.boolean().describe('On Mondays'),
  escalateTo: z
    .string()
    .max(64)
    .nullable()
    .describe('The manager who hears of what this one leaves too long'),
}

export const managerBodySchema = z
  .strictObject({
    ...managerShape,
    email: managerShape.email.default(null),
    language: languageSchema.default('es'),
    active: managerShape.active.default(true),
    budgetPerDay: managerShape.budgetPerDay.default(10),
    quietHours: managerShape.quietHours.default(null),
    digestHour: managerShape.digestHour.default(8),
    dailyDigest: managerShape.dailyDigest.default(true),
    weeklyDigest: managerShape.weeklyDigest.default(true),
    escalateTo: managerShape.escalateTo.default(null),
  })
  .meta({ id: 'ManagerBody' })

export const managerPatchSchema = z.strictObject(managerShape).partial().meta({ id: 'ManagerPatch' })

export const managerSchema = z
  .object({
    id: z.string(),
    ...managerShape,
    nextDigestAt: z.string().nullable(),
    createdAt: z.string(),
    version: z.int(),
  })
  .meta({ id: 'Manager' })

const ruleId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'Use up to 40 of a–z, 0–9 and -')

export const assignmentSchema = z
  .strictObject({
    rules: z
      .array(
        z.strictObject({
          id: ruleId.describe('Keeps its turn when the rule is changed'),
          when: z
            .strictObject({
              segment: nameSchema.optional(),
              touchpoint: nameSchema.optional(),
              team: nameSchema.optional(),
              stage: stageSchema.optional(),
              minTier: z.enum(['alert', 'critical']).optional(),
              minValue: z.number().min(0).optional(),
            })
            .describe('All of it must hold; nothing holds of what is not known'),
          managers: z.array(z.string().max(64)).min(1).max(50),
          mode: z.enum(['rotate', 'first']).default('rotate'),
        }),
      )
      .max(50),
  })
  .meta({
    id: 'Assignment',
    description:
      'Who owns a case that opens: the first rule that fits and has somebody active; where none does, all active managers in turn.',
  })

export const businessHoursSchema = z
  .strictObject({
    week: z
      .array(
        z.strictObject({
          day: z.int().min(1).max(7).describe('Monday is 1'),
          from: z.string().max(5),
          to: z.string().max(5).describe('At most 24:00'),
        }),
      )
      .max(42),
    holidays: z.array(z.string().max(10)).max(200).describe('Local days on which nobody works'),
    respondWithin: z
      .strictObject({ alert: z.int(), critical: z.int() })
      .describe('Minutes of business until the customer should be contacted'),
  })
  .meta({ id: 'BusinessHours' })

const tags = ['team']
const reads = { worker: 'churn-alerts', scope: 'cases:read', tags } as const
const writes = { worker: 'churn-alerts', scope: 'team:manage', tags } as const
const params = z.object({ id: z.string().max(64).describe('A manager id (`mgr_…`)') })
const named = { params }

export const teamRoutes = {
  listManagers: defineRoute({
    ...reads,
    method: 'get',
    path: '/v1/managers',
    operationId: 'listManagers',
    summary: 'Who owns cases, and how they want to hear of them',
    request: { query: z.strictObject(pageQuery) },
    responses: {
      200: json(pageOf(managerSchema).meta({ id: 'ManagerPage' }), 'One page'),
      ...commonProblems,
    },
  }),
  createManager: defineRoute({
    ...writes,
    method: 'post',
    path: '/v1/managers',
    operationId: 'createManager',
    summary: 'Add a manager; with an e-mail address, alerts go there',
    request: { body: body(managerBodySchema) },
    responses: { 201: json(managerSchema, 'The manager'), ...commonProblems, 409: actionProblems[409] },
  }),
  getManager: defineRoute({
    ...reads,
    method: 'get',
    path: '/v1/managers/{id}',
    operationId: 'getManager',
    summary: 'One manager; its `ETag` is for `If-Match`',
    request: named,
    responses: { 200: json(managerSchema, 'The manager'), ...namedProblems },
  }),
  updateManager: defineRoute({
    ...writes,
    method: 'patch',
    path: '/v1/managers/{id}',
    operationId: 'updateManager',
    summary: 'Change a manager; their e-mail destination follows',
    description:
      'Who is not active is given no new cases and gets no alerts; their open cases stay theirs until they are assigned to somebody else.',
    request: { ...named, body: body(managerPatchSchema) },
    responses: { 200: json(managerSchema, 'The manager as it is now'), ...actionProblems },
  }),
  deleteManager: defineRoute({
    ...writes,
    method: 'delete',
    path: '/v1/managers/{id}',
    operationId: 'deleteManager',
    summary: 'Remove a manager who owns no open case, with their destinations',
    request: named,
    responses: { 200: json(z.object({ deleted: z.literal(true) }), 'Removed'), ...actionProblems },
  }),
  getAssignment: defineRoute({
    ...reads,
    method: 'get',
    path: '/v1/assignment',
    operationId: 'getAssignment',
    summary: 'By which rules cases get their owner; its `ETag` is for `If-Match`',
    responses: { 200: json(assignmentSchema, 'The rules, in order'), ...commonProblems },
  }),
  putAssignment: defineRoute({
    ...writes,
    method: 'put',
    path: '/v1/assignment',
    operationId: 'putAssignment',
    summary: 'Replace the rules; open cases keep their owner',
    request: { body: body(assignmentSchema) },
    responses: {
      200: json(assignmentSchema, 'The rules, in order'),
      ...commonProblems,
      412: actionProblems[412],
    },
  }),
  getBusinessHours: defineRoute({
    ...reads,
    method: 'get',
    path: '/v1/business-hours',
    operationId: 'getBusinessHours',
    summary:
      'When the organization works, and within how much of it customers are contacted; its `ETag` is for `If-Match`',
    responses: { 200: json(businessHoursSchema, 'The hours'), ...commonProblems },
  }),
  putBusinessHours: defineRoute({
    ...writes,
    method: 'put',
    path: '/v1/business-hours',
    operationId: 'putBusinessHours',
    summary: 'Replace the hours; cases that are open keep their deadline',
    request: { body: body(businessHoursSchema) },
    responses: { 200: json(businessHoursSchema, 'The hours'), ...commonProblems, 412: actionProblems[412] },
  }),
  getPlaybook: defineRoute({
    ...reads,
    method: 'get',
    path: '/v1/playbook',
    operationId: 'getPlaybook',
    summary: 'What to do about each reason, in both languages; its `ETag` is for `If-Match`',
    responses: { 200: json(playbookSchema, 'Every play'), ...commonProblems },
  }),
  putPlaybook: defineRoute({
    ...writes,
    method: 'put',
    path: '/v1/playbook',
    operationId: 'putPlaybook',
    summary: 'Write plays your own way, or bring the default back with null',
    request: { body: body(playbookBodySchema) },
    responses: { 200: json(playbookSchema, 'Every play'), ...commonProblems, 412: actionProblems[412] },
  }),
} as const

export type Manager = z.infer<typeof managerSchema>
export type ManagerBody = z.infer<typeof managerBodySchema>
export type ManagerPatch = z.infer<typeof managerPatchSchema>
