import * as z from 'zod'

import { boundSchema, intervalSchema, localizedSchema } from './primitives.ts'
import { commonProblems, namedProblems } from './problem.ts'
import { body, defineRoute, json } from './route.ts'

export const sufficiencySchema = z.enum(['insufficient', 'low', 'normal'])
export const measureIdSchema = z.enum(['nps', 'csat', 'ces', 'stars', 'enps', 'sentiment', 'response-rate'])
export const groupBySchema = z.string().max(160)

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
        metric: measureIdSchema,
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

const compared = {
  value: z.number().nullable(),
  n: z.int(),
  difference: z.number().nullable(),
  interval: intervalSchema.nullable(),
  pValue: z.number().nullable(),
  significant: z.boolean(),
}

const funnelSchema = z
  .object({
    sent: z.int(),
    delivered: z.int(),
    shown: z.int(),
    answered: z.int(),
    partial: z.int(),
  })
  .meta({ id: 'Funnel', description: 'How far surveys came in the period, each step kept apart' })

const planSchema = z
  .object({
    source: z.enum(['rollups', 'signals', 'asks']),
    because: z.array(z.string()).describe('What the rollups do not know'),
    signals: z.int().describe('Signals that are looked at one by one'),
    rowsRead: z.int().describe('What the database reads for it, as far as is known before'),
    limit: z.int(),
    allowed: z.boolean(),
  })
  .meta({ id: 'MetricPlan', description: 'Where the answer is read from, and what that costs' })

export const metricAnswerSchema = z
  .object({
    metric: measureIdSchema,
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
          comparison: z
            .object({ ...compared, adjustedPValue: z.number().nullable() })
            .optional()
            .describe('Significant by the p-value adjusted over all groups (Benjamini–Hochberg)'),
        }),
      )
      .optional(),
    comparison: z.object({ period: periodSchema, ...compared }).optional(),
    definitions: z
      .array(
        z.object({
          definition: z.string(),
          unit: z.enum(['score', 'percent', 'mean']),
          isDefault: z.boolean(),
          ...figure,
          mean: z.number().nullable(),
        }),
      )
      .optional()
      .describe('Every definition side by side, with `definition=all`'),
    funnel: funnelSchema.optional(),
    plan: planSchema.optional(),
  })
  .meta({ id: 'MetricAnswer' })

const one = <S extends z.ZodType>(schema: S) => schema.optional()

export const metricQuerySchema = z.strictObject({
  from: one(boundSchema).describe('First day, in the organization’s time zone; 30 days ago by default'),
  to: one(boundSchema).describe(
    'First day that no longer counts; tomorrow by default. An instant counts its whole day',
  ),
  interval: one(z.enum(['hour', 'day', 'week', 'month'])),
  groupBy: one(groupBySchema).describe(
    'Up to two, by a comma: touchpoint, channel, stage and segment at no cost; survey, employee, team, shop, release, ' +
      'language, theme, emotion and `attribute.plan` by looking at the signals one by one',
  ),
  filter: one(z.union([z.string(), z.array(z.string())])).describe(
    '`touchpoint:delivery`; repeat it, or separate by commas (`\\,` is a comma within a value). The same dimension ' +
      'twice means either, different ones mean both; `segment:` alone means without one',
  ),
  compare: one(z.string().max(80)).describe('`previous`, `year`, or a period `2026-01-01/2026-02-01`'),
  definition: one(z.string().max(64)).describe('One of the catalogue, or `all` side by side'),
  asOf: one(z.string().max(40)).describe(
    'Only what was received by then, as it was then: the same answer for ever',
  ),
  dryRun: one(z.enum(['true', 'false'])).describe('Only what it would cost: `plan`, and no figures'),
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

const attributeSchema = z.string().regex(/^[\p{L}\p{N}_ -]{1,64}$/u, 'Use letters, digits, spaces, - and _')

export const attributesSettingSchema = z.strictObject({ names: z.array(attributeSchema).max(20) }).meta({
  id: 'DeclaredAttributes',
  description: 'Attributes of signals that metrics may be grouped and filtered by',
})

export const getAttributes = defineRoute({
  ...read,
  path: '/v1/settings/attributes',
  operationId: 'getAttributes',
  summary: 'The attributes that metrics may be asked by',
  responses: { 200: json(attributesSettingSchema, 'Their names'), ...commonProblems },
})

export const putAttributes = defineRoute({
  ...read,
  scope: 'metrics:manage',
  method: 'put',
  path: '/v1/settings/attributes',
  operationId: 'putAttributes',
  summary: 'Declares the attributes that metrics may be asked by: signals told before count as well',
  request: { body: body(attributesSettingSchema) },
  responses: { 200: json(attributesSettingSchema, 'Their names'), ...commonProblems },
})

export type MetricAnswer = z.infer<typeof metricAnswerSchema>
export type MetricQuery = z.infer<typeof metricQuerySchema>
export type MetricCatalogue = z.infer<typeof metricCatalogueSchema>
export type SeriesPoint = z.infer<typeof pointSchema>
export type MeasureId = z.infer<typeof measureIdSchema>
