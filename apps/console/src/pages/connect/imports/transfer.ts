import type { Client } from '@vigia/client'
import { ApiError } from '@vigia/client'
import type { Import } from '@vigia/contracts/imports'

const PIECE_BYTES = 1_048_576
const LARGEST_BYTES = 16 * PIECE_BYTES

const types = { csv: 'text/csv', ndjson: 'application/x-ndjson' } as const

interface Options {
  /** Told after each piece. */
  onProgress: (at: Import) => void
  signal: AbortSignal
}

const isElsewhere = (err: unknown): boolean => err instanceof ApiError && err.problem.status === 409

/**
 * Sends a file from where its import stands, piece by piece. A row longer than a piece makes the next piece larger.
 * Ends when the import is done, paused or taken back by anybody. @throws ApiError, or TypeError without a network.
 */
export async function transfer(
  client: Client,
  told: Import,
  content: Blob,
  { onProgress, signal }: Options,
): Promise<Import> {
  let at = told
  let size = PIECE_BYTES
  while ((at.status === 'ready' || at.status === 'running') && !signal.aborted) {
    const from = at.bytes
    const isLast = from + size >= content.size
    const data = { type: types[at.format], content: content.slice(from, from + size) }
    const query = { offset: from, complete: isLast ? 'true' : 'false' } as const
    try {
      at = await client.call('putImportData', { params: { id: at.id }, query }, { data, signal })
    } catch (err) {
      if (!isElsewhere(err)) throw err
      at = await client.call('getImport', { params: { id: at.id } }, { signal })
    }
    size = at.bytes === from && size < LARGEST_BYTES ? size * 4 : PIECE_BYTES
    onProgress(at)
  }
  return at
}
