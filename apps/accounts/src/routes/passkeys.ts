import { AppError, type AppErrorCode } from '@vigia/domain/errors'
import { Hono, type Context } from 'hono'

import { authFor } from '../auth/auth.ts'
import type { AppEnv } from '../env.ts'

/** What of better-auth is reachable; the rest of what it can do has its own place here, or none. */
const open = [
  'GET /auth/passkey/generate-register-options',
  'POST /auth/passkey/verify-registration',
  'GET /auth/passkey/generate-authenticate-options',
  'POST /auth/passkey/verify-authentication',
  'GET /auth/passkey/list-user-passkeys',
  'POST /auth/passkey/delete-passkey',
  'POST /auth/passkey/update-passkey',
  'POST /auth/sign-out',
]

const codes: Readonly<Record<number, AppErrorCode>> = {
  400: 'invalid',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  429: 'rate_limited',
}

const words: Readonly<Record<string, string>> = {
  SESSION_NOT_FRESH: 'You signed in more than a day ago: sign out and in again to change passkeys',
}

/** What better-auth refuses, in our form. */
async function refusal(response: Response): Promise<AppError> {
  const body: unknown = await response.json().catch(() => null)
  const told =
    typeof body === 'object' && body !== null ? (body as { code?: unknown; message?: unknown }) : {}
  const known = typeof told.code === 'string' ? words[told.code] : undefined
  const message = known ?? (typeof told.message === 'string' ? told.message : 'This did not work: try again')
  return new AppError(codes[response.status] ?? 'invalid', message)
}

async function handle(c: Context<AppEnv>): Promise<Response> {
  if (!open.includes(`${c.req.method} ${c.req.path}`))
    throw new AppError('not_found', `There is nothing at ${c.req.method} ${c.req.path}`)
  const response = await authFor(c.env, new URL(c.req.url).origin).handler(c.req.raw)
  if (response.status >= 500) throw new Error(`better-auth answered ${String(response.status)}`)
  if (!response.ok) throw await refusal(response)
  return response
}

export const passkeys = new Hono<AppEnv>().all('/auth/*', handle)
