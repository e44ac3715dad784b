import * as z from 'zod'

import { nameSchema } from './primitives.ts'

/** The id of a question or an option. */
export const idSchema = z
  .string()
  .regex(/^[a-z][a-z0-9_-]{0,39}$/, 'Use lower case letters, digits, - and _, 40 at most')

/** A text by BCP 47 language tag; a language that is missing falls back to the survey's first. */
export const localizedTextSchema = z
  .record(
    z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Use a language tag such as es, en or pt-BR'),
    z.string().trim().min(1).max(1_000),
  )
  .refine((text) => Object.keys(text).length > 0, 'Give the text in at least one language')
  .meta({ id: 'LocalizedText' })

export const conditionSchema = z
  .strictObject({
    question: idSchema,
    atLeast: z.int().optional(),
    atMost: z.int().optional(),
    anyOf: z.array(idSchema).min(1).max(50).optional(),
    answered: z.boolean().optional(),
  })
  .meta({ id: 'SurveyCondition', description: 'What an earlier answer must be; all that is given must hold' })

const conditions = z.array(conditionSchema).min(1).max(10)
const webUrl = z.url({ protocol: /^https?$/ }).max(500)

export const questionSchema = z
  .strictObject({
    id: idSchema.describe('Unique within the survey, for ever: answers carry it'),
    type: z.enum(['nps', 'enps', 'csat', 'ces', 'stars', 'thumbs', 'single', 'multiple', 'text']),
    text: localizedTextSchema,
    help: localizedTextSchema.optional(),
    required: z.boolean().optional(),
    low: localizedTextSchema.optional().describe('What the low end of the scale means'),
    high: localizedTextSchema.optional(),
    options: z
      .array(z.strictObject({ id: idSchema, text: localizedTextSchema }))
      .min(2)
      .max(50)
      .optional(),
    placeholder: localizedTextSchema.optional(),
    when: conditions.optional().describe('Asked only where all of these hold'),
    jumps: z
      .array(z.strictObject({ when: conditions, to: idSchema.describe('A later question, or `end`') }))
      .min(1)
      .max(10)
      .optional(),
    touchpoint: nameSchema.optional(),
  })
  .meta({ id: 'SurveyQuestion' })

export const surveyDefinitionSchema = z
  .strictObject({
    kind: z.enum(['relationship', 'transactional', 'employee']),
    touchpoint: nameSchema,
    languages: z
      .array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/))
      .min(1)
      .max(50)
      .describe('The first is the fallback of all others'),
    brand: z
      .strictObject({
        name: nameSchema.optional(),
        color: z
          .string()
          .regex(/^#[0-9a-fA-F]{6}$/, 'Use a colour such as #0b6e4f')
          .optional(),
        logoUrl: webUrl.optional(),
      })
      .optional(),
    formality: z
      .enum(['usted', 'tu'])
      .optional()
      .describe('How the page’s own Spanish addresses people; `usted` where nothing is said'),
    questions: z.array(questionSchema).min(1).max(50),
    thanks: z
      .array(
        z.strictObject({
          text: localizedTextSchema,
          when: conditions.optional(),
          action: z.strictObject({ label: localizedTextSchema, url: webUrl }).optional(),
        }),
      )
      .min(1)
      .max(10),
  })
  .meta({ id: 'SurveyDefinition' })

/** A score, an option, several options, or words; by the question's id. */
export const answersSchema = z
  .record(idSchema, z.union([z.number(), z.string().max(10_000), z.array(idSchema).max(50)]))
  .refine((answers) => Object.keys(answers).length <= 50, 'At most 50 answers')
  .meta({ id: 'SurveyAnswers' })

export type SurveyDefinition = z.infer<typeof surveyDefinitionSchema>
export type SurveyAnswers = z.infer<typeof answersSchema>
