import * as z from 'zod'

import { actionProblems, namedProblems } from './problem.ts'
import { body, defineRoute, json } from './route.ts'
import { conditionSchema, idSchema } from './survey-definition.ts'

const tag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
/** A text that is still being written: any language of it may be empty. */
const text = z.record(tag, z.string().max(1_000))
const conditions = z.array(conditionSchema).max(10)
const name = z.string().max(80)
const url = z.string().max(500)

/** A definition on its way: the same shape, of which much may still be missing. */
export const draftDefinitionSchema = z
  .strictObject({
    kind: z.enum(['relationship', 'transactional', 'employee']),
    touchpoint: name,
    languages: z.array(tag).min(1).max(50),
    brand: z
      .strictObject({ name: name.optional(), color: z.string().max(7).optional(), logoUrl: url.optional() })
      .optional(),
    formality: z.enum(['usted', 'tu']).optional(),
    questions: z
      .array(
        z.strictObject({
          id: idSchema,
          type: z.enum(['nps', 'enps', 'csat', 'ces', 'stars', 'thumbs', 'single', 'multiple', 'text']),
          text,
          help: text.optional(),
          required: z.boolean().optional(),
          low: text.optional(),
          high: text.optional(),
          options: z
            .array(z.strictObject({ id: idSchema, text }))
            .max(50)
            .optional(),
          placeholder: text.optional(),
          when: conditions.optional(),
          jumps: z
            .array(z.strictObject({ when: conditions, to: idSchema }))
            .max(10)
            .optional(),
          touchpoint: name.optional(),
        }),
      )
      .max(50),
    thanks: z
      .array(
        z.strictObject({
          text,
          when: conditions.optional(),
          action: z.strictObject({ label: text, url }).optional(),
        }),
      )
      .max(10),
  })
  .meta({ id: 'SurveyDraftDefinition' })

const content = {
  name: z.string().max(80),
  definition: draftDefinitionSchema,
  from: z.int().min(1).describe('The version that the draft goes on from'),
}

export const surveyDraftSchema = z
  .object({
    ...content,
    revision: z.int().describe('How often it was saved'),
    savedAt: z.string(),
  })
  .meta({ id: 'SurveyDraft' })

export const surveyDraftBodySchema = z
  .strictObject({
    ...content,
    revision: z
      .int()
      .min(0)
      .describe('The revision that was edited, 0 for a new draft: another editor’s is not overwritten'),
  })
  .meta({ id: 'SurveyDraftBody' })

const params = z.object({ id: z.string().max(64).describe('A survey id (`srv_…`)') })
const shared = {
  worker: 'collector',
  tags: ['surveys'] as string[],
  path: '/v1/surveys/{id}/draft',
} as const
const answer = z.object({ draft: surveyDraftSchema.nullable() })

export const surveyDraftRoutes = {
  getSurveyDraft: defineRoute({
    ...shared,
    scope: 'surveys:read',
    method: 'get',
    operationId: 'getSurveyDraft',
    summary: 'What is being changed on a survey and not published yet; null where nothing is',
    request: { params },
    responses: { 200: json(answer, 'The draft'), ...namedProblems },
  }),
  putSurveyDraft: defineRoute({
    ...shared,
    scope: 'surveys:write',
    method: 'put',
    operationId: 'putSurveyDraft',
    summary: 'Keep a draft, finished or not; nobody is asked by it until it is published as a version',
    request: { params, body: body(surveyDraftBodySchema) },
    responses: { 200: json(answer, 'Kept'), ...actionProblems },
  }),
  deleteSurveyDraft: defineRoute({
    ...shared,
    scope: 'surveys:write',
    method: 'delete',
    operationId: 'deleteSurveyDraft',
    summary: 'Let go of a draft: the survey stays as it was published',
    request: { params },
    responses: { 200: json(answer, 'There is no draft'), ...namedProblems },
  }),
} as const

export type SurveyDraft = z.infer<typeof surveyDraftSchema>
