import type { MetricId } from '../metrics/index.ts'
import type { ForeignScale } from './foreign-answers.ts'
import { lineAt, momentAt, wordsAt, type ForeignObject } from './foreign-json.ts'
import { foreignCustomer, touchpointNamed, type ForeignResponse } from './foreign-response.ts'

const types: Record<string, { metric: MetricId; scale?: ForeignScale }> = {
  nps: { metric: 'nps' },
  csat: { metric: 'csat' },
  ces: { metric: 'ces' },
  rating: { metric: 'stars' },
}

const isText = (type: string | undefined) => type === 'text' || type === 'categorical'

/** The value of a record, of whichever column; a choice is an attribute, never words. */
function valueOf(record: ForeignObject, type: string | undefined): unknown {
  if (type === 'text') return wordsAt(record, 'value_text')
  if (isText(type)) return [wordsAt(record, 'value_text') ?? '']
  return record['value_number'] ?? record['value_boolean'] ?? null
}

/** What one feedback record of a Formbricks Hub is to us: a response with one answer. */
export function hubRecord(record: ForeignObject): ForeignResponse {
  const type = lineAt(record, 'field_type')
  const name = lineAt(record, 'source_name')
  const known = type !== undefined && Object.hasOwn(types, type) ? types[type] : undefined
  const language = lineAt(record, 'language')
  return {
    id: lineAt(record, 'id') ?? '',
    survey: lineAt(record, 'source_id') ?? name ?? lineAt(record, 'source_type') ?? 'hub',
    surveyName: name,
    touchpoint: touchpointNamed(name, 'hub'),
    channel: 'api',
    customer: foreignCustomer({ id: lineAt(record, 'user_id') }),
    ...(language && /^[\w-]{2,35}$/.test(language) ? { language } : {}),
    occurredAt: momentAt(record, 'collected_at'),
    answers: [
      {
        question: lineAt(record, 'field_id') ?? 'field',
        label: lineAt(record, 'field_label'),
        value: valueOf(record, type),
        ...known,
      },
    ],
  }
}
