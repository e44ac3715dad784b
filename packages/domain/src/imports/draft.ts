import type { Mapping } from './mapping.ts'
import { readMoment, refusalOf, shifted } from './moment.ts'
import { read, type Row } from './source.ts'

export interface Reading {
  mapping: Mapping
  shiftDays: number
  now: Date
}

export interface Draft {
  [field: string]: unknown
}

const numeric = new Set(['score', 'severity', 'value'])

function valueOf(field: string, text: string): unknown {
  if (!numeric.has(field) && !field.startsWith('measures.')) return text
  const value = Number(text)
  if (!Number.isFinite(value)) throw new Error(`${field}: "${text}" is not a number`)
  return value
}

/** Puts a value where its dotted field says; a trait's own name may have dots. */
function put(draft: Draft, field: string, value: unknown): void {
  const family = ['customer.traits', 'attributes', 'measures', 'customer'].find((one) =>
    field.startsWith(`${one}.`),
  )
  if (family === undefined) return void (draft[field] = value)
  const [outer = '', inner] = family.split('.')
  const name = field.slice(family.length + 1)
  const group = (draft[outer] ??= {}) as Draft
  if (inner === undefined) group[name] = value
  else group[inner] = { ...(group[inner] as Draft | undefined), [name]: value }
}

/** What a row tells, in the shape of a batch item or an outcome, not yet checked. @throws Error that says what is wrong with it. */
export function draftOf(row: Row, { mapping, shiftDays, now }: Reading): Draft {
  const draft: Draft = mapping['outcome'] ? {} : { kind: mapping['type'] ? 'event' : 'feedback' }
  for (const [field, source] of Object.entries(mapping)) {
    const text = read(source, row)
    if (text !== '') put(draft, field, valueOf(field, text))
  }
  if (draft['score'] === undefined && draft['comment'] !== undefined) delete draft['metric']
  if (typeof draft['occurredAt'] !== 'string') return draft
  const at = shifted(readMoment(draft['occurredAt']), shiftDays)
  const refusal = refusalOf(at, now)
  if (refusal) throw new Error(refusal)
  return { ...draft, occurredAt: at.toISOString() }
}
