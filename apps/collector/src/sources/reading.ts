import { batchItemSchema, customerRefSchema, type CustomerRef } from '@vigia/contracts/signals'
import type { KeptMapping, KeptSurvey } from '@vigia/db/sources'
import {
  readForeign,
  withSeen,
  type ForeignReading,
  type ForeignResponse,
  type Mappings,
  type QuestionMapping,
  type SeenSurvey,
} from '@vigia/domain/foreign'
import { parse } from '@vigia/http/input'

import { decide, type Decided } from '../intake/prepare.ts'
import type { IntakeContext } from '../intake/signal.ts'

export const mappingsOf = (kept: readonly KeptMapping[]): Mappings =>
  Object.fromEntries(kept.map(({ question, mapping }) => [question, JSON.parse(mapping) as QuestionMapping]))

export const seenSurvey = (kept: KeptSurvey | null): SeenSurvey =>
  kept ? (JSON.parse(kept.body) as SeenSurvey) : { questions: {} }

/** The identities that can be kept; a tool's odd e-mail address must not cost its answer. */
export function customerOf({ customer = {} }: ForeignResponse): CustomerRef | undefined {
  const fits = Object.entries(customer).filter(
    ([name, value]) => customerRefSchema.safeParse({ [name]: value }).success,
  )
  return fits.length === 0 ? undefined : parse(customerRefSchema, Object.fromEntries(fits))
}

/** What was taken out before the words were kept counts as taken out of the comment. */
function withRedacted({ row, ...rest }: Decided, redacted: Record<string, number>): Decided {
  if (row.analysis === null || Object.keys(redacted).length === 0) return { row, ...rest }
  const analysis = { ...(JSON.parse(row.analysis) as object), redacted }
  return { row: { ...row, analysis: JSON.stringify(analysis) }, ...rest }
}

/** A response as it is understood: its signals, each with the key under which it is recorded once. */
export interface ReadResponse {
  reading: ForeignReading
  decided: Decided[]
}

/** Reads another tool's response with what the organization and its own history say of the survey. @throws AppError `invalid`. */
export function readResponse(
  source: string,
  response: ForeignResponse,
  {
    mappings,
    survey,
    redacted = {},
  }: { mappings: Mappings; survey: SeenSurvey; redacted?: Record<string, number> },
  context: IntakeContext,
): ReadResponse {
  const { touchpoint, channel, employee, team, language, occurredAt, attributes } = response
  const customer = customerOf(response)
  const reading = readForeign(withSeen(response.answers, survey, response.surveyName), mappings)
  const decided = reading.parts.map(({ question, ...part }) => {
    const item = {
      kind: 'feedback',
      channel,
      customer,
      employee,
      team,
      language,
      occurredAt,
      ...part,
      touchpoint: part.touchpoint ?? mappings['']?.touchpoint ?? touchpoint,
      attributes: { ...attributes, ...part.attributes },
    }
    const key = `${source}:${response.id}:${question}`
    return withRedacted(
      decide(parse(batchItemSchema, item), key, { ...context, provenance: { source } }),
      redacted,
    )
  })
  return { reading, decided }
}
