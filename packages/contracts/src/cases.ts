import * as z from 'zod'

import { instantSchema, localizedSchema, nameSchema, pageOf, pageQuery } from './primitives.ts'
import { actionProblems, commonProblems, namedProblems } from './problem.ts'
import { reasonSchema } from './risks.ts'
import { body, defineRoute, json } from './route.ts'
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
    assignee: z.string().nullable(),
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
      status: caseStatusSchema.optional(),
      customerId: z.string().max(64).optional(),
    }),
  },
  responses: { 200: json(casePageSchema, 'One page of cases'), ...commonProblems },
})

export const getCase = defineRoute({
  method: 'get',
  path: '/v1/cases/{id}',
  operationId: 'getCase',
  summary: 'One case',
  tags,
  worker: 'churn-alerts',
  scope: 'cases:read',
  request: { params },
  responses: { 200: json(caseSchema, 'The case'), ...namedProblems },
})

const action = <const N extends string, const O extends string, S extends z.ZodType>(
  name: N,
  operationId: O,
  schema: S,
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
    request: { params, body: body(schema) },
    responses: { 200: json(caseSchema, 'The case as it is now'), ...actionProblems },
  })

export const acknowledgeCase = action(
  'acknowledge',
  'acknowledgeCase',
  z.strictObject({ actor, note }),
  'Somebody has seen it and takes care',
)
export const contactCase = action(
  'contact',
  'contactCase',
  z.strictObject({ actor, note }),
  'The customer was spoken to',
)
export const resolveCase = action(
  'resolve',
  'resolveCase',
  z.strictObject({ outcome: caseOutcomeSchema, actor, note }),
  'Close it: saved, lost, or was not at risk',
)
export const snoozeCase = action(
  'snooze',
  'snoozeCase',
  z.strictObject({ until: instantSchema, actor, note }),
  'Be quiet about it until a time',
)
export const assignCase = action(
  'assign',
  'assignCase',
  z.strictObject({ assignee: nameSchema, actor, note }),
  'Give it to somebody',
)
export const reopenCase = action('reopen', 'reopenCase', z.strictObject({ actor, note }), 'Undo a resolution')

export type Case = z.infer<typeof caseSchema>
export type CasePage = z.infer<typeof casePageSchema>
