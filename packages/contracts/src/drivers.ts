import * as z from 'zod'

import { boundSchema, intervalSchema, localizedSchema } from './primitives.ts'
import { namedProblems } from './problem.ts'
import { defineRoute, json } from './route.ts'

export const driverSchema = z
  .object({
    kind: z.enum(['touchpoint', 'theme', 'wait', 'channel', 'attribute']),
    key: z.string(),
    importance: z.number().describe('Its part of R², 0 to 1'),
    interval: intervalSchema,
    share: z.number().describe('Of all that is explained, 0 to 1'),
    direction: z.enum(['better', 'worse']),
    correlation: z.number(),
    coverage: z.number().describe('Of how many answers it is known, 0 to 1'),
    performance: z
      .number()
      .nullable()
      .describe('Its mean experience or sentiment, −1 to +1; null where it has none'),
    performanceInterval: intervalSchema.nullable().describe('Of the mean; null under two values'),
    rank: z.int().nullable().describe('Shared where intervals overlap; null where it may be chance'),
    priority: z.enum(['fix', 'keep', 'watch', 'maintain']).describe('On the map of impact × performance'),
    text: localizedSchema,
  })
  .meta({ id: 'Driver' })

export const driversSchema = z
  .object({
    metric: z.string(),
    period: z.object({ from: z.string(), to: z.string() }),
    n: z.int().describe('Answers that were looked at: the newest 1,000 of known customers'),
    sufficient: z.boolean(),
    rSquared: z.number().nullable(),
    method: z.string(),
    map: z
      .object({
        impactFrom: z
          .number()
          .describe('Importance from which a driver weighs more than its equal part of R²'),
        goodFrom: z.number().describe('Performance from which a driver counts as well done'),
      })
      .describe('Where the quadrants of impact × performance meet'),
    items: z.array(driverSchema),
    asOf: z.string(),
  })
  .meta({
    id: 'Drivers',
    description: 'What a metric goes with: associations over customers, not proven causes',
  })

export const listDrivers = defineRoute({
  worker: 'metrics-api',
  scope: 'metrics:read',
  method: 'get',
  tags: ['metrics'],
  path: '/v1/drivers',
  operationId: 'listDrivers',
  summary: 'What a metric goes with: experiences at touchpoints, themes, waits, channels and attributes',
  description:
    'Shapley values of R² (LMG) over the 90 days before each answer of a known customer, with bootstrap intervals.',
  request: {
    query: z.strictObject({
      metric: z.enum(['nps', 'csat', 'ces', 'stars']).default('nps'),
      from: boundSchema.optional(),
      to: boundSchema.optional(),
    }),
  },
  responses: { 200: json(driversSchema, 'The drivers, the strongest first'), ...namedProblems },
})

export const driverRoutes = { listDrivers } as const

export type Drivers = z.infer<typeof driversSchema>
