import type { BatchItem } from '@vigia/contracts/signals'

import type { createKeys } from './key.ts'
import type { Rejected } from './rejects.ts'
import type { FileRow } from './rows.ts'
import { toSignal } from './signal.ts'
import type { Reading, Row } from '@vigia/domain/imports'

/** A signal with the row it comes from. */
export interface Prepared {
  line: number
  row: Row
  signal: BatchItem
}

/** What is sent, and committed, at once. */
export interface Batch {
  /** The number of the last row in it, from 1 on. */
  rows: number
  prepared: Prepared[]
  rejected: Rejected[]
}

export interface BatchOptions {
  reading: Reading
  keyOf: ReturnType<typeof createKeys>
  size: number
  /** Rows that an earlier run has committed; they are read again only to number identical ones. */
  skip: number
  limit: number
}

/** Turns rows into batches of signals, each under its own key, with the rows that tell none. */
export async function* batchesOf(rows: AsyncIterable<FileRow>, options: BatchOptions): AsyncGenerator<Batch> {
  const { reading, keyOf, size, skip, limit } = options
  let number = 0
  let batch: Batch = { rows: 0, prepared: [], rejected: [] }
  for await (const { line, row, problem } of rows) {
    if (number >= limit) break
    number += 1
    const key = keyOf(row)
    if (number <= skip) continue
    const read = problem === null ? toSignal(row, reading) : { ok: false as const, reason: problem }
    if (read.ok) {
      const signal = read.signal.id === undefined ? { ...read.signal, id: key } : read.signal
      batch.prepared.push({ line, row, signal })
    } else batch.rejected.push({ line, row, reason: read.reason })
    batch.rows = number
    if (batch.prepared.length + batch.rejected.length < size) continue
    yield batch
    batch = { rows: 0, prepared: [], rejected: [] }
  }
  if (batch.rows > 0) yield batch
}
