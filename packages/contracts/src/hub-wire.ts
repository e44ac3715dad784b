import { instantSchema } from './primitives.ts'
import * as z from 'zod'

const line = z
  .string()
  .trim()
  .min(1)
  .max(200)
  // oxlint-disable-next-line no-control-regex -- the NULL byte is what it refuses
  .regex(/^[^\u0000]*$/, 'NULL bytes are not allowed')

const text = z.string().max(10_000)

const fieldTypes = [
  'text',
  'categorical',
  'nps',
  'csat',
  'ces',
  'rating',
  'number',
  'boolean',
  'date',
] as const

const valueShape = {
  value_number: z.number().min(-1e15).max(1e15).nullish(),
  value_text: text.nullish(),
  value_boolean: z.boolean().nullish(),
  value_date: z.string().max(64).nullish(),
  value_id: line.nullish(),
  user_id: line.nullish(),
  language: z.string().max(35).nullish(),
  metadata: z.record(z.string().max(200), z.unknown()).nullish(),
}

export const createSchema = z.object({
  tenant_id: line,
  submission_id: line,
  source_type: line,
  field_id: line,
  field_type: z.enum(fieldTypes),
  field_label: z.string().max(500).nullish(),
  field_group_id: line.nullish(),
  field_group_label: z.string().max(500).nullish(),
  source_id: line.nullish(),
  source_name: z.string().max(200).nullish(),
  collected_at: instantSchema.nullish(),
  ...valueShape,
})

export const updateSchema = z.object(valueShape)

/** Several values stand side by side with commas, or the name is repeated. */
const several = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (Array.isArray(value) ? value : value.split(',')).filter((each) => each !== ''))
  .optional()

export const filters = [
  'submission_id',
  'field_id',
  'field_type',
  'field_group_id',
  'source_type',
  'source_id',
  'source_name',
  'user_id',
  'language',
  'value_id',
] as const

export const listSchema = z.strictObject({
  tenant_id: line,
  since: instantSchema.optional(),
  until: instantSchema.optional(),
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
  cursor: z.string().max(500).optional(),
  order: z.enum(['asc', 'desc']).default('desc'),
  sort: z.literal('collected_at', 'Records are sorted by collected_at').optional(),
  submission_id: several,
  field_id: several,
  field_type: several,
  field_group_id: several,
  source_type: several,
  source_id: several,
  source_name: several,
  user_id: several,
  language: several,
  value_id: several,
})

export const bulkDeleteSchema = z.object({ user_id: line, tenant_id: line.optional() })

export type ListQuery = z.infer<typeof listSchema>
