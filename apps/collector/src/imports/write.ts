import { databaseFor, isChangedMeanwhile } from '@vigia/db/database'
import { countImported, moveOn, type ImportRow } from '@vigia/db/imports'
import { AppError } from '@vigia/domain/errors'
import {
  fitScale,
  mappingFor,
  missingColumns,
  parseMapping,
  isPreset,
  type Mapping,
} from '@vigia/domain/imports'
import { idFor } from '@vigia/http/ids'
import type { Context } from 'hono'

import { readerOf } from '../intake/reader.ts'
import type { AppEnv } from '../env.ts'
import { decide, type Decided } from '../intake/prepare.ts'
import { record } from '../intake/record.ts'
import { csvRows, keyOf, ndjsonRows, signalOf } from './read.ts'
import type { Piece } from './records.ts'

/** Sources as the entries that say them: what is kept of a mapping. */
const entriesOf = (mapping: Mapping): string[] =>
  Object.entries(mapping).map(([field, { column, values, otherwise }]) => {
    if (column === null) return `${field}=const:${otherwise}`
    const list = values
      ? `{${Object.entries(values)
          .map(([from, to]) => `${from}:${to}`)
          .join(',')}}`
      : ''
    return `${field}=${column}${list}${otherwise === '' ? '' : `|${otherwise}`}`
  })

const guessed = (
  columns: readonly string[],
  preset: string | null,
  seen: (column: string) => readonly number[],
): Mapping => {
  if (preset !== null && isPreset(preset)) return mappingFor(columns, preset)
  const mapping = mappingFor(columns, null)
  const score = mapping['score']?.column
  return score === undefined || score === null ? mapping : fitScale(mapping, seen(score))
}

const refused = (err: unknown): AppError => {
  const message = err instanceof Error ? err.message : String(err)
  return new AppError('invalid', message, { issues: [{ path: 'mapping', message }] })
}

/** Looks whether a mapping can be read at all. @throws AppError `invalid`. */
export function checkMapping(told: readonly string[]): void {
  try {
    parseMapping(told)
  } catch (err) {
    throw refused(err)
  }
}

/**
 * The mapping for a file of these columns: as told, else what its preset or its columns suggest, and `seen` in the column
 * of the score. @throws AppError `invalid`.
 */
export function mappingOf(
  told: readonly string[],
  preset: string | null,
  columns: readonly string[],
  seen: (column: string) => readonly number[] = () => [],
): string[] {
  try {
    const mapping = told.length > 0 ? parseMapping(told) : guessed(columns, preset, seen)
    const missing = told.length > 0 ? missingColumns(mapping, columns) : []
    if (missing.length > 0)
      throw new Error(`There is no column ${missing.join(', ')}. The columns are ${columns.join(', ')}`)
    return entriesOf(mapping)
  } catch (err) {
    throw refused(err)
  }
}

async function decided(
  c: Context<AppEnv>,
  rows: ReturnType<typeof ndjsonRows>,
  mapping: Mapping,
  at: ImportRow,
) {
  const context = {
    now: c.get('now'),
    ...readerOf(c.get('principal')),
    provenance: { source: 'import', importId: at.id },
  }
  const good: Decided[] = []
  const rejects: { row: number; problem: string }[] = []
  for (const [i, row] of rows.entries()) {
    const number = at.rows + i + 1
    const signal = signalOf(row, mapping, context.now)
    if (typeof signal === 'string') rejects.push({ row: number, problem: signal.slice(0, 500) })
    else {
      const own = signal.id ?? signal.idempotencyKey
      const key = own === undefined ? keyOf(row.row, signal, mapping, number) : own
      // Two columns of ids, such as two tools', may hold the same numbers.
      const name = own === undefined ? await idFor('import', key) : `import:${at.preset ?? ''}:${own}`
      good.push(decide(signal, name, context))
    }
  }
  return { good, rejects }
}

/** Commits whole records and moves the import on, in one transaction. @throws AppError `conflict` where somebody else did. */
export async function writePiece(c: Context<AppEnv>, at: ImportRow, piece: Piece): Promise<ImportRow> {
  const store = databaseFor(c.env, c.get('principal').organizationId, c.get('cost'))
  const isFirst = at.header === null
  const read =
    at.format === 'csv'
      ? csvRows(piece.bytes, at.header)
      : { header: at.header ?? [','], rows: ndjsonRows(piece.bytes) }
  const columns = at.format === 'csv' ? read.header.slice(1) : Object.keys(read.rows[0]?.row ?? {})
  const entries = isFirst ? mappingOf(at.mapping, at.preset, columns) : at.mapping
  const { good, rejects } = await decided(c, read.rows, parseMapping(entries), at)
  const bytes = at.bytes + piece.bytes.byteLength
  const rows = read.rows.length
  const point = { id: at.id, from: at.bytes, bytes, rows, refused: rejects.length, rejects, mapping: entries }
  const along = moveOn(store, { ...point, header: isFirst ? read.header : null }, c.get('now'))
  try {
    const saved = await record(c, good, { along })
    const recorded = saved.filter(({ status }) => status === 'recorded').length
    const counts = { recorded, duplicates: saved.length - recorded }
    await countImported(store, at.id, counts)
    return { ...at, bytes, rows: at.rows + rows, header: [...read.header], mapping: entries }
  } catch (err) {
    if (isChangedMeanwhile(err))
      throw new AppError('conflict', 'The import was paused, or somebody else sends it: look where it stands')
    throw err
  }
}
