import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

import { decode, type Decoding } from './decode.ts'
import { csvRows, ndjsonRows, type FileRow } from './rows.ts'

export interface FileOptions {
  path: string
  encoding: string
}

/** The rows of a file, read as they are wanted: memory stays flat. */
export function rowsOf(
  { path, encoding }: FileOptions,
  told: Decoding = { replaced: 0 },
): AsyncGenerator<FileRow> {
  const text = decode(createReadStream(path), encoding, told)
  return /\.(ndjson|jsonl)$/i.test(path) ? ndjsonRows(text) : csvRows(text)
}

/** The SHA-256 of a file and of what else makes an import what it is. */
export async function fingerprint(path: string, others: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.update(JSON.stringify(others)).digest('hex')
}
