import { batchItemSchema, type BatchItem } from '@vigia/contracts/signals'
import {
  canonical,
  cellsOf,
  draftOf,
  isSecondHeader,
  separatorOf,
  type Mapping,
  type Row,
} from '@vigia/domain/imports'
import { parse } from '@vigia/http/input'

/** A row of a file, or what is wrong with it. */
export interface FileRow {
  row: Row
  problem: string | null
}

const decoder = new TextDecoder('utf-8')

/** The rows of whole CSV records; `header` is null for the piece that begins with it. */
export function csvRows(
  bytes: Uint8Array,
  known: readonly string[] | null,
): { header: readonly string[]; rows: FileRow[] } {
  const text = decoder.decode(bytes).replace(/^\uFEFF/, '')
  const [line = ''] = text.split('\n', 1)
  const delimiter = known ? (known[0] ?? ',') : separatorOf(line)
  const records = cellsOf(text, delimiter)
  const names = known ? known.slice(1) : (records.shift() ?? []).map((name) => name.trim())
  const [second] = records
  if (!known && second && isSecondHeader(second)) records.shift()
  const rows = records.map((cells) => ({
    row: Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ''])),
    problem:
      cells.length === names.length ? null : `It has ${cells.length} columns, the header ${names.length}`,
  }))
  return { header: [delimiter, ...names], rows }
}

const flat = (value: unknown, path: string): [string, string][] => {
  if (value === null || value === undefined) return [[path, '']]
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object') return [[path, JSON.stringify(value)]]
  return Object.entries(value).flatMap(([name, inner]) => flat(inner, path === '' ? name : `${path}.${name}`))
}

/** The objects of whole NDJSON lines; inner fields are called `outer.inner`. */
export const ndjsonRows = (bytes: Uint8Array): FileRow[] =>
  decoder
    .decode(bytes)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      try {
        const value: unknown = JSON.parse(line)
        const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
        return {
          row: isObject ? Object.fromEntries(flat(value, '')) : {},
          problem: isObject ? null : 'It is not an object',
        }
      } catch {
        return { row: {}, problem: 'It is not valid JSON' }
      }
    })

/** The signal that a row tells, or what is wrong with it. */
export function signalOf({ row, problem }: FileRow, mapping: Mapping, now: Date): BatchItem | string {
  if (problem !== null) return problem
  try {
    return parse(batchItemSchema, draftOf(row, { mapping, shiftDays: 0, now }))
  } catch (err) {
    return err instanceof Error ? err.message : String(err)
  }
}

/**
 * What makes a row itself: what it holds and how it is read, so that the same file again records nothing. A row that
 * tells neither who nor when has its number as well: many people may have given the same score.
 */
export function keyOf(row: Row, signal: BatchItem, mapping: Mapping, number: number): string {
  const cells = Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const isSomebodys = signal.customer !== undefined && signal.occurredAt !== undefined
  return JSON.stringify([canonical(mapping), cells, isSomebodys ? 0 : number])
}
