import * as z from 'zod'

import { nameSchema } from './primitives.ts'
import { commonProblems, namedProblems } from './problem.ts'
import { body, defineRoute, json } from './route.ts'
import { metricIdSchema } from './vocabulary.ts'

/** The tools whose surveys can be mapped. */
export const sourceSchema = z.enum([
  'formbricks',
  'posthog',
  'typeform',
  'chatwoot',
  'intercom',
  'zendesk',
  'hub',
])

/** Those that sign what they send with a secret that both sides know. */
export const signingSources = ['typeform', 'chatwoot', 'intercom', 'zendesk'] as const

const foreignIdSchema = z.string().trim().min(1).max(200)

const understandingSchema = z.object({
  as: z.enum(['score', 'comment', 'attribute', 'ignored', 'waiting']),
  metric: metricIdSchema.optional(),
  by: z
    .enum(['mapping', 'type', 'scale', 'name', 'range'])
    .optional()
    .describe(
      'Your mapping, what the tool says, the ends of its scale, the question’s name, or the numbers seen',
    ),
})

export const questionMappingSchema = z
  .strictObject({
    metric: metricIdSchema.optional(),
    scale: z
      .tuple([z.number(), z.number()])
      .refine(([worst, best]) => worst !== best, 'The ends of a scale differ')
      .optional()
      .describe('The tool’s own scale, the worst first: [7, 1] is one on which 1 is best'),
    touchpoint: nameSchema.optional(),
    ignore: z.boolean().optional(),
  })
  .meta({ id: 'QuestionMapping' })

export const sourceSurveySchema = z
  .object({
    survey: z.string(),
    name: z.string().nullable(),
    lastAt: z.string().nullable().describe('When an answer last came; null for a survey that is only mapped'),
    mapping: questionMappingSchema.nullable().describe('What holds for the survey as a whole'),
    questions: z.array(
      z.object({
        question: z.string(),
        label: z.string().nullable(),
        understood: understandingSchema.nullable(),
        min: z.number().nullable().describe('The smallest number it was answered with'),
        max: z.number().nullable(),
        mapping: questionMappingSchema.nullable(),
      }),
    ),
    waiting: z.int().describe('Answers that wait to be understood; 1,000 stands for more'),
  })
  .meta({ id: 'SourceSurvey' })

const params = z.object({ source: sourceSchema })
const common = { worker: 'collector', tags: ['connect'] as string[] } as const

export const listSourceSurveys = defineRoute({
  ...common,
  scope: 'surveys:read',
  method: 'get',
  path: '/v1/sources/{source}/surveys',
  operationId: 'listSourceSurveys',
  summary:
    'The surveys of another tool, how each question is understood, and how many answers wait for a mapping',
  request: { params },
  responses: {
    200: json(
      z.object({
        items: z.array(sourceSurveySchema),
        signed: z.boolean().describe('Whether what this tool sends must carry its signature'),
      }),
      'The 200 seen last',
    ),
    ...namedProblems,
  },
})

export const putSourceMapping = defineRoute({
  ...common,
  scope: 'surveys:write',
  method: 'put',
  path: '/v1/sources/{source}/mappings',
  operationId: 'putSourceMapping',
  summary: 'Say what a question of another tool’s survey is; answers kept so far are read anew',
  description:
    'Without `question` it holds for the whole survey. A mapping without any field is taken back. Kept answers are read anew 100 at a time: where `next` is not null, send the same again with `after` set to it.',
  request: {
    params,
    body: body(
      questionMappingSchema
        .extend({
          survey: foreignIdSchema,
          question: foreignIdSchema.optional(),
          after: z.string().max(300).optional(),
        })
        .meta({ id: 'SourceMappingBody' }),
    ),
  },
  responses: {
    200: json(
      z.object({
        read: z.int().describe('Kept answers that were read anew'),
        recorded: z.int().describe('Signals that this recorded or corrected'),
        waiting: z.int().describe('Answers of the survey that still wait'),
        next: z.string().nullable(),
      }),
      'Saved',
    ),
    ...namedProblems,
  },
})

export const putSourceSecret = defineRoute({
  ...common,
  scope: 'surveys:write',
  method: 'put',
  path: '/v1/sources/{source}/secret',
  operationId: 'putSourceSecret',
  summary: 'Give the secret with which a tool signs; from then on what is not signed is refused',
  description: 'For typeform, chatwoot, intercom and zendesk. `null` takes it back. It is never shown again.',
  request: {
    params,
    body: body(
      z.strictObject({ secret: z.string().min(8).max(500).nullable() }).meta({ id: 'SourceSecretBody' }),
    ),
  },
  responses: { 200: json(z.object({ signed: z.boolean() }), 'Saved'), ...namedProblems, ...commonProblems },
})

export const sourceRoutes = { listSourceSurveys, putSourceMapping, putSourceSecret } as const

export type Source = z.infer<typeof sourceSchema>
export type SigningSource = (typeof signingSources)[number]
export type SourceSurvey = z.infer<typeof sourceSurveySchema>
