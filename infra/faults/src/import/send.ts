import { call, demoKey } from '../stack/api.ts'
import { fileFrom, mapping } from './file.ts'

export interface ImportState {
  id: string
  status: string
  bytes: number
  rows: number
  recorded: number
  duplicates: number
  refused: number
}

/** So much is sent in one request: a worker's time is limited. */
const PIECE_BYTES = 2 * 1_048_576

export const beginImport = (url: string): Promise<ImportState> =>
  call(url, '/v1/imports', { body: { name: 'A million', mapping } })

export const stateOf = (url: string, id: string): Promise<ImportState> => call(url, `/v1/imports/${id}`)

async function put(
  url: string,
  id: string,
  offset: number,
  piece: Uint8Array,
  complete: boolean,
): Promise<ImportState> {
  const response = await fetch(`${url}/v1/imports/${id}/data?offset=${offset}&complete=${complete}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${demoKey}`, 'content-type': 'text/csv' },
    body: piece as BodyInit,
    signal: AbortSignal.timeout(300_000),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`the import answered ${response.status}: ${text.slice(0, 300)}`)
  return JSON.parse(text) as ImportState
}

/** Sends the file from where the import stands to its end. */
export async function sendRest(
  url: string,
  from: ImportState,
  rows: number,
  told: (state: ImportState) => void,
): Promise<ImportState> {
  let state = from
  let waiting: Uint8Array[] = []
  let size = 0
  // What a piece cuts off in the middle of a row is not taken: it is sent again at the head of the next.
  let sentTo = from.bytes
  const flush = async (complete: boolean) => {
    const piece = Buffer.concat(waiting)
    state = await put(url, state.id, sentTo, piece, complete)
    const left = piece.subarray(state.bytes - sentTo)
    waiting = left.length > 0 ? [left] : []
    size = left.length
    sentTo = state.bytes
    told(state)
  }
  for await (const bytes of fileFrom(from.bytes, rows)) {
    waiting.push(bytes)
    size += bytes.length
    if (size >= PIECE_BYTES) await flush(false)
  }
  await flush(true)
  return state
}
