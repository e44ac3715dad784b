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

export const valueSchema = z
  .object({
    currency: z.string(),
    period: z.object({ from: z.string(), to: z.string() }),
    atRisk: amount
      .extend({ expectedLoss: z.number().describe('Sum of value × probability of leaving') })
      .describe('Customers from tier watch on, as of now'),
    saved: amount.describe('Cases resolved as saved in the period'),
    lost: amount.describe('Cases resolved as lost in the period'),
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
  summary: 'Revenue at risk, saved and lost, and how retention and spend differ by what customers answered',
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
