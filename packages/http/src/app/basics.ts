import { AppError } from '@vigia/domain/errors'
import type { Hono, MiddlewareHandler } from 'hono'

import { logFailure } from './log.ts'
import { problemResponse } from './problem.ts'

/** Every worker's request has an id, a clock and a counter of what the database did. */
export interface BaseEnv<Bindings extends object = object, Variables extends object = object> {
  Bindings: Bindings
  Variables: {
    requestId: string
    now: Date
    cost: { rowsRead: number; rowsWritten: number; roundTrips: number }
  } & Variables
}

/** The time of a request. In local development `x-vigia-now` sets it, so that a story can be replayed with its own dates. */
export type Clock = (request: Request, isLocal: boolean) => Date

const NOW_HEADER = 'x-vigia-now'

export const requestClock: Clock = (request, isLocal) => {
  const told = isLocal ? request.headers.get(NOW_HEADER) : null
  if (told === null) return new Date()
  const now = new Date(told)
  if (Number.isNaN(now.getTime())) throw new AppError('invalid', `${NOW_HEADER} is not an ISO time`)
  return now
}

const SECURITY_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
}

interface LocalBindings {
  /** `1` in local development alone. */
  VIGIA_LOCAL?: string | undefined
}

const begin: MiddlewareHandler<BaseEnv<LocalBindings>> = async (c, next) => {
  const started = performance.now()
  c.set('requestId', c.req.header('cf-ray') ?? `req_${crypto.randomUUID().replaceAll('-', '')}`)
  c.set('cost', { rowsRead: 0, rowsWritten: 0, roundTrips: 0 })
  c.set('now', requestClock(c.req.raw, c.env.VIGIA_LOCAL === '1'))
  await next()
  const cost = c.get('cost')
  const took = (performance.now() - started).toFixed(1)
  c.header('X-Request-Id', c.get('requestId'))
  c.header('Server-Timing', `total;dur=${took}, db;desc="${cost.roundTrips} round trips"`)
  c.header('X-Vigia-Rows-Read', String(cost.rowsRead))
  c.header('X-Vigia-Rows-Written', String(cost.rowsWritten))
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
    if (!c.res.headers.has(name)) c.header(name, value)
  }
}

/** Gives an app its request id, clock, cost headers and problem documents: what every worker has before its first route. */
export function useBasics<E extends BaseEnv<LocalBindings>>(app: Hono<E>): void {
  app.use('*', begin)
  app.notFound((c) =>
    problemResponse(c, new AppError('not_found', `There is nothing at ${c.req.method} ${c.req.path}`)),
  )
  app.onError((err, c) => {
    const response = problemResponse(c, err)
    if (response.status >= 500) {
      logFailure(err, { requestId: c.get('requestId'), method: c.req.method, path: c.req.routePath })
    }
    return response
  })
}
