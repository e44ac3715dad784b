import { batchItemSchema, type BatchItem } from '@vigia/contracts/signals'
import { draftOf, type Reading, type Row } from '@vigia/domain/imports'

export type Read = { ok: true; signal: BatchItem } | { ok: false; reason: string }

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
