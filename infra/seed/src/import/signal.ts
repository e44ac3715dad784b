import { batchItemSchema, type BatchItem } from '@vigia/contracts/signals'

import type { Mapping } from './mapping.ts'
import { readMoment, refusalOf, shifted } from './moment.ts'
import { read, type Row } from './source.ts'

export interface Reading {
  mapping: Mapping
  shiftDays: number
  now: Date
}

export type Read = { ok: true; signal: BatchItem } | { ok: false; reason: string }

interface Draft {
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

function draftOf(row: Row, { mapping, shiftDays, now }: Reading): Draft {
  const draft: Draft = { kind: mapping['type'] ? 'event' : 'feedback' }
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

/** The signal that a row tells, or why it tells none. A row without a score still counts by its words. */
export function toSignal(row: Row, reading: Reading): Read {
  try {
    const checked = batchItemSchema.safeParse(draftOf(row, reading))
    if (checked.success) return { ok: true, signal: checked.data }
    const [issue] = checked.error.issues
    const path = issue?.path.join('.') ?? ''
    return { ok: false, reason: `${path === '' ? '' : `${path}: `}${issue?.message ?? 'It is not a signal'}` }
  } catch (err) {
    return { ok: false, reason: err instanceof Error ? err.message : String(err) }
  }
}
