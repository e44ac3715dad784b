import { AppError } from '@vigia/domain/errors'

const MAX_BYTES = 1_048_576
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })

/** The raw text of a body: what was signed. @throws AppError `too_large`, or `invalid` where it is no UTF-8. */
export async function readText(request: Request): Promise<string> {
  const tooLarge = () => new AppError('too_large', `The body may have ${MAX_BYTES} bytes at most`)
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BYTES) throw tooLarge()
  const bytes = await request.arrayBuffer()
  if (bytes.byteLength > MAX_BYTES) throw tooLarge()
  try {
    return decoder.decode(bytes)
  } catch (err) {
    throw new AppError('invalid', 'The body is not text in UTF-8', { cause: err })
  }
}

/** What was sent: JSON, or a form, in which no comment can break the quotes. @throws AppError `invalid`. */
export function readBody(text: string, type: string | undefined): unknown {
  if (/^application\/x-www-form-urlencoded/i.test(type ?? '') && !text.trimStart().startsWith('{'))
    return Object.fromEntries(new URLSearchParams(text))
  try {
    return JSON.parse(text)
  } catch (err) {
    throw new AppError('invalid', 'The body is not JSON', { cause: err })
  }
}
