import { databaseFor } from '@vigia/db/database'
import { AppError } from '@vigia/domain/errors'
import { logFailure, problemResponse } from '@vigia/http/app'
import type { Context } from 'hono'

import type { AppEnv } from '../../env.ts'
import { guardScope } from '../../guard.ts'
import { basicKey } from '../shared/keys.ts'

export const SOURCE = 'delighted'

/** Only what asks for JSON, by its name or its headers, is answered: as Delighted does. */
export const guarded = (scope: string) => guardScope(scope, basicKey)

export const storeOf = (c: Context<AppEnv>) =>
  databaseFor(c.env, c.get('principal').organizationId, c.get('cost'))

export const seconds = (ms: number | null | undefined): number | null =>
  ms === null || ms === undefined ? null : Math.floor(ms / 1_000)

/** A time as Delighted takes it: seconds since 1970, or ISO. */
export function momentOf(told: unknown): Date | undefined {
  if (told === undefined || told === null || told === '') return undefined
  const number = Number(told)
  const at = Number.isFinite(number)
    ? new Date(number * 1_000)
    : new Date(typeof told === 'string' ? told : Number.NaN)
  if (Number.isNaN(at.getTime()))
    throw new AppError('invalid', 'A time is in seconds since 1970', {
      issues: [{ path: 'created_at', message: 'is invalid' }],
    })
  return at
}

const messages: Record<number, string> = {
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  422: 'Unprocessable Entity',
  429: 'Too Many Requests',
}

/** A failure as Delighted tells it. */
export async function delightedFailure(err: Error, c: Context<AppEnv>): Promise<Response> {
  const problem = problemResponse(c, err)
  if (problem.status >= 500) logFailure(err, { requestId: c.get('requestId') })
  const { errors } = await problem.json<{ errors: { path: string; message: string }[] }>()
  const status = problem.status === 400 ? 422 : problem.status
  const detail = err instanceof AppError ? err.message : undefined
  const byField = Object.groupBy(errors, ({ path }) => path || 'base')
  return new Response(
    JSON.stringify({
      status,
      message: messages[status] ?? detail ?? 'Something went wrong',
      ...(status === 422
        ? {
            errors: Object.fromEntries(
              Object.entries(byField).map(([path, all = []]) => [path, all.map(({ message }) => message)]),
            ),
          }
        : { detail }),
    }),
    {
      status,
      headers: {
        'content-type': 'application/json',
        ...(err instanceof AppError && err.retryAfterSeconds
          ? { 'retry-after': String(err.retryAfterSeconds) }
          : {}),
      },
    },
  )
}
