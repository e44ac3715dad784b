import * as z from 'zod'

import { intervalSchema, keySchema, nameSchema, pageOf, pageQuery } from './primitives.ts'
import { actionProblems, commonProblems, namedProblems } from './problem.ts'
import { body, defineRoute, json } from './route.ts'
import { surveyShareSchema as share } from './survey-activity.ts'
import { answersSchema, surveyDefinitionSchema } from './survey-definition.ts'

export const surveyStatusSchema = z.enum(['draft', 'live', 'paused', 'archived'])

export const surveySchema = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(['relationship', 'transactional', 'employee']),
    status: surveyStatusSchema,
    version: z.int(),
    url: z.string().describe('Its page, for everybody'),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: 'Survey' })

export const surveyWithDefinitionSchema = surveySchema
  .extend({ definition: surveyDefinitionSchema })
  .meta({ id: 'SurveyWithDefinition' })

export const newSurveySchema = z
  .strictObject({
    key: keySchema.optional().describe('Your own key: the same key makes the survey once'),
    name: nameSchema,
    template: z.string().max(60).optional().describe('The id of a template, in place of a definition'),
    definition: surveyDefinitionSchema.optional(),
    status: z.enum(['draft', 'live']).default('draft'),
  })
  .refine(({ template, definition }) => (template === undefined) !== (definition === undefined), {
    error: 'Give either a template or a definition',
    path: ['definition'],
  })
  .meta({ id: 'NewSurvey' })

export const surveyUpdateSchema = z
  .strictObject({
    name: nameSchema,
    definition: surveyDefinitionSchema,
    version: z
      .int()
      .min(1)
      .describe('The version that was edited: another editor’s newer one is not overwritten'),
  })
  .meta({ id: 'SurveyUpdate' })

export const templateSchema = z
  .object({
    id: z.string(),
    stage: z.string(),
    name: z.object({ es: z.string(), en: z.string() }),
    definition: surveyDefinitionSchema,
  })
  .meta({ id: 'SurveyTemplate' })

export const surveyResponseSchema = z
  .object({
    id: z.string(),
    version: z.int(),
    customerId: z.string().nullable(),
    touchpoint: z.string(),
    channel: z.string(),
    language: z.string(),
    answers: answersSchema,
    complete: z.boolean(),
    startedAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: 'SurveyResponse' })

export const surveyResultsSchema = z
  .object({
    survey: z.string(),
    funnel: z
      .object({
        asked: z.int(),
        sent: z.int(),
        delivered: z.int(),
        shown: z.int(),
        started: z.int(),
        answered: z.int(),
      })
      .describe('How far the asks came; kept apart, since each share has its own denominator'),
    /** Answered of delivered, in percent, and answered of shown. */
    responseRate: share,
    completionRate: share,
    responses: z.int(),
    complete: z.int(),
    /** By question: how often each score or option was given, and how often there were words. */
    questions: z.array(
      z.object({
        id: z.string(),
        type: z.string(),
        answered: z.int(),
        counts: z.record(z.string(), z.int()),
        reached: z.int().describe('Responses that came as far as this question'),
        left: z.int().describe('Unfinished responses that ended at it'),
        shares: z
          .array(z.object({ value: z.string(), n: z.int(), share }))
          .describe('Each score or option, in the order of the question; of several choices each counts'),
        score: z
          .object({ metric: z.string(), value: z.number(), n: z.int(), interval: intervalSchema })
          .nullable()
          .describe('What the scores come to, where they are of a metric'),
      }),
    ),
    version: z.int().nullable().describe('The version that the questions are of; null for all of them'),
    counted: z.int().describe('The newest responses that the counts of the questions are of, 5,000 at most'),
  })
  .meta({ id: 'SurveyResults' })

const params = z.object({ id: z.string().max(64).describe('A survey id (`srv_…`)') })
const read = {
  worker: 'collector',
  scope: 'surveys:read',
  method: 'get',
  tags: ['surveys'] as string[],
} as const
const write = { ...read, scope: 'surveys:write', method: 'post' } as const

export const surveyRoutes = {
  listSurveys: defineRoute({
    ...read,
    path: '/v1/surveys',
    operationId: 'listSurveys',
    summary: 'Surveys, the newest first',
    request: { query: z.strictObject({ ...pageQuery, status: surveyStatusSchema.optional() }) },
    responses: { 200: json(pageOf(surveySchema), 'One page'), ...commonProblems },
  }),
  createSurvey: defineRoute({
    ...write,
    path: '/v1/surveys',
    operationId: 'createSurvey',
    summary: 'Make a survey, from a definition or from a template',
    request: { body: body(newSurveySchema) },
    responses: {
      201: json(surveyWithDefinitionSchema, 'Made, or there already under its key'),
      ...commonProblems,
    },
  }),
  getSurvey: defineRoute({
    ...read,
    path: '/v1/surveys/{id}',
    operationId: 'getSurvey',
    summary: 'A survey with its definition, the newest or that of `version`',
    request: { params, query: z.strictObject({ version: z.coerce.number().int().min(1).optional() }) },
    responses: { 200: json(surveyWithDefinitionSchema, 'The survey'), ...namedProblems },
  }),
  updateSurvey: defineRoute({
    ...write,
    method: 'put',
    path: '/v1/surveys/{id}',
    operationId: 'updateSurvey',
    summary: 'Change a survey; a changed definition is a new version, and answers keep theirs',
    request: { params, body: body(surveyUpdateSchema) },
    responses: { 200: json(surveyWithDefinitionSchema, 'Changed'), ...actionProblems },
  }),
  setSurveyStatus: defineRoute({
    ...write,
    path: '/v1/surveys/{id}/status',
    operationId: 'setSurveyStatus',
    summary: 'Put a survey live, pause it, or put it away',
    request: { params, body: body(z.strictObject({ status: surveyStatusSchema })) },
    responses: { 200: json(surveySchema, 'The survey'), ...namedProblems },
  }),
  listSurveyTemplates: defineRoute({
    ...read,
    path: '/v1/survey-templates',
    operationId: 'listSurveyTemplates',
    summary: 'Templates in Spanish and English for each stage of the journey',
    responses: { 200: json(z.object({ items: z.array(templateSchema) }), 'All of them'), ...commonProblems },
  }),
  listSurveyResponses: defineRoute({
    ...read,
    path: '/v1/surveys/{id}/responses',
    operationId: 'listSurveyResponses',
    summary: 'What was answered, the newest first',
    request: { params, query: z.strictObject(pageQuery) },
    responses: { 200: json(pageOf(surveyResponseSchema), 'One page'), ...namedProblems },
  }),
  getSurveyResults: defineRoute({
    ...read,
    path: '/v1/surveys/{id}/results',
    operationId: 'getSurveyResults',
    summary: 'How many were asked, saw it and answered, and what each question got',
    request: {
      params,
      query: z.strictObject({
        version: z.coerce.number().int().min(1).optional().describe('Only the responses to this version'),
      }),
    },
    responses: { 200: json(surveyResultsSchema, 'The results'), ...namedProblems },
  }),
} as const

export type Survey = z.infer<typeof surveySchema>
export type SurveyResults = z.infer<typeof surveyResultsSchema>
