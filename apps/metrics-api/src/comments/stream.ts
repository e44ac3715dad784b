import type { Comment } from '@vigia/contracts/comments'
import type { CommentQuery } from '@vigia/db/comments'
import type { Store } from '@vigia/db/database'
import { csvRow } from '@vigia/domain/exports'

import type { ExportFormat } from '../exports/stream.ts'
import { searchComments } from './search.ts'

const CHUNK = 500

/** The columns of CSV, in their order. */
const columns = [
  'id',
  'at',
  'customerId',
  'customerName',
  'touchpoint',
  'channel',
  'metric',
  'score',
  'language',
  'sentiment',
  'emotion',
  'themes',
  'caseId',
  'comment',
] as const satisfies readonly (keyof Comment)[]

const cellsOf = (comment: Comment) =>
  columns.map((column) => {
    const value = comment[column]
    return Array.isArray(value) ? value.map(({ id }) => id).join(' ') : value
  })

const heads: Record<ExportFormat, string> = { csv: `\uFEFF${csvRow(columns)}`, ndjson: '' }
const lines: Record<ExportFormat, (items: readonly Comment[]) => string> = {
  csv: (items) => items.map((item) => csvRow(cellsOf(item))).join(''),
  ndjson: (items) => items.map((item) => `${JSON.stringify(item)}\n`).join(''),
}

/** All comments that fit, a chunk at a time and only as fast as they are taken. */
export function commentStream(
  store: Store,
  asked: Omit<CommentQuery, 'limit'>,
  words: string | undefined,
  format: ExportFormat,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let before: CommentQuery['before'] | null = asked.before
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        if (heads[format]) controller.enqueue(encoder.encode(heads[format]))
      },
      async pull(controller) {
        // A page that looked at thousands may have found none: an empty chunk would never be pulled after.
        while (before) {
          const { items, next } = await searchComments(store, { ...asked, before }, words, CHUNK)
          before = next
          if (items.length > 0) return controller.enqueue(encoder.encode(lines[format](items)))
        }
        controller.close()
      },
    },
    { highWaterMark: 1 },
  )
}
