import * as z from 'zod'

import { nameSchema } from './primitives.ts'

export const ruleSubjectSchema = z.enum(['signal', 'risk', 'case', 'metric'])

export const conditionSchema = z
  .strictObject({
    field: z.string().max(64),
    op: z.string().max(32),
    value: z.union([z.string().max(200), z.number(), z.boolean(), z.array(z.string().max(200)).max(20)], {
      error: 'Use text, a number, true, false or a list of texts',
    }),
  })
  .meta({ id: 'RuleCondition', description: 'Which fields, comparisons and values: GET /v1/rules/fields' })

/** What every rule has, stored or to be tried. */
export const ruleShape = {
  name: nameSchema,
  on: ruleSubjectSchema.describe('What it looks at'),
  conditions: z.array(conditionSchema).max(10).describe('All of them must hold'),
  tier: z.enum(['alert', 'critical']).default('alert').describe('What its alert counts as'),
  cooldownDays: z
    .number()
    .min(0)
    .max(90)
    .default(7)
    .describe('Days in which it does not fire again for the same customer'),
  opensCase: z
    .boolean()
    .optional()
    .describe('Whether it may open a case; by default it does for signals and risks, and never for others'),
  destinations: z
    .array(z.string().max(64))
    .max(20)
    .optional()
    .describe(
      'Destinations that hear of it, whatever their lowest tier and whose case it is; left out or empty, the owner of the case and all of the organization’s that take its tier',
    ),
} as const
