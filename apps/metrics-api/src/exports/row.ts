import type { ExportedSignal } from '@vigia/db/exports'

interface Analysis {
  language?: string
  emotion?: { label: string } | null
  themes?: { id: string; sentiment: number }[]
}

type Facts = Record<string, string | number | boolean | null>

const parsed = (text: string | null): Facts | null => (text === null ? null : (JSON.parse(text) as Facts))

/** What would tell which employee gave an answer. */
const anonymous = {
  customerId: null,
  comment: null,
  analysis: null,
  employee: null,
  attributes: null,
  sentiment: null,
}

/** A signal as who reads the export knows it: ISO times, the analysis taken apart. Employees stay nameless. */
export function exportedOf(signal: ExportedSignal) {
  const kept = signal.metric === 'enps' ? { ...signal, ...anonymous } : signal
  const { at, receivedAt, analysis, measures, attributes, ...rest } = kept
  const told = analysis === null ? null : (JSON.parse(analysis) as Analysis)
  return {
    ...rest,
    occurredAt: new Date(at).toISOString(),
    receivedAt: new Date(receivedAt).toISOString(),
    language: told?.language ?? null,
    emotion: told?.emotion?.label ?? null,
    themes: told?.themes?.map(({ id }) => id) ?? [],
    measures: parsed(measures),
    attributes: parsed(attributes),
  }
}

type Exported = ReturnType<typeof exportedOf>

/** The columns of CSV, in their order. */
export const columns = [
  'id',
  'kind',
  'occurredAt',
  'receivedAt',
  'customerId',
  'touchpoint',
  'channel',
  'segment',
  'metric',
  'score',
  'type',
  'severity',
  'experience',
  'comment',
  'language',
  'sentiment',
  'emotion',
  'themes',
  'employee',
  'team',
  'shop',
  'release',
  'surveyId',
  'issue',
  'value',
  'waitMinutes',
  'measures',
  'attributes',
  'source',
] as const satisfies readonly (keyof Exported)[]

export const cellsOf = (row: Exported) =>
  columns.map((column) => {
    const value = row[column]
    if (Array.isArray(value)) return value.join(' ')
    return typeof value === 'object' && value !== null ? JSON.stringify(value) : value
  })
