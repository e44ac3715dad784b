import * as z from 'zod'

const idSchema = z.string().trim().min(1).max(200)

const valueSchema = z.union(
  [
    z.string().max(10_000),
    z.number(),
    z.array(z.string().max(2_000)).max(100),
    z.record(z.string().max(200), z.string().max(2_000)),
  ],
  { error: 'Use text, a number, a list of texts or texts by name' },
)

const dataSchema = z
  .record(z.string().min(1).max(200), valueSchema)
  .refine((data) => Object.keys(data).length <= 200, 'At most 200 answers')

/** What the clients send beyond this, such as `ttc` and `variables`, is of no use here and is let pass. */
export const createSchema = z.object({
  surveyId: idSchema,
  finished: z.boolean().default(false),
  data: dataSchema,
  userId: idSchema.nullish(),
  displayId: idSchema.nullish(),
  singleUseId: idSchema.nullish(),
  language: z.string().max(35).nullish(),
  meta: z.record(z.string(), z.unknown()).nullish(),
  ttc: z.record(z.string(), z.number()).nullish(),
})

export const updateSchema = z.object({
  data: dataSchema.default({}),
  finished: z.boolean().default(false),
  language: z.string().max(35).nullish(),
})

export const displaySchema = z.object({
  surveyId: idSchema,
  userId: idSchema.nullish(),
  responseId: idSchema.nullish(),
})

const attributeValue = z.union([z.string().max(500), z.number(), z.boolean(), z.null()])

export const attributesSchema = z.object({
  attributes: z
    .record(z.string().min(1).max(64), attributeValue)
    .refine((all) => Object.keys(all).length <= 50, 'At most 50 attributes'),
})

export const userSchema = z.object({
  userId: idSchema,
  attributes: attributesSchema.shape.attributes.optional(),
})

export type Created = z.infer<typeof createSchema>
