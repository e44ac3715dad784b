import * as z from 'zod'

import { attributesSchema, instantSchema, keySchema, nameSchema } from './primitives.ts'
import { commonProblems, problemSchema } from './problem.ts'
import { body, defineRoute, json } from './route.ts'
import { channelSchema, languageSchema, metricIdSchema, outcomeSchema } from './vocabulary.ts'

/** Any identity of a customer; `id` is the caller's own. Without any, the signal is anonymous and still counts. */
export const customerRefSchema = z
  .strictObject({
    id: keySchema.optional(),
    email: z.string().max(254).trim().pipe(z.email()).optional(),
    phone: z
      .string()
      .max(40)
      .regex(/^[+\d\s().-]*\d[+\d\s().-]*$/, 'Use digits, with an optional leading +')
      .optional(),
    anonymousId: keySchema.optional(),
    traits: attributesSchema.optional(),
  })
  .meta({ id: 'CustomerRef' })

const common = {
  id: keySchema.optional().describe('Your own id of this signal: the same id is recorded once, for ever'),
  idempotencyKey: keySchema.optional().describe('The same as `id`; the Idempotency-Key header also serves'),
  customer: customerRefSchema.optional(),
  channel: channelSchema.default('api'),
  comment: z.string().max(10_000).optional(),
  language: z.string().min(2).max(35).optional(),
  employee: nameSchema.optional().describe('Who served the customer'),
  team: nameSchema.optional(),
  shop: nameSchema.optional(),
  release: nameSchema.optional().describe('The version of your site or app that the customer met'),
  attributes: attributesSchema.optional(),
  occurredAt: instantSchema.optional(),
}

const scales = { nps: [0, 10], csat: [1, 5], ces: [1, 7], stars: [1, 5], enps: [0, 10] } as const

const feedbackShape = z.strictObject({
  ...common,
  touchpoint: nameSchema,
  metric: metricIdSchema.optional(),
  score: z.int().optional(),
})

const eventShape = z.strictObject({
  ...common,
  type: z
    .string()
    .max(64)
    .regex(/^[a-z][a-z0-9_]*$/, 'Use snake_case, such as product_defect'),
  touchpoint: nameSchema.default('general'),
  severity: z
    .number()
    .min(-1)
    .max(1)
    .optional()
    .describe('How bad it was: 1 the worst, 0 neutral, -1 a delight'),
  measures: z
    .record(z.string().min(1).max(64), z.number())
    .refine((value) => Object.keys(value).length <= 50, 'At most 50 entries')
    .optional(),
  issue: keySchema
    .optional()
    .describe('Your name of the problem that this event opens, continues or resolves'),
  opensIssue: z.boolean().optional(),
  value: z.number().optional().describe('What it was worth, in your currency'),
})

interface Scored {
  metric?: z.infer<typeof metricIdSchema> | undefined
  score?: number | undefined
  comment?: string | undefined
}

const checkScore = (value: Scored, ctx: z.RefinementCtx) => {
  const refuse = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message })
  if (value.metric === undefined && value.score !== undefined) refuse('metric', 'A score needs its metric')
  if (value.metric === undefined && !value.comment?.trim())
    refuse('score', 'Give a metric with its score, a comment, or both')
  if (value.metric === undefined) return
  const [min, max] = scales[value.metric]
  if (value.score === undefined)
    refuse('score', `The metric ${value.metric} needs a score from ${min} to ${max}`)
  else if (value.score < min || value.score > max)
    refuse('score', `A ${value.metric} score goes from ${min} to ${max}`)
}

export const feedbackSchema = feedbackShape.superRefine(checkScore).meta({ id: 'Feedback' })
export const eventSchema = eventShape.meta({ id: 'Event' })

export const batchItemSchema = z.discriminatedUnion(
  'kind',
  [
    feedbackShape.extend({ kind: z.literal('feedback') }).superRefine(checkScore),
    eventShape.extend({ kind: z.literal('event') }),
  ],
  { error: 'Say which kind of signal it is: "feedback" or "event"' },
)
export const batchSchema = z
  .strictObject({ signals: z.array(batchItemSchema).min(1).max(500) })
  .meta({ id: 'SignalBatch' })
