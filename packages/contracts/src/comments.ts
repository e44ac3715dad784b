import * as z from 'zod'

import { boundSchema, pageQuery } from './primitives.ts'
import { commonProblems } from './problem.ts'
import { defineRoute, json } from './route.ts'

export const commentSchema = z
  .object({
    id: z.string(),
    at: z.string(),
    customerId: z.string().nullable(),
    customerName: z.string().nullable(),
    caseId: z.string().nullable().describe('The newest case of who wrote it'),
    touchpoint: z.string(),
    channel: z.string(),
    metric: z.string().nullable(),
    score: z.number().nullable(),
    comment: z.string(),
    language: z.string().nullable(),
    sentiment: z.number().nullable(),
    emotion: z.string().nullable(),
    themes: z.array(z.object({ id: z.string(), sentiment: z.number() })),
  })
  .meta({ id: 'Comment' })

export const commentPageSchema = z
  .object({
    items: z.array(commentSchema),
    nextCursor: z.string().nullable(),
    looked: z.int().describe('Comments that were looked at for this page'),
    reachedTo: z
      .string()
      .nullable()
      .describe('How far back it has looked; null at the beginning of the period'),
  })
  .meta({ id: 'CommentPage' })

const moodSchema = z.enum(['negative', 'neutral', 'positive'])

/** What comments may be chosen by, on a page and in an export alike. */
export const commentFilterQuery = {
  query: z
    .string()
    .trim()
    .max(100)
    .optional()
    .describe('Words that must all occur, whatever their case and accents'),
  from: boundSchema.optional(),
  to: boundSchema.optional(),
  filter: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .describe('As of metrics: `theme:waiting,touchpoint:delivery`'),
  sentiment: moodSchema.optional().describe('Of the comment as a whole'),
  about: moodSchema
    .optional()
    .describe('The mood of what is said of the themes in `filter`, or of any theme without one'),
  metric: z.enum(['nps', 'csat', 'ces', 'stars']).optional(),
  minScore: z.coerce.number().optional().describe('Only answers with this score or a higher one'),
  maxScore: z.coerce.number().optional().describe('Only answers with this score or a lower one'),
  case: z
    .enum(['open', 'any', 'none'])
    .optional()
    .describe('By whether who wrote it has a case that is not resolved, any case, or none'),
} as const

export const listComments = defineRoute({
  worker: 'metrics-api',
  scope: 'customers:read',
  method: 'get',
  tags: ['comments'],
  path: '/v1/comments',
  operationId: 'listComments',
  summary: 'What people wrote, newest first: search in it, by touchpoint, theme, sentiment and more',
  description:
    'A page looks at 20,000 comments at most: where few match it may be short, or empty, and still lead to the next one.',
  request: {
    query: z.strictObject({
      ...pageQuery,
      ...commentFilterQuery,
    }),
  },
  responses: { 200: json(commentPageSchema, 'A page of comments'), ...commonProblems },
})

export const commentRoutes = { listComments } as const

export type Comment = z.infer<typeof commentSchema>
export type CommentPage = z.infer<typeof commentPageSchema>
