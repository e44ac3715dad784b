import * as z from 'zod'

import { localizedSchema, pageOf, pageQuery } from './primitives.ts'
import { commonProblems } from './problem.ts'
import { defineRoute, json } from './route.ts'
import { caseStatusSchema, tierSchema } from './vocabulary.ts'

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
    leftAt: z
      .string()
      .nullable()
      .describe(
        'When they left, as told by an outcome and not disproved by a purchase; their tier is then `none`',
      ),
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
    savable: z
      .number()
      .nullable()
      .describe('Of the expected loss what a contact can still prevent: less above a probability of 0.6'),
    strikes: z.int(),
    openIssueDays: z.number(),
    touchpoint: z.string().nullable().describe('Where most of it comes from'),
    change: z
      .object({ points: z.number(), since: z.string() })
      .nullable()
      .describe('Against a week before, in percentage points'),
    lastSeenAt: z.string().nullable(),
    caseId: z.string().nullable().describe('The open case'),
    caseStatus: caseStatusSchema.nullable(),
    owner: z.string().nullable().describe('Who owns the open case'),
  })
  .meta({ id: 'RiskItem' })

export const riskPageSchema = pageOf(riskItemSchema).meta({ id: 'RiskPage' })

/** Whom a list of risks is about. */
const riskFilter = {
  tier: tierSchema.optional().describe('Of this tier alone'),
  atLeast: z.enum(['watch', 'alert', 'critical']).optional().describe('Of this tier or a higher one'),
  segment: z.string().trim().min(1).max(200).optional(),
  issue: z.enum(['open']).optional().describe('Only those with an issue that is still open'),
  case: z.enum(['none', 'open']).optional().describe('Only those without, or with, an open case'),
}

const served = {
  method: 'get' as const,
  tags: ['risk'] as string[],
  worker: 'churn-alerts' as const,
  scope: 'cases:read' as const,
}

export const listRisks = defineRoute({
  ...served,
  path: '/v1/risks',
  operationId: 'listRisks',
  summary: 'Customers at risk, the highest probability or the most to save first, each with its reasons',
  request: {
    query: z.strictObject({
      ...pageQuery,
      ...riskFilter,
      customerId: z.string().max(64).optional(),
      order: z
        .enum(['probability', 'savable'])
        .default('probability')
        .describe('`savable` puts first where a contact can prevent most; who has no value comes last'),
    }),
  },
  responses: { 200: json(riskPageSchema, 'One page of risks'), ...commonProblems },
})

export const riskTotalsSchema = z
  .object({
    currency: z.string(),
    customers: z.int(),
    known: z.int().describe('Of them, with a value'),
    value: z.number(),
    expectedLoss: z.number(),
    savable: z.number(),
    withoutCase: z.int(),
    tiers: z.array(z.object({ tier: tierSchema, customers: z.int() })).describe('The highest first'),
    segments: z
      .array(z.object({ segment: z.string().nullable(), customers: z.int() }))
      .describe('Of all at risk, whatever the filter; up to 50, the largest first'),
    asOf: z.string(),
  })
  .meta({ id: 'RiskTotals', description: 'What the customers of a list of risks come to' })

export const getRiskTotals = defineRoute({
  ...served,
  path: '/v1/risks/totals',
  operationId: 'getRiskTotals',
  summary: 'How many customers are at risk, what they are worth, and how much a contact can still save',
  request: { query: z.strictObject(riskFilter) },
  responses: {
    200: json(riskTotalsSchema, 'The totals; from tier `watch` on unless told otherwise'),
    ...commonProblems,
  },
})

export const riskRoutes = { listRisks, getRiskTotals } as const

export type Risk = z.infer<typeof riskSchema>
export type RiskItem = z.infer<typeof riskItemSchema>
export type RiskPage = z.infer<typeof riskPageSchema>
export type Reason = z.infer<typeof reasonSchema>
export type RiskTotals = z.infer<typeof riskTotalsSchema>
