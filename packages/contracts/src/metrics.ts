import * as z from 'zod'

import { boundSchema, intervalSchema, localizedSchema } from './primitives.ts'
import { commonProblems, namedProblems } from './problem.ts'
import { defineRoute, json } from './route.ts'
import { metricIdSchema } from './vocabulary.ts'

export const sufficiencySchema = z.enum(['insufficient', 'low', 'normal'])
export const groupBySchema = z.enum(['touchpoint', 'channel', 'stage', 'segment'])

const definitionSchema = z.object({
  id: z.string(),
  unit: z.enum(['score', 'percent', 'mean']),
  isDefault: z.boolean(),
  describe: localizedSchema,
})

export const metricCatalogueSchema = z
  .object({
    items: z.array(
      z.object({
        metric: metricIdSchema,
        scale: z.object({ min: z.number(), max: z.number() }),
        definitions: z.array(definitionSchema),
        groupBy: z.array(groupBySchema),
      }),
    ),
    nextCursor: z.null(),
  })
  .meta({ id: 'MetricCatalogue' })

/** A number with its uncertainty; `value` and `interval` are null where there is nothing to tell. */
const figure = {
  value: z.number().nullable(),
  n: z.int(),
  interval: intervalSchema.nullable(),
  sufficient: z.boolean(),
  sufficiency: sufficiencySchema,
}
const periodSchema = z.object({ from: z.string(), to: z.string() }).meta({ id: 'Period' })
const pointSchema = periodSchema.extend(figure).meta({ id: 'SeriesPoint' })

export const metricAnswerSchema = z
  .object({
    metric: metricIdSchema,
    definition: z.string(),
    period: periodSchema,
    ...figure,
    mean: z.number().nullable(),
    asOf: z.string(),
    distribution: z.object({
      scores: z.array(z.object({ score: z.int(), count: z.int() })),
      bands: z.array(z.object({ id: z.string(), count: z.int(), share: z.number() })),
    }),
    series: z.array(pointSchema).optional(),
    groups: z
      .array(
        z.object({
          key: z.record(z.string(), z.string()),
          ...figure,
          mean: z.number().nullable(),
          series: z.array(pointSchema).optional(),
        }),
      )
      .optional(),
    comparison: z
      .object({
        period: periodSchema,
        value: z.number().nullable(),
        n: z.int(),
        difference: z.number().nullable(),
        interval: intervalSchema.nullable(),
        pValue: z.number().nullable(),
        significant: z.boolean(),
      })
      .optional(),
  })
  .meta({ id: 'MetricAnswer' })

const one = <S extends z.ZodType>(schema: S) => schema.optional()

export const metricQuerySchema = z.strictObject({
  from: one(boundSchema).describe('First day, in the organization’s time zone; 30 days ago by default'),
  to: one(boundSchema).describe(
    'First day that no longer counts; tomorrow by default. An instant counts its whole day',
  ),
  interval: one(z.enum(['day', 'week', 'month'])),
  groupBy: one(groupBySchema),
  filter: one(z.union([z.string(), z.array(z.string())])).describe(
    '`touchpoint:delivery`; repeat it, or separate by commas (`\\,` is a comma within a value). The same dimension ' +
      'twice means either, different ones mean both; `segment:` alone means without one',
  ),
  compare: one(z.enum(['previous'])),
  definition: one(z.string().max(64)),
})

const read = {
  worker: 'metrics-api',
  scope: 'metrics:read',
  method: 'get',
  tags: ['metrics'] as string[],
} as const

export const listMetrics = defineRoute({
  ...read,
  path: '/v1/metrics',
  operationId: 'listMetrics',
  summary: 'The catalogue: each metric with its scale and its definitions',
  responses: { 200: json(metricCatalogueSchema, 'The catalogue'), ...commonProblems },
})

export const getMetric = defineRoute({
  ...read,
  path: '/v1/metrics/{metric}',
  operationId: 'getMetric',
  summary: 'One metric over a period, with its interval; as a series, by group, against the period before',
  request: { params: z.object({ metric: z.string().max(64) }), query: metricQuerySchema },
  responses: { 200: json(metricAnswerSchema, 'The figure with its uncertainty'), ...namedProblems },
})

export type MetricAnswer = z.infer<typeof metricAnswerSchema>
export type MetricQuery = z.infer<typeof metricQuerySchema>
export type MetricCatalogue = z.infer<typeof metricCatalogueSchema>
export type SeriesPoint = z.infer<typeof pointSchema>
export type GroupBy = z.infer<typeof groupBySchema>
