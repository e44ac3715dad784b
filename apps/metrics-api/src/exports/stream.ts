import type { ExportedSignal } from '@vigia/db/exports'
import { csvRow } from '@vigia/domain/exports'

import { cellsOf, columns, exportedOf } from './row.ts'

export type ExportFormat = 'csv' | 'ndjson'

export const typeOf: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  ndjson: 'application/x-ndjson; charset=utf-8',
}

const lines: Record<ExportFormat, (rows: readonly ExportedSignal[]) => string> = {
  csv: (rows) => rows.map((row) => csvRow(cellsOf(exportedOf(row)))).join(''),
  ndjson: (rows) => rows.map((row) => `${JSON.stringify(exportedOf(row))}\n`).join(''),
}

/** The rows as text, a chunk at a time and only as fast as they are taken: memory holds one chunk. */
export function streamOf(
  chunks: AsyncGenerator<ExportedSignal[]>,
  format: ExportFormat,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        // The byte order mark tells spreadsheets that it is UTF-8.
        if (format === 'csv') controller.enqueue(encoder.encode(`\uFEFF${csvRow(columns)}`))
      },
      async pull(controller) {
        const { value, done } = await chunks.next()
        if (done) controller.close()
        else controller.enqueue(encoder.encode(lines[format](value)))
      },
      async cancel() {
        await chunks.return(undefined)
      },
    },
    { highWaterMark: 1 },
  )
}
