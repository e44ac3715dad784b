import { createSplitter } from '@vigia/domain/imports'

/** So many rows are committed at once. */
const ROWS = 500
const MOST_BYTES = 1_048_576

/** Whole records of a stream with the number of bytes that they take. */
export interface Piece {
  bytes: Uint8Array
  records: number
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0))
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.byteLength
  }
  return whole
}

/**
 * Cuts a stream into pieces of whole records, some hundred rows or a megabyte each, so that memory stays flat. What is
 * left at the end is a record only if the file ends there.
 */
export async function* piecesOf(
  stream: AsyncIterable<Uint8Array>,
  isQuoted: boolean,
  isLast: boolean,
): AsyncGenerator<Piece> {
  const splitter = createSplitter(isQuoted)
  let parts: Uint8Array[] = []
  let records = 0
  let size = 0
  let rest: Uint8Array[] = []
  const take = (): Piece => {
    const piece = { bytes: joined(parts), records }
    parts = []
    records = 0
    size = 0
    return piece
  }
  for await (const chunk of stream) {
    let from = 0
    for (const end of splitter.ends(chunk)) {
      const record = chunk.subarray(from, end)
      parts.push(...rest, record)
      size += record.byteLength + rest.reduce((sum, { byteLength }) => sum + byteLength, 0)
      rest = []
      records += 1
      from = end
      if (records >= ROWS || size >= MOST_BYTES) yield take()
    }
    if (from < chunk.byteLength) rest.push(chunk.slice(from))
  }
  if (isLast && rest.length > 0) {
    parts.push(...rest)
    records += 1
  }
  if (records > 0) yield take()
}
