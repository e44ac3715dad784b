import * as z from 'zod'

import { boundSchema, intervalSchema, localizedSchema, pageOf, pageQuery } from './primitives.ts'
import { commonProblems } from './problem.ts'
import { defineRoute, json } from './route.ts'

const contributionSchema = z.object({
  key: z.string(),
  contribution: z.number().describe('What it added to the difference, in the metric’s unit'),
  n: z.object({ before: z.int(), after: z.int() }),
  value: z.object({ before: z.number().nullable(), after: z.number().nullable() }),
})

export const metricChangeSchema = z
  .object({
    id: z.string(),
    metric: z.string(),
    definition: z.string(),
    touchpoint: z.string().nullable().describe('Whose own series it is; null for all together'),
    direction: z.enum(['up', 'down']),
    isGood: z.boolean(),
    method: z.enum(['weekday', 'ewma', 'cusum']),
    unit: z.enum(['day', 'week']),
    since: z.string(),
    detectedOn: z.string(),
    before: z.object({ from: z.string(), value: z.number(), n: z.int() }),
    after: z.object({ value: z.number(), n: z.int() }),
    difference: z.number(),
    interval: intervalSchema,
    pValue: z.number(),
    explainedBy: z.object({
      touchpoint: z.array(contributionSchema),
      segment: z.array(contributionSchema),
      theme: z.array(
        z.object({ key: z.string(), shareBefore: z.number(), shareAfter: z.number(), sentiment: z.number() }),
      ),
    }),
    text: localizedSchema,
    createdAt: z.string(),
  })
  .meta({ id: 'MetricChange', description: 'A shift of a metric that the watch found' })

export const listChanges = defineRoute({
  worker: 'metrics-api',
  scope: 'metrics:read',
  method: 'get',
  tags: ['metrics'],
  path: '/v1/changes',
  operationId: 'listChanges',
  summary: 'What the watch found: metrics that rose or fell, since when, and what explains it',
  request: {
    query: z.strictObject({
      ...pageQuery,
      from: boundSchema.optional().describe('Only what was noticed from this day on'),
      metric: z.string().max(64).optional(),
    }),
  },
  responses: { 200: json(pageOf(metricChangeSchema), 'The newest first'), ...commonProblems },
})

export const changeRoutes = { listChanges } as const

export type MetricChange = z.infer<typeof metricChangeSchema>
