import * as z from 'zod'

import { boundSchema, intervalSchema } from './primitives.ts'
import { commonProblems } from './problem.ts'
import { defineRoute, json } from './route.ts'

const period = z.object({ from: z.string(), to: z.string() })

const spanSchema = z.object({ from: z.string(), to: z.string(), comments: z.int() })
const mentionedSchema = z.object({
  id: z.string(),
  n: z.int().describe('Comments that are about it'),
  share: z.number().describe('Of all comments that were read, 0 to 100'),
  shareInterval: intervalSchema,
  sentiment: z.number().describe('Mean sentiment of what is said of it, −1 to +1'),
  negative: z.int(),
  neutral: z.int(),
  positive: z.int(),
  before: z.object({ n: z.int(), share: z.number(), sentiment: z.number().nullable() }),
  difference: z.number().nullable().describe('Of the shares, in percentage points'),
  adjustedPValue: z.number().nullable(),
  significant: z.boolean(),
  touchpoints: z.array(z.object({ touchpoint: z.string(), n: z.int(), sentiment: z.number() })),
  series: z
    .array(z.object({ n: z.int(), share: z.number().nullable(), interval: intervalSchema.nullable() }))
    .optional()
    .describe('Of each of `spans`, the share in percent; null where nobody wrote'),
})

export const themesSchema = z
  .object({
    period,
    previous: period,
    comments: z.int(),
    spans: z.array(spanSchema).optional().describe('What the period is split into by `interval`'),
    items: z.array(mentionedSchema),
    asOf: z.string(),
  })
  .meta({ id: 'Themes', description: 'What comments are about. Those of the last minute may be missing' })

export const minedThemesSchema = z
  .object({
    period,
    focus: z.string(),
    against: z.string(),
    comments: z.object({ focus: z.int(), rest: z.int() }).describe('How many were read: the newest of each'),
    items: z.array(
      z.object({
        label: z.string(),
        terms: z.array(z.string()),
        z: z.number().describe('How typical it is, in standard errors; 1.96 or more'),
        count: z.int(),
        share: z.number().describe('Of the comments looked at, 0 to 100'),
        restShare: z.number(),
        examples: z.array(z.object({ id: z.string(), at: z.string(), comment: z.string() })),
      }),
    ),
    asOf: z.string(),
  })
  .meta({ id: 'MinedThemes' })

const bounds = { from: boundSchema.optional(), to: boundSchema.optional() }
const touchpoint = z.string().max(80).optional().describe('Only comments at this touchpoint')

const interval = z.enum(['day', 'week', 'month']).optional().describe('Also over time, by these spans')

const read = {
  worker: 'metrics-api',
  scope: 'metrics:read',
  method: 'get',
  tags: ['themes'] as string[],
} as const

export const listThemes = defineRoute({
  ...read,
  path: '/v1/themes',
  operationId: 'listThemes',
  summary: 'What comments are about, how often and in which mood, against the period before',
  request: { query: z.strictObject({ ...bounds, touchpoint, interval }) },
  responses: { 200: json(themesSchema, 'The themes'), ...commonProblems },
})

export const listEmotions = defineRoute({
  ...read,
  path: '/v1/emotions',
  operationId: 'listEmotions',
  summary: 'How comments sound: a weak signal, made for trends and never a fact about a person',
  request: { query: z.strictObject({ ...bounds, touchpoint, interval }) },
  responses: { 200: json(themesSchema, 'The emotions'), ...commonProblems },
})

export const mineThemes = defineRoute({
  ...read,
  scope: 'customers:read',
  path: '/v1/themes/mined',
  operationId: 'mineThemes',
  summary: 'What some comments say more than others, in the customers’ own words, with examples',
  description:
    'Log-odds with an informative Dirichlet prior (Monroe et al. 2008) over the newest 5,000 comments of each side.',
  request: {
    query: z.strictObject({
      ...bounds,
      focus: z
        .enum(['negative', 'positive', 'detractors', 'all'])
        .default('negative')
        .describe('Whose words: of the mood, of who gave a bad score, or of everybody'),
      against: z
        .enum(['rest', 'previous'])
        .optional()
        .describe('The other comments of the period, or the same of the period before; `previous` for all'),
      filter: z.union([z.string(), z.array(z.string())]).optional(),
    }),
  },
  responses: { 200: json(minedThemesSchema, 'The themes, the most typical first'), ...commonProblems },
})

export const themeRoutes = { listThemes, listEmotions, mineThemes } as const

export type Themes = z.infer<typeof themesSchema>
export type MinedThemes = z.infer<typeof minedThemesSchema>
