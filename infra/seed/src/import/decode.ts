/** Why bytes and text differ, told once at the end. */
export interface Decoding {
  replaced: number
}

/**
 * The text of a file's bytes, whatever they are: what is not valid in the encoding becomes U+FFFD and is counted.
 * @throws RangeError for an encoding that nobody knows.
 */
export async function* decode(
  bytes: AsyncIterable<Uint8Array>,
  encoding: string,
  told: Decoding,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  const count = (text: string): string => {
    told.replaced += text.split('\uFFFD').length - 1
    return text
  }
  for await (const chunk of bytes) yield count(decoder.decode(chunk, { stream: true }))
  yield count(decoder.decode())
}
