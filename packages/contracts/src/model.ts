import * as z from 'zod'

import { intervalSchema, localizedSchema } from './primitives.ts'
import { commonProblems } from './problem.ts'
import { body, defineRoute, json } from './route.ts'

const share = z.number().min(0).max(1)
const open = z.number().gt(0).lt(1)

const rising = (values: readonly number[]) =>
  values.every((value, i) => i === 0 || value > (values[i - 1] ?? 0))

export const modelSettingsSchema = z
  .strictObject({
    horizonDays: z.int().min(7).max(365).describe('Within how many days leaving counts'),
    silentGaps: z
      .number()
      .min(0)
      .max(20)
      .describe('Who has bought has left after so many of their own median gaps, and the horizon at least'),
    holdoutShare: z
      .number()
      .min(0)
      .max(0.2)
      .describe(
        'The share of new cases of tier `alert` of which nobody is told, to measure what telling does',
      ),
    anchors: z
      .strictObject({ one: open, several: open })
      .refine(({ one, several }) => one <= several, {
        path: ['several'],
        error: 'Several bad experiences make at least as many leave as one',
      })
      .nullable()
      .describe('Shares that leave after one and several bad experiences; null for those of the region'),
    tiers: z
      .strictObject({ watch: open, alert: open, critical: open })
      .refine(({ watch, alert, critical }) => rising([watch, alert, critical]), {
        error: 'The tiers must rise: watch, alert, critical',
      }),
    minutesPerAlert: z.number().min(0).max(480).describe('What an alert costs whoever reads it'),
  })
  .meta({ id: 'ModelSettings' })

const measuresSchema = z
  .object({
    n: z.int(),
    leavers: z.int(),
    base: share.describe('The share that left'),
    auc: z.object({ value: share, interval: intervalSchema.nullable() }).nullable(),
    prAuc: share.nullable(),
    brier: z.number().nullable(),
    brierSkill: z.number().nullable().describe('1 perfect, 0 no better than always telling the share'),
    logLoss: z.number().nullable(),
    liftAt10: z.number().nullable().describe('How many times more leavers are in the riskiest tenth'),
    reliability: z.object({
      bins: z.array(
        z.object({
          n: z.int(),
          leavers: z.int(),
          mean: share.describe('What was told'),
          share: share.describe('What came true, with the bar of its 95 % interval'),
          low: share,
          high: share,
        }),
      ),
      ece: z.number().describe('Expected calibration error'),
    }),
    calibration: z.object({ slope: z.number(), intercept: z.number() }).nullable(),
  })
  .meta({ id: 'ModelMeasures', description: 'Of customers who did not teach what is measured' })

const comparisonSchema = z
  .object({
    n: z.int(),
    gain: z.number().describe('By how much the log-loss is lower'),
    probability: share.describe('That this is more than chance'),
  })
  .meta({ id: 'ModelComparison' })

const verdictSchema = z
  .object({
    promoted: z.boolean(),
    demoted: z.boolean().describe('Whether the model in use went back to the assumptions'),
    because: z
      .enum(['too_few', 'not_better_than_prior', 'not_better_than_active', 'nothing_new'])
      .nullable()
      .describe('Why it did not take over'),
    vsPrior: comparisonSchema,
    vsActive: comparisonSchema.nullable(),
  })
  .meta({ id: 'ModelVerdict' })

const termSchema = z
  .object({
    name: z.string(),
    group: z.string().describe('The code of the reason that it is told by'),
    label: localizedSchema,
    weight: z.number().describe('Log-odds a unit'),
    deviation: z.number(),
    centre: z.number(),
    prior: z.object({ mean: z.number(), deviation: z.number(), sign: z.int() }),
    priorShare: share.describe('How much of it is still assumption: 1 all, 0 nothing'),
  })
  .meta({ id: 'ModelTerm' })

const differenceSchema = z
  .object({
    acted: z.object({ n: z.int(), leavers: z.int() }),
    left: z.object({ n: z.int(), leavers: z.int() }).describe('Left alone'),
    difference: z.number().nullable().describe('Share of leavers of the first less that of the second'),
    interval: intervalSchema.nullable(),
    caveat: localizedSchema,
  })
  .meta({ id: 'ActingDifference' })

