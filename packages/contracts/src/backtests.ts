import * as z from 'zod'

import { instantSchema, localizedSchema, pageOf, pageQuery } from './primitives.ts'
import { actionProblems, commonProblems, namedProblems } from './problem.ts'
import { body, defineRoute, json } from './route.ts'
import { ruleShape } from './rule-shape.ts'

export const backtestBodySchema = z
  .strictObject({
    rule: z.strictObject(ruleShape).optional().describe('A rule to try; it need not be stored'),
    ruleId: z.string().max(64).optional().describe('Or one that is stored'),
    from: instantSchema.optional().describe('Alerts from here on; a year before `to` by default'),
    to: instantSchema
      .optional()
      .describe('Until here (excluded); by default so long ago that what became of everybody has shown'),
    rowBudget: z
      .int()
      .min(1_000)
      .max(10_000_000)
      .default(500_000)
      .describe(
        'Rows of the database that it may read; of a larger history a share of the customers is taken',
      ),
  })
  .meta({ id: 'BacktestBody' })

const estimateSchema = z
  .object({ value: z.number(), low: z.number(), high: z.number() })
  .describe('Of all customers; with its 95 % interval where only a share was looked at')

const rateSchema = z
  .object({ value: z.number(), low: z.number(), high: z.number(), of: z.int() })
  .nullable()
  .describe('Percent with its 95 % Wilson interval, and of how many; null where there is nobody')

const exampleSchema = z.object({
  customerId: z.string().nullable(),
  name: z.string().nullable(),
  at: z.string(),
  text: localizedSchema,
  became: z.enum(['left', 'stayed', 'pending', 'none']).describe('`pending`: it is too early to say'),
  leftAt: z.string().nullable(),
})

export const backtestResultSchema = z
  .object({
    share: z.number().describe('Of the customers that were looked at, 0 to 1'),
    alerts: estimateSchema,
    alertsPerManagerAndWeek: z.number(),
    managers: z.int(),
    customersAlerted: estimateSchema,
    left: estimateSchema.describe('Of those, who left within the horizon after an alert'),
    falseAlarms: estimateSchema.describe('Of those, who stayed'),
    pending: estimateSchema.describe('Of those, for whom it is too early to say'),
    precision: rateSchema,
    recall: rateSchema.describe(
      'Of those who left in the period, who had an alert within the horizon before',
    ),
    leavers: estimateSchema,
    leadDays: z
      .object({ median: z.number(), of: z.int() })
      .nullable()
      .describe('From the first alert to leaving'),
    value: z
      .object({ alerted: z.number(), left: z.number() })
      .describe('What the alerted customers are worth, and those of them who left'),
    months: z.array(z.object({ month: z.string(), alerts: z.number(), left: z.number() })),
    weeks: z
      .array(
        z.object({
          week: z.string().describe('Its first local day'),
          alerts: z.number(),
          isWhole: z.boolean().describe('Whether the period has all of its days'),
        }),
      )
      .describe('Every week of the period, the quiet ones too'),
    alertsPerWeek: z
      .object({ value: z.number(), low: z.number(), high: z.number() })
      .nullable()
      .describe('The mean over whole weeks with its 95 % t interval; null with fewer than two of them'),
    examples: z.array(exampleSchema),
    text: localizedSchema,
    notes: z.array(localizedSchema).describe('What the figures do not say'),
  })
  .meta({ id: 'BacktestResult' })

export const backtestSchema = z
  .object({
    id: z.string(),
    ruleId: z.string().nullable(),
    rule: z.object({ ...ruleShape, opensCase: z.boolean() }),
    sentence: localizedSchema,
    status: z.enum(['running', 'done', 'failed', 'cancelled']),
    period: z.object({ from: z.string(), to: z.string() }),
    horizonDays: z.int(),
    rowBudget: z.int(),
    progress: z.object({
      pages: z.int(),
      customers: z.int().describe('Looked at so far'),
      signals: z.int(),
      rowsRead: z.int(),
      share: z.number().nullable().describe('Of all customers, 0 to 1; null while it is not known'),
    }),
    result: backtestResultSchema.nullable(),
    error: z.string().nullable(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: 'Backtest' })

const reads = { worker: 'churn-alerts', scope: 'cases:read', tags: ['rules'] as string[] } as const
const writes = { worker: 'churn-alerts', scope: 'rules:manage', tags: ['rules'] as string[] } as const
const params = z.object({ id: z.string().max(64).describe('A back-test id (`bkt_…`)') })

export const backtestRoutes = {
  createBacktest: defineRoute({
    ...writes,
    method: 'post',
    path: '/v1/backtests',
    operationId: 'createBacktest',
    summary: 'Try a rule on the history before you enable it',
    description:
      'Answers at once; the work goes on a page at a time and never reads more rows than the budget. Ask `GET /v1/backtests/{id}` for how far it came and what it found.',
    request: { body: body(backtestBodySchema) },
    responses: { 202: json(backtestSchema, 'Running'), ...actionProblems },
  }),
  listBacktests: defineRoute({
    ...reads,
    method: 'get',
    path: '/v1/backtests',
    operationId: 'listBacktests',
    summary: 'Back-tests, the newest first',
    request: { query: z.strictObject(pageQuery) },
    responses: {
      200: json(pageOf(backtestSchema).meta({ id: 'BacktestPage' }), 'One page'),
      ...commonProblems,
    },
  }),
  getBacktest: defineRoute({
    ...reads,
    method: 'get',
    path: '/v1/backtests/{id}',
    operationId: 'getBacktest',
    summary: 'How far a back-test came, and what it found',
    request: { params },
    responses: { 200: json(backtestSchema, 'The back-test'), ...namedProblems },
  }),
  cancelBacktest: defineRoute({
    ...writes,
    method: 'delete',
    path: '/v1/backtests/{id}',
    operationId: 'cancelBacktest',
    summary: 'Cancel a back-test that runs, or remove one that is over',
    request: { params },
    responses: { 200: json(backtestSchema, 'As it was left'), ...namedProblems },
  }),
} as const

export type Backtest = z.infer<typeof backtestSchema>
export type BacktestResult = z.infer<typeof backtestResultSchema>
