import * as z from 'zod'

import { localizedSchema } from './primitives.ts'
import { commonProblems, namedProblems } from './problem.ts'
import { defineRoute, json } from './route.ts'
import { tierSchema } from './vocabulary.ts'

export const heldReasons = ['budget', 'quiet_hours', 'snoozed', 'destination_off'] as const

const heldAlertSchema = z.object({
  deliveryId: z.string(),
  destinationId: z.string(),
  caseId: z.string().nullable().describe('Null where it is about no case'),
  customerId: z.string().nullable(),
  customerName: z.string().nullable(),
  tier: tierSchema,
  probability: z.number(),
  expectedLoss: z.number(),
  reason: z.string().describe(`One of ${heldReasons.join(', ')}`),
  until: z.string().nullable().describe('When it is decided anew'),
  createdAt: z.string(),
})

const recipientSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['manager', 'destination']),
    name: z.string(),
    active: z.boolean(),
    budgetPerDay: z.int().nullable().describe('Distinct alerts a local day; null for any number'),
    reserved: z.int().describe('Of the budget, kept for critical alerts'),
    sent: z.int().describe('Distinct alerts let go today'),
    quietHours: z.object({ from: z.string(), to: z.string() }).nullable(),
    quietUntil: z.string().nullable().describe('Where it is quiet for them now, until when'),
    heldCount: z.int(),
    held: z.array(heldAlertSchema).describe('What waits for them, what is most at stake first; 50 at most'),
  })
  .meta({ id: 'BudgetRecipient' })

export const budgetSchema = z
  .object({
    day: z.string().describe('The local day that the budget is of'),
    resetsAt: z.string(),
    recipients: z
      .array(recipientSchema)
      .describe('Managers, then the organization’s own destinations; 200 of each at most'),
  })
  .meta({ id: 'Budget' })

const blockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), text: localizedSchema }),
  z.object({
    kind: z.literal('list'),
    title: localizedSchema,
    items: z.array(
      z.object({
        head: localizedSchema.nullable().describe('The words that it begins with, which lead to the case'),
        text: localizedSchema,
        caseId: z.string().nullable(),
      }),
    ),
  }),
  z.object({ kind: z.literal('quote'), title: localizedSchema, words: z.string() }),
])

export const digestPreviewSchema = z
  .object({
    managerId: z.string(),
    kind: z.enum(['daily', 'weekly']),
    dueAt: z.string().nullable().describe('When the next one leaves; null where none is wanted'),
    destinations: z.int().describe('How many of the manager’s own destinations it goes to'),
    message: z
      .object({
        subject: localizedSchema,
        blocks: z.array(blockSchema),
        nextStep: localizedSchema.describe('Empty where nothing is to be done'),
        context: localizedSchema,
      })
      .nullable()
      .describe('Null where there is nothing to tell: then none is sent'),
  })
  .meta({ id: 'DigestPreview' })

const shared = { worker: 'churn-alerts', scope: 'cases:read' } as const

export const budgetRoutes = {
  getBudget: defineRoute({
    ...shared,
    method: 'get',
    path: '/v1/budget',
    operationId: 'getBudget',
    summary: 'Who was told how much today, and what was held back and why',
    tags: ['deliveries'],
    responses: { 200: json(budgetSchema, 'As of now'), ...commonProblems },
  }),
  previewDigest: defineRoute({
    ...shared,
    method: 'get',
    path: '/v1/managers/{id}/digest',
    operationId: 'previewDigest',
    summary: 'The next digest of a manager as it would read now; nothing is sent',
    tags: ['team'],
    request: {
      params: z.object({ id: z.string().max(64).describe('A manager id (`mgr_…`)') }),
      query: z.strictObject({
        kind: z.enum(['daily', 'weekly']).optional().describe('By default the one that is due next'),
      }),
    },
    responses: { 200: json(digestPreviewSchema, 'The digest'), ...namedProblems },
  }),
} as const

export type Budget = z.infer<typeof budgetSchema>
export type BudgetRecipient = Budget['recipients'][number]
export type HeldAlert = BudgetRecipient['held'][number]
export type DigestPreview = z.infer<typeof digestPreviewSchema>
