import * as z from 'zod'

import { attributesSchema, instantSchema, keySchema, localizedSchema, nameSchema } from './primitives.ts'
import { commonProblems, namedProblems } from './problem.ts'
import { body, defineRoute, json } from './route.ts'
import { customerRefSchema } from './signals.ts'
import { answersSchema, surveyDefinitionSchema } from './survey-definition.ts'
import { channelSchema } from './vocabulary.ts'

const surveyId = z.string().max(64).describe('A survey id (`srv_…`)')

/** Why somebody may not be asked now. A publishable key is told `not_now` in place of what only the team may know. */
export const eligibilityReasonSchema = z.enum([
  'survey_not_live',
  'opted_out',
  'open_case',
  'floor',
  'metric_cooldown',
  'touchpoint_cooldown',
  'quiet_hours',
  'not_sampled',
  'already_answered',
  'not_now',
])

export const eligibilitySchema = z
  .object({
    eligible: z.boolean(),
    /** Empty where eligible. */
    reasons: z.array(
      z.object({
        code: eligibilityReasonSchema,
        text: localizedSchema,
        /** When this reason will be gone; null where time alone does not help. */
        until: z.string().nullable(),
      }),
    ),
    /** The reservation: who got it may ask once, and tells with it how far it came. Null for a mere look (`reserve=false`). */
    askId: z.string().nullable(),
    survey: surveyId.nullable(),
    touchpoint: z.string(),
    policy: z.object({
      floorHours: z.number(),
      relationshipDays: z.number(),
      metricDays: z.record(z.string(), z.number()),
      transactionalDays: z.number(),
      sampling: z.number().describe('The share of people who are asked at all, 0 to 1'),
    }),
    asOf: z.string(),
  })
  .meta({ id: 'Eligibility' })

export const getEligibility = defineRoute({
  worker: 'collector',
  scope: 'signals:write',
  method: 'get',
  path: '/v1/eligibility',
  operationId: 'getEligibility',
  tags: ['surveys'],
  summary: 'May this customer be asked now? Of questions at the same time, one gets the yes',
  description:
    'One policy over all surveys, channels and tools. A yes reserves the ask, unless `reserve=false`. Name the customer by any identity; ask for one of our surveys by `survey`, or for another tool by `kind`, `metric` and `touchpoint`.',
  request: {
    query: z.strictObject({
      survey: surveyId.optional(),
      customer: z
        .string()
        .max(64)
        .optional()
        .describe('A customer id (`cus_…`), in place of an identity; not with a publishable key'),
      id: keySchema.optional(),
      email: z.string().max(254).trim().pipe(z.email()).optional(),
      phone: z.string().max(40).optional(),
      anonymousId: keySchema.optional(),
      kind: z.enum(['relationship', 'transactional', 'employee']).optional(),
      metric: z.enum(['nps', 'csat', 'ces', 'stars', 'enps']).optional(),
      touchpoint: nameSchema.optional(),
      channel: channelSchema.default('web'),
      tool: nameSchema.default('vigia'),
      reserve: z
        .enum(['true', 'false'])
        .default('true')
        .transform((told) => told === 'true'),
    }),
  },
  responses: { 200: json(eligibilitySchema, 'Yes or no, and why'), ...namedProblems },
})

export const askStepSchema = z.strictObject({
  step: z.enum(['sent', 'delivered', 'shown', 'started', 'answered']),
  occurredAt: instantSchema.optional(),
})

export const postAskStep = defineRoute({
  worker: 'collector',
  scope: 'signals:write',
  method: 'post',
  path: '/v1/asks/{id}/steps',
  operationId: 'postAskStep',
  tags: ['surveys'],
  summary: 'Say how far an ask came; each step counts once',
  request: { params: z.object({ id: z.string().max(64) }), body: body(askStepSchema) },
  responses: {
    202: json(
      z.object({ id: z.string(), step: z.string(), status: z.enum(['recorded', 'duplicate']) }),
      'Kept',
    ),
    ...namedProblems,
  },
})

/** What a page needs to show a live survey. */
export const surveyDisplaySchema = z
  .object({ id: surveyId, version: z.int(), definition: surveyDefinitionSchema })
  .meta({ id: 'SurveyDisplay' })

export const getSurveyDisplay = defineRoute({
  worker: 'collector',
  scope: 'signals:write',
  method: 'get',
  path: '/v1/surveys/{id}/display',
  operationId: 'getSurveyDisplay',
  tags: ['surveys'],
  summary: 'A live survey as a page shows it; a publishable key may read it',
  request: { params: z.object({ id: surveyId }) },
  responses: { 200: json(surveyDisplaySchema, 'The newest version'), ...namedProblems },
})

export const responseBodySchema = z
  .strictObject({
    id: keySchema.describe('Made by whoever asks: the same id goes on with the same response, for ever'),
    survey: surveyId,
    version: z.int().min(1).describe('The version that was shown'),
    askId: z.string().max(64).optional(),
    customer: customerRefSchema.optional(),
    touchpoint: nameSchema.optional(),
    channel: channelSchema.default('web'),
    language: z.string().min(2).max(35).optional(),
    answers: answersSchema.describe('All answers so far'),
    complete: z.boolean().default(false),
    employee: nameSchema.optional(),
    team: nameSchema.optional(),
    shop: nameSchema.optional(),
    release: nameSchema.optional(),
    attributes: attributesSchema.optional(),
    occurredAt: instantSchema.optional(),
  })
  .meta({ id: 'ResponseBody' })

export const recordedResponseSchema = z
  .object({
    id: z.string(),
    status: z.enum(['recorded', 'duplicate']),
    complete: z.boolean(),
    customerId: z.string().nullable(),
    signals: z.array(z.object({ question: z.string(), id: z.string(), experience: z.number() })),
  })
  .meta({ id: 'RecordedResponse' })

export const postResponse = defineRoute({
  worker: 'collector',
  scope: 'signals:write',
  method: 'post',
  path: '/v1/responses',
  operationId: 'postResponse',
  tags: ['surveys'],
  summary: 'Keep the answers to a survey, from the first one on; each score becomes a signal',
  request: { body: body(responseBodySchema) },
  responses: { 202: json(recordedResponseSchema, 'Committed'), ...commonProblems, ...namedProblems },
})

export const askingRoutes = { getEligibility, postAskStep, getSurveyDisplay, postResponse } as const

export type Eligibility = z.infer<typeof eligibilitySchema>
export type EligibilityReason = z.infer<typeof eligibilityReasonSchema>
export type AskStep = z.infer<typeof askStepSchema>
export type SurveyDisplay = z.infer<typeof surveyDisplaySchema>
export type ResponseBody = z.infer<typeof responseBodySchema>
export type RecordedResponse = z.infer<typeof recordedResponseSchema>
