import * as z from 'zod'

import { localizedSchema, pageOf, pageQuery } from './primitives.ts'
import { commonProblems } from './problem.ts'
import { defineRoute, json } from './route.ts'
import { tierSchema } from './vocabulary.ts'

export const reasonSchema = z
  .object({
    code: z.string(),
    contribution: z.number().describe('In log-odds'),
    points: z
      .number()
      .optional()
      .describe('What it adds in percentage points of probability, by Shapley’s value'),
    text: localizedSchema,
  })
  .meta({ id: 'Reason' })

export const riskSchema = z
  .object({
    customerId: z.string(),
    probability: z.number(),
    tier: tierSchema,
    reasons: z.array(reasonSchema),
    assessedAt: z.string(),
    modelVersion: z.string(),
  })
  .meta({ id: 'Risk' })

/** A risk in a list, with what a manager needs to choose whom to call first. */
export const riskItemSchema = riskSchema
  .extend({
    name: z.string().nullable(),
    segment: z.string().nullable(),
    value: z.number().nullable(),
    expectedLoss: z.number().nullable().describe('Probability × value'),
    strikes: z.int(),
    openIssueDays: z.number(),
    touchpoint: z.string().nullable().describe('Where most of it comes from'),
    change: z
      .object({ points: z.number(), since: z.string() })
      .nullable()
      .describe('Against a week before, in percentage points'),
    lastSeenAt: z.string().nullable(),
    caseId: z.string().nullable(),
  })
  .meta({ id: 'RiskItem' })

export const riskPageSchema = pageOf(riskItemSchema).meta({ id: 'RiskPage' })

export const listRisks = defineRoute({
  method: 'get',
  path: '/v1/risks',
  operationId: 'listRisks',
  summary: 'Customers at risk, the highest probability first, each with its reasons',
  tags: ['risk'],
  worker: 'churn-alerts',
  scope: 'cases:read',
  request: {
    query: z.strictObject({
      ...pageQuery,
      tier: tierSchema.optional(),
      customerId: z.string().max(64).optional(),
    }),
  },
  responses: { 200: json(riskPageSchema, 'One page of risks'), ...commonProblems },
})

export type Risk = z.infer<typeof riskSchema>
export type RiskItem = z.infer<typeof riskItemSchema>
export type RiskPage = z.infer<typeof riskPageSchema>
export type Reason = z.infer<typeof reasonSchema>
