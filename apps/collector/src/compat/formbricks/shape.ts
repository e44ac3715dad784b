import { AppError, type AppErrorCode } from '@vigia/domain/errors'
import { logFailure } from '@vigia/http/app'
import type { KeyReader } from '@vigia/http/auth'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

import { noteArrival } from '../../arrivals/note.ts'
import type { AppEnv } from '../../env.ts'

const codes: Record<AppErrorCode, readonly [code: string, status: ContentfulStatusCode]> = {
  invalid: ['bad_request', 400],
  unsupported_media_type: ['bad_request', 400],
  unauthorized: ['not_authenticated', 401],
  forbidden: ['forbidden', 403],
  not_found: ['not_found', 404],
  method_not_allowed: ['bad_request', 400],
  conflict: ['conflict', 409],
  precondition_failed: ['conflict', 409],
  too_large: ['payload_too_large', 413],
  rate_limited: ['too_many_requests', 429],
  unavailable: ['internal_server_error', 503],
}

/** What keeps a Formbricks client going: each failure in the shape of its version of the protocol. */
export function answerFailure(err: Error, c: Context<AppEnv>): Response {
  const known = err instanceof AppError ? err : null
  if (!known) logFailure(err, { requestId: c.get('requestId'), path: c.req.routePath })
  const [code, status] = known ? codes[known.code] : (['internal_server_error', 500] as const)
  const message = known?.message ?? 'The failure was logged under this request id'
  const issues = known?.issues ?? []
  noteArrival(c, { problems: [{ code, path: issues[0]?.path ?? '', message }] })
  if (known?.retryAfterSeconds) c.header('Retry-After', String(known.retryAfterSeconds))
  if (c.req.param('version') === 'v2') {
    const details = issues.map(({ path, message: issue }) => ({ field: path, issue }))
    return c.json({ error: { code: status, message, details } }, status)
  }
  const details = Object.fromEntries(issues.map(({ path, message: issue }) => [path, issue]))
  return c.json({ code, message, details }, status)
}

/** What Formbricks calls the environment is a publishable key of ours. */
export const keyInPath: KeyReader = (request) =>
  /\/client\/([^/]+)\//.exec(new URL(request.url).pathname)?.[1] ?? ''
