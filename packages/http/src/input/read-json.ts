import { AppError } from '@vigia/domain/errors'

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })

async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  const tooLarge = () => new AppError('too_large', `The body may have ${maxBytes} bytes at most`)
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge()
  if (!request.body) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body as ReadableStream<Uint8Array>) {
    size += chunk.byteLength
    if (size > maxBytes) throw tooLarge()
    chunks.push(chunk)
  }
  const bytes = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }
  return bytes
}

/**
 * The JSON body of a request, counted while it is read. An empty body is undefined.
 * @throws AppError `too_large`, `unsupported_media_type`, or `invalid` where it is no JSON in UTF-8.
 */
export async function readJson(request: Request, maxBytes: number): Promise<unknown> {
  const type = (request.headers.get('content-type') ?? 'application/json').toLowerCase()
  if (!/^(application\/([\w.-]+\+)?json|text\/plain)\s*(;|$)/.test(type)) {
    throw new AppError('unsupported_media_type', 'Send the body as application/json')
  }
  const bytes = await readBytes(request, maxBytes)
  if (bytes.byteLength === 0) return undefined
  try {
    return JSON.parse(decoder.decode(bytes))
  } catch (err) {
    throw new AppError('invalid', 'The body is not JSON in UTF-8', { cause: err })
  }
}
