import * as z from 'zod'

import { instantSchema, localizedSchema, nameSchema, pageOf, pageQuery } from './primitives.ts'
import { actionProblems, commonProblems, namedProblems } from './problem.ts'
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
const resolution = body(z.strictObject({ outcome: caseOutcomeSchema, actor, note }))
const pause = body(z.strictObject({ until: instantSchema, actor, note }))
const assignment = body(z.strictObject({ assignee: nameSchema, actor, note }))

export const acknowledgeCase = action(
  'acknowledge',
  'acknowledgeCase',
  signed,
  'Somebody has seen it and takes care',
)
export const contactCase = action('contact', 'contactCase', signed, 'The customer was spoken to')
export const resolveCase = action(
  'resolve',
  'resolveCase',
  resolution,
  'Close it: saved, lost, or was not at risk',
)
export const snoozeCase = action('snooze', 'snoozeCase', pause, 'Be quiet about it until a time')
export const assignCase = action('assign', 'assignCase', assignment, 'Give it to somebody')
export const reopenCase = action('reopen', 'reopenCase', signed, 'Undo a resolution')

export type Case = z.infer<typeof caseSchema>
export type CasePage = z.infer<typeof casePageSchema>
