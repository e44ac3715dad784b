import { AppError } from '@vigia/domain/errors'

const MOST_BYTES = 4 * 1_048_576
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })

const tooLarge = () => new AppError('too_large', `The body may have ${MOST_BYTES} bytes at most, unpacked`)

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.byteLength
    if (size > MOST_BYTES) throw tooLarge()
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

/** Packed by its first bytes, whatever its headers say: RudderStack packs what it calls a form. */
const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

async function unpacked(bytes: Uint8Array): Promise<Uint8Array> {
  if (!isGzip(bytes)) return bytes
  try {
    return await bytesOf(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')))
  } catch (err) {
    if (err instanceof AppError) throw err
    throw new AppError('invalid', 'The body says it is gzip and is not', { cause: err })
  }
}

/** `email=…&properties[plan]=gold` as an object; one level of brackets. */
function formOf(text: string): Record<string, unknown> {
  const form: Record<string, unknown> = {}
  for (const [name, value] of new URLSearchParams(text)) {
    const [, outer, inner] = /^([^[\]]+)\[([^[\]]+)\]$/.exec(name) ?? []
    if (outer === undefined || inner === undefined) form[name] = value
    else form[outer] = { ...(form[outer] as object | undefined), [inner]: value }
  }
  return form
}

function parsed(text: string): unknown {
  const start = text.trimStart()
  if (start === '') return undefined
  if (/^[[{"]/.test(start)) {
    try {
      return JSON.parse(text)
    } catch (err) {
      throw new AppError('invalid', 'The body is not JSON', { cause: err })
    }
  }
  if (/^[^\s=&]+=/.test(start)) return formOf(start)
  throw new AppError('invalid', 'The body is neither JSON nor a form')
}

const bodies = new WeakMap<Request, Promise<unknown>>()

async function read(request: Request): Promise<unknown> {
  if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES) throw tooLarge()
  if (!request.body) return undefined
  const bytes = await unpacked(await bytesOf(request.body as ReadableStream<Uint8Array>))
  try {
    return parsed(decoder.decode(bytes))
  } catch (err) {
    if (err instanceof AppError) throw err
    throw new AppError('invalid', 'The body is not text in UTF-8', { cause: err })
  }
}

/**
 * What another system's client sent, read once: JSON or a form, packed or not, by what it is and not by what it is
 * called; undefined for nothing. @throws AppError `invalid` or `too_large`.
 */
export function foreignBody(request: Request): Promise<unknown> {
  const known = bodies.get(request) ?? read(request)
  bodies.set(request, known)
  return known
}