/** The envelope alone: each item is checked by itself, so that the good ones are kept. */
export const batchEnvelopeSchema = z.strictObject({ signals: z.array(z.unknown()).min(1).max(500) })

export const analysisSchema = z
  .object({
    language: languageSchema,
    sentiment: z.object({
      label: z.enum(['negative', 'neutral', 'positive']),
      score: z.number(),
      probabilities: z.object({ negative: z.number(), neutral: z.number(), positive: z.number() }),
    }),
    emotion: z.object({ label: z.string(), probability: z.number() }).nullable(),
    themes: z.array(z.object({ id: z.string(), sentiment: z.number() })),
    redacted: z.record(z.string(), z.int()),
  })
  .meta({ id: 'Analysis' })

export const recordedSchema = z
  .object({
    id: z.string(),
    status: z.enum(['recorded', 'duplicate']),
    customerId: z.string().nullable(),
    experience: z.number(),
    analysis: analysisSchema.nullable(),
  })
  .meta({ id: 'Recorded' })

export const batchAnswerSchema = z
  .object({
    results: z.array(
      z.object({
        index: z.int(),
        status: z.enum(['recorded', 'duplicate', 'refused']),
        id: z.string().optional(),
        problem: problemSchema.optional(),
      }),
    ),
    recorded: z.int(),
    duplicates: z.int(),
    refused: z.int(),
  })
  .meta({ id: 'BatchAnswer' })

export const outcomeBodySchema = z
  .strictObject({
    id: keySchema.optional(),
    idempotencyKey: keySchema.optional(),
    customer: customerRefSchema,
    outcome: outcomeSchema,
    value: z.number().optional(),
    occurredAt: instantSchema.optional(),
  })
  .meta({ id: 'OutcomeBody' })

export const recordedOutcomeSchema = z
  .object({ id: z.string(), status: z.enum(['recorded', 'duplicate']), customerId: z.string() })
  .meta({ id: 'RecordedOutcome' })

const headers = z.object({ 'idempotency-key': keySchema.optional() })
const write = {
  worker: 'collector',
  scope: 'signals:write',
  method: 'post',
  tags: ['signals'] as string[],
} as const

export const postFeedback = defineRoute({
  ...write,
  path: '/v1/feedback',
  operationId: 'postFeedback',
  summary: 'Record what a customer said: a score, a comment, or both',
  request: { headers, body: body(feedbackSchema) },
  responses: { 202: json(recordedSchema, 'Committed'), ...commonProblems },
})

export const postEvent = defineRoute({
  ...write,
  path: '/v1/events',
  operationId: 'postEvent',
  summary: 'Record what happened to a customer: a late parcel, a long wait, a defective part',
  request: { headers, body: body(eventSchema) },
  responses: { 202: json(recordedSchema, 'Committed'), ...commonProblems },
})

export const postSignalBatch = defineRoute({
  ...write,
  path: '/v1/signals/batch',
  operationId: 'postSignalBatch',
  summary: 'Record up to 500 signals; the good ones are kept, each refused one says why',
  request: { headers, body: body(batchSchema) },
  responses: { 202: json(batchAnswerSchema, 'Committed, with a result for each item'), ...commonProblems },
})

export const postOutcome = defineRoute({
  ...write,
  path: '/v1/outcomes',
  operationId: 'postOutcome',
  tags: ['outcomes'],
  summary: 'Record what the customer really did: churned, stayed, purchased, returned',
  request: { headers, body: body(outcomeBodySchema) },
  responses: { 202: json(recordedOutcomeSchema, 'Committed'), ...commonProblems },
})

export type CustomerRef = z.infer<typeof customerRefSchema>
export type Feedback = z.infer<typeof feedbackSchema>
export type Event = z.infer<typeof eventSchema>
export type BatchItem = z.infer<typeof batchItemSchema>
export type Analysis = z.infer<typeof analysisSchema>
export type Recorded = z.infer<typeof recordedSchema>
export type BatchAnswer = z.infer<typeof batchAnswerSchema>
export type OutcomeBody = z.infer<typeof outcomeBodySchema>
