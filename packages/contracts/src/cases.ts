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

export const caseActionSchemas = {
  acknowledge: z.strictObject({ actor, note }),
  contact: z.strictObject({ actor, note }),
  resolve: z.strictObject({ outcome: caseOutcomeSchema, actor, note }),
  snooze: z.strictObject({ until: instantSchema, actor, note }),
  assign: z.strictObject({ assignee: nameSchema, actor, note }),
  reopen: z.strictObject({ actor, note }),
} as const

export type CaseActionName = keyof typeof caseActionSchemas

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

const action = <const N extends CaseActionName, const O extends string>(
  name: N,
  operationId: O,
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
    request: { params, body: body(caseActionSchemas[name]) },
    responses: { 200: json(caseSchema, 'The case as it is now'), ...actionProblems },
  })

export const acknowledgeCase = action('acknowledge', 'acknowledgeCase', 'Somebody has seen it and takes care')
export const contactCase = action('contact', 'contactCase', 'The customer was spoken to')
export const resolveCase = action('resolve', 'resolveCase', 'Close it: saved, lost, or was not at risk')
export const snoozeCase = action('snooze', 'snoozeCase', 'Be quiet about it until a time')
export const assignCase = action('assign', 'assignCase', 'Give it to somebody')
export const reopenCase = action('reopen', 'reopenCase', 'Undo a resolution')

export type Case = z.infer<typeof caseSchema>
export type CasePage = z.infer<typeof casePageSchema>
