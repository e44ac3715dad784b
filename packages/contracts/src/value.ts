import * as z from 'zod'

import { boundSchema, intervalSchema, localizedSchema } from './primitives.ts'
import { commonProblems } from './problem.ts'
import { defineRoute, json } from './route.ts'

const bandSchema = z.object({
  band: z.enum(['promoters', 'passives', 'detractors', 'satisfied', 'neutral', 'dissatisfied']),
  customers: z.int(),
  retained: z
    .object({ value: z.number().nullable(), interval: intervalSchema.nullable() })
    .describe('Of 100 customers'),
  spend: z
    .object({ n: z.int(), value: z.number().nullable(), interval: intervalSchema.nullable() })
    .describe('Mean a customer'),
  difference: z
    .object({
      value: z.number(),
      interval: intervalSchema,
      adjustedPValue: z.number(),
      significant: z.boolean(),
    })
    .nullable()
    .describe('Retention less that of the best band, in percentage points; null of the best band itself'),
})

const amount = z.object({
  customers: z.int(),
  known: z.int().describe('Of them, with a value'),
  value: z.number(),
})

const group = amount.extend({ expectedLoss: z.number() })

const closed = amount.extend({
  top: z
    .array(
      z.object({
        caseId: z.string(),
        customerId: z.string(),
        customerName: z.string().nullable(),
        value: z.number().nullable(),
        owner: z.string().nullable(),
        resolvedBy: z.string().nullable().describe('Who closed it, as the history says'),
        resolvedAt: z.string(),
      }),
    )
    .describe('Up to 20, those worth most first'),
})

const share = z
  .object({
    value: z.number().nullable().describe('In percent'),
    count: z.int(),
    n: z.int(),
    interval: intervalSchema.nullable(),
  })
  .describe('Wilson, 95 %')

const minutes = z
  .object({ n: z.int(), median: z.number().nullable(), p90: z.number().nullable() })
  .describe('From the first alert, in minutes of business')

const alertCostSchema = z
  .object({
    cases: z.int().describe('Of which somebody was told'),
    raised: z.int().describe('Alerts about them'),
    actedUpon: share.describe('Cases on which a person did something, of all'),
    notAtRisk: share.describe('Cases that were closed as no risk, of those that were closed'),
    minutesToAcknowledge: minutes,
    minutesToContact: minutes,
    minutesPerAlert: z.number().describe('What the organization reckons that an alert takes'),
    hoursSpent: z.number(),
    savedPerHour: z
      .number()
      .nullable()
      .describe('Value saved in the period by hour spent; no return on anything'),
    isWhole: z.boolean().describe('False where only the newest cases were looked at'),
  })
  .meta({ id: 'AlertCost', description: 'What alerts cost in time, by the cases that opened in the period' })

export const valueSchema = z
  .object({
    currency: z.string(),
    period: z.object({ from: z.string(), to: z.string() }),
    atRisk: amount
      .extend({
        expectedLoss: z.number().describe('Sum of value × probability of leaving'),
        byTouchpoint: z
          .array(group.extend({ touchpoint: z.string().nullable() }))
          .describe('By where most of each risk comes from; up to 20, the largest loss first'),
        byReason: z
          .array(group.extend({ reason: z.string().nullable() }))
          .describe('By what weighs most of each risk'),
        isWhole: z.boolean().describe('False where only the customers at the highest risk were looked at'),
      })
      .describe('Customers from tier watch on, as of now'),
    saved: closed.describe('Cases resolved as saved in the period'),
    lost: closed.describe('Cases resolved as lost in the period'),
    alerts: alertCostSchema,
    cohorts: z.object({
      metric: z.enum(['nps', 'csat']),
      bands: z.array(bandSchema),
      text: localizedSchema,
    }),
    asOf: z.string(),
  })
  .meta({
    id: 'Value',
    description: 'What experiences go with in money: amounts and associations, no return on anything',
  })

export const getValue = defineRoute({
  worker: 'metrics-api',
  scope: 'customers:read',
  method: 'get',
  tags: ['value'],
  path: '/v1/value',
  operationId: 'getValue',
  summary:
    'Revenue at risk by place and reason, saved and lost by case, what alerts cost, and who stays by what they answered',
  description:
    'A cohort is everybody by their first answer in the period. Who left is known from outcomes; who is not known to have left counts as retained.',
  request: {
    query: z.strictObject({
      from: boundSchema.optional().describe('A year ago by default'),
      to: boundSchema.optional(),
      metric: z.enum(['nps', 'csat']).default('nps'),
    }),
  },
  responses: { 200: json(valueSchema, 'The value'), ...commonProblems },
})

const figureSchema = z.object({
  value: z.number().nullable(),
  n: z.int(),
  interval: intervalSchema.nullable(),
  sufficient: z.boolean(),
})

export const employeesSchema = z
  .object({
    by: z.string(),
    period: z.object({ from: z.string(), to: z.string() }),
    items: z.array(
      z.object({
        key: z.string().describe('Empty for those without one'),
        employees: z.object({ enps: figureSchema.nullable() }),
        customers: z.object({
          csat: figureSchema.nullable(),
          nps: figureSchema.nullable(),
          ces: figureSchema.nullable(),
        }),
      }),
    ),
    asOf: z.string(),
  })
  .meta({
    id: 'Employees',
    description: 'Nothing of fewer than 5 answers, nor what would tell it by subtraction',
  })

export const listEmployees = defineRoute({
  worker: 'metrics-api',
  scope: 'metrics:read',
  method: 'get',
  tags: ['employees'],
  path: '/v1/employees',
  operationId: 'listEmployees',
  summary:
    'How employees see it and how their customers do, by team, agent or shop at the time of the experience',
  request: {
    query: z.strictObject({
      by: z.enum(['team', 'employee', 'shop']).default('team'),
      from: boundSchema.optional(),
      to: boundSchema.optional(),
    }),
  },
  responses: { 200: json(employeesSchema, 'One row for each'), ...commonProblems },
})

export const valueRoutes = { getValue, listEmployees } as const

export type Value = z.infer<typeof valueSchema>
export type Employees = z.infer<typeof employeesSchema>
