import * as z from 'zod'

import { commonProblems, namedProblems } from './problem.ts'
import { defineRoute, json } from './route.ts'

/** A share in percent with its interval; null where nobody could. */
export const surveyShareSchema = z
  .object({
    value: z.number().nullable(),
    n: z.int(),
    interval: z.object({ low: z.number(), high: z.number(), level: z.number() }).nullable(),
  })
  .meta({ id: 'SurveyShare' })

export const surveyActivitySchema = z
  .object({
    survey: z.string(),
    responses: z.int().describe('Begun in the last 30 days'),
    complete: z.int(),
    responseRate: surveyShareSchema.describe(
      'Answered of the asks that were sent or shown in the last 30 days; open links ask nobody',
    ),
    channels: z.array(z.object({ channel: z.string(), responses: z.int() })).describe('Where they came from'),
    invitations: z.int().describe('Invitations that are still under way'),
    hasDraft: z.boolean(),
  })
  .meta({ id: 'SurveyActivity' })

export const surveyVersionSchema = z
  .object({ version: z.int(), createdAt: z.string(), responses: z.int() })
  .meta({ id: 'SurveyVersion' })

const shared = {
  worker: 'collector',
  scope: 'surveys:read',
  method: 'get',
  tags: ['surveys'] as string[],
} as const

export const surveyActivityRoutes = {
  listSurveyActivity: defineRoute({
    ...shared,
    path: '/v1/survey-activity',
    operationId: 'listSurveyActivity',
    summary: 'What came of each survey in the last 30 days; those of which nothing did are left out',
    responses: {
      200: json(z.object({ items: z.array(surveyActivitySchema) }), 'All of them'),
      ...commonProblems,
    },
  }),
  listSurveyVersions: defineRoute({
    ...shared,
    path: '/v1/surveys/{id}/versions',
    operationId: 'listSurveyVersions',
    summary: 'The versions of a survey, the newest first: 200 at most',
    request: { params: z.object({ id: z.string().max(64).describe('A survey id (`srv_…`)') }) },
    responses: {
      200: json(z.object({ items: z.array(surveyVersionSchema) }), 'All of them'),
      ...namedProblems,
    },
  }),
} as const

export type SurveyActivity = z.infer<typeof surveyActivitySchema>
export type SurveyShare = z.infer<typeof surveyShareSchema>
export type SurveyVersion = z.infer<typeof surveyVersionSchema>
