import { AppError, type AppErrorCode, type FieldIssue } from '@vigia/domain/errors'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

const STATUS: Record<AppErrorCode, ContentfulStatusCode> = {
  invalid: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  precondition_failed: 412,
  too_large: 413,
  unsupported_media_type: 415,
  rate_limited: 429,
  unavailable: 503,
}

const TITLE: Record<AppErrorCode | 'internal', string> = {
  invalid: 'The request is not valid',
  unauthorized: 'Sign in, or send a valid key',
  forbidden: 'This is not allowed',
  not_found: 'Not found',
  method_not_allowed: 'The method is not allowed here',
  conflict: 'The state does not allow it',
  precondition_failed: 'It has changed since it was read',
  too_large: 'The request is too large',
  unsupported_media_type: 'The content type is not supported',
  rate_limited: 'Too many requests',
  unavailable: 'Not available for the moment',
  internal: 'Something went wrong',
}

/** The RFC 9457 document of a failure, without its request: also what a refused item of a batch carries. */
export const problemOf = (
  code: AppErrorCode | 'internal',
  detail: string,
  issues: readonly FieldIssue[],
  requestId: string,
) => ({
  type: `https://vigia.dev/problems/${code.replaceAll('_', '-')}`,
  title: TITLE[code],
  status: code === 'internal' ? 500 : STATUS[code],
  detail,
  code,
  requestId,
  errors: [...issues],
})

const codeOfStatus = (status: number): AppErrorCode | 'internal' =>
  (Object.keys(STATUS) as AppErrorCode[]).find((code) => STATUS[code] === status) ??
  (status < 500 ? 'invalid' : 'internal')

const asAppError = (err: unknown): AppError | null => {
  if (err instanceof AppError) return err
  if (!(err instanceof HTTPException)) return null
  const code = codeOfStatus(err.status)
  return code === 'internal' ? null : new AppError(code, err.message || TITLE[code], { cause: err })
}

/** Answers a failure; what the caller cannot mend becomes a 500 that tells nothing but its request id. */
export function problemResponse(c: Context, err: unknown): Response {
  const requestId = String(c.get('requestId') ?? '')
  const known = asAppError(err)
  const document = known
    ? problemOf(known.code, known.message, known.issues, requestId)
    : problemOf('internal', 'The failure was logged under this request id', [], requestId)
  if (known?.retryAfterSeconds) c.header('Retry-After', String(known.retryAfterSeconds))
  return c.body(JSON.stringify(document), document.status, {
    'Content-Type': 'application/problem+json',
  })
}