const driftSchema = z
  .object({
    since: z.string().nullable().describe('The newest 30 days that are known begin here'),
    score: z
      .number()
      .nullable()
      .describe('Population stability index: under 0.1 calm, over 0.25 another population'),
    terms: z.array(z.object({ term: z.string(), index: z.number() })),
    level: z.enum(['calm', 'some', 'much']).nullable(),
    rolling: z.array(z.object({ from: z.string(), to: z.string(), n: z.int(), logLoss: z.number() })),
  })
  .meta({ id: 'ModelDrift' })

export const modelCardSchema = z
  .object({
    version: z.string(),
    learned: z.boolean().describe('False as long as it calculates with assumptions'),
    since: z.string().nullable().describe('Since when this one is in use'),
    horizonDays: z.int(),
    examples: z.int(),
    leavers: z.int(),
    customers: z.int(),
    knownSince: z.string().nullable().describe('Of when the oldest example is'),
    base: z
      .object({ probability: share, prior: share, priorShare: share })
      .describe('A customer at the usual values'),
    priorShare: share.describe('How much of all weights is still assumption'),
    terms: z.array(termSchema),
    judgedBy: z.enum(['time', 'customers']).nullable(),
    measured: measuresSchema.nullable().describe('What is in use'),
    assumptions: measuresSchema
      .nullable()
      .describe('What would be told of the same customers by assumptions'),
    curve: z.array(
      z.object({ examples: z.int(), auc: z.number().nullable(), logLoss: z.number().nullable() }),
    ),
    drift: driftSchema.nullable(),
    acting: z
      .object({ observed: differenceSchema, randomised: differenceSchema.nullable() })
      .nullable()
      .describe('How many leave of those whom somebody contacted about their case, and of the others'),
    shadow: z
      .object({ version: z.string(), verdict: verdictSchema, measured: measuresSchema })
      .nullable()
      .describe('The newest candidate that did not take over'),
    history: z.array(
      z.object({
        version: z.string(),
        status: z.enum(['active', 'retired']),
        promotedAt: z.string(),
        examples: z.int(),
        leavers: z.int(),
        gain: z.number().describe('By how much its log-loss was lower than that of the assumptions'),
      }),
    ),
    summary: z.array(localizedSchema).describe('The same in sentences'),
    asOf: z.string().nullable(),
    nextNight: z.string().describe('When it looks for new outcomes again; without any it keeps as it is'),
  })
  .meta({ id: 'ModelCard' })

const served = { worker: 'churn-alerts' as const, tags: ['model'] }

export const getModel = defineRoute({
  ...served,
  method: 'get',
  path: '/v1/model',
  operationId: 'getModel',
  scope: 'cases:read',
  summary: 'What the churn model knows, how well it tells, and what is still assumption',
  description:
    'All figures are of customers who did not teach what is measured: later ones, or others where all is of one time. They are made each night.',
  responses: { 200: json(modelCardSchema, 'The model card'), ...commonProblems },
})

export const getModelSettings = defineRoute({
  ...served,
  method: 'get',
  path: '/v1/model/settings',
  operationId: 'getModelSettings',
  scope: 'rules:manage',
  summary: 'When a customer counts as gone, and from which probability on somebody is told',
  responses: { 200: json(modelSettingsSchema, 'The settings'), ...commonProblems },
})

export const putModelSettings = defineRoute({
  ...served,
  method: 'put',
  path: '/v1/model/settings',
  operationId: 'putModelSettings',
  scope: 'rules:manage',
  summary: 'Changes them; every customer is looked at again',
  request: { body: body(modelSettingsSchema) },
  responses: { 200: json(modelSettingsSchema, 'The settings as saved'), ...commonProblems },
})

export const modelRoutes = { getModel, getModelSettings, putModelSettings } as const

export type ModelSettings = z.infer<typeof modelSettingsSchema>
export type ModelCard = z.infer<typeof modelCardSchema>
