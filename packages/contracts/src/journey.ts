import * as z from 'zod'

import { boundSchema, intervalSchema } from './primitives.ts'
import { commonProblems } from './problem.ts'
import { defineRoute, json } from './route.ts'
import { stageSchema } from './vocabulary.ts'

const figureSchema = z.object({
  value: z.number().nullable(),
  n: z.int(),
  interval: intervalSchema.nullable(),
  sufficient: z.boolean(),
})
const hoursSchema = z.object({ p50: z.number(), p90: z.number() })
const shareSchema = z.object({ n: z.int(), of: z.int(), share: z.number(), interval: intervalSchema })

const placeSchema = z.object({
  signals: z.int(),
  metrics: z
    .record(z.string(), figureSchema)
    .describe('nps, csat, ces (effort), stars and sentiment, as far as there are answers'),
  experience: figureSchema
    .nullable()
    .describe('Mean experience of what was said there, −1 to +1; null where nobody said anything'),
  negative: shareSchema.describe('Negative experiences of all signals, share 0 to 100'),
})

const transitionSchema = z.object({
  from: z.string(),
  to: z.string(),
  n: z.int(),
  customers: z.int(),
  hours: hoursSchema,
})

export const journeySchema = z
  .object({
    period: z.object({ from: z.string(), to: z.string() }),
    stages: z.array(
      placeSchema.extend({
        stage: stageSchema,
        touchpoints: z.array(
          placeSchema.extend({
            touchpoint: z.string(),
            waits: z
              .object({ n: z.int(), p50: z.number(), p90: z.number(), p99: z.number() })
              .nullable()
              .describe('Minutes, to 1 %'),
            beginnings: shareSchema
              .nullable()
              .describe('Of all streaks of bad experiences, those that began here'),
            beforeChurn: shareSchema
              .nullable()
              .describe('Of who left, those whose last bad experience was here'),
          }),
        ),
      }),
    ),
    transitions: z.object({ stages: z.array(transitionSchema), touchpoints: z.array(transitionSchema) }),
    intentToDelivery: z.object({ n: z.int(), hours: hoursSchema.nullable() }),
    sample: z.object({ signals: z.int(), isWhole: z.boolean() }).describe('What paths were read off'),
    asOf: z.string(),
  })
  .meta({ id: 'Journey' })

export const getJourney = defineRoute({
  worker: 'metrics-api',
  scope: 'metrics:read',
  method: 'get',
  tags: ['journey'],
  path: '/v1/journey',
  operationId: 'getJourney',
  summary:
    'The journey by stage and touchpoint: experience, waits, paths, where it goes wrong and who leaves after',
  request: { query: z.strictObject({ from: boundSchema.optional(), to: boundSchema.optional() }) },
  responses: { 200: json(journeySchema, 'The journey'), ...commonProblems },
})

export const journeyRoutes = { getJourney } as const

export type Journey = z.infer<typeof journeySchema>
