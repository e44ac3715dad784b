import * as z from 'zod'

import { localizedSchema } from './primitives.ts'

const text = z.string().trim().min(1).max(200)
const steps = z.strictObject({
  es: z.array(text).max(6),
  en: z.array(text).max(6),
})

const playShape = z.strictObject({
  es: text.describe('How “Llama a Ana hoy: …” goes on; {issue} and {customer} stand for the names'),
  en: text,
  steps: steps.optional().describe('To tick off; by default those of the default play'),
})

/** Every reason that a play can be for; the domain has the same list. */
const codes = z.enum([
  'negative_experiences',
  'open_issue',
  'repeat_contacts',
  'long_wait',
  'negative_text',
  'silence',
  'purchases',
  'relationship',
  'two_strikes_one_issue',
  'rule',
])

export const playbookSchema = z
  .record(codes, z.object({ es: z.string(), en: z.string(), steps: steps, isDefault: z.boolean() }))
  .meta({ id: 'Playbook' })

export const playbookBodySchema = z
  .partialRecord(codes, playShape.nullable())
  .meta({ id: 'PlaybookBody', description: 'What is left out stays; null brings the default back' })

export const playSchema = z
  .object({ code: codes, step: localizedSchema, steps: z.array(localizedSchema) })
  .meta({ id: 'Play' })
