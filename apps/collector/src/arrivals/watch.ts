import { logFailure } from '@vigia/http/app'
import type { Context, MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'

import type { AppEnv } from '../env.ts'
import { describeArrival } from './describe.ts'
import { arrivalLedger } from './ledger.ts'

const MOST_BYTES = 65_536

export const ledger = arrivalLedger()

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What was answered, and the answer anew: a clone of it would wait for the caller to read. */
async function answered(c: Context<AppEnv>): Promise<unknown> {
  if (!/json/.test(c.res.headers.get('content-type') ?? '')) return undefined
  const text = await c.res.text()
  c.res = new Response(text, c.res)
  return parsed(text)
}

const readable = (request: Request): boolean => {
  const size = Number(request.headers.get('content-length') ?? 0)
  const isFile = /csv|ndjson/.test(request.headers.get('content-type') ?? '')
  return request.body !== null && !isFile && size > 0 && size <= MOST_BYTES
}

/** The endpoint's own path, without what a caller filled in. */
const pathOf = (route: string, asked: string): string =>
  route.includes('*') ? (asked.split('?')[0] ?? '') : route

/** Keeps the last requests of each key, for whoever connects a tool; reading the log is not an arrival. */
export const watchArrivals: MiddlewareHandler<AppEnv> = async (c, next) => {
  const at = c.get('now')
  if (c.req.method === 'OPTIONS' || c.req.path === '/v1/arrivals' || !ledger.hasRoom(Date.now()))
    return next()
  // Read along with the handler: once the answer is out there is nothing left to read.
  const sent = readable(c.req.raw)
    ? c.req.raw
        .clone()
        .text()
        .catch(() => '')
    : null
  await next()
  const principal = c.get('principal')
  if (!principal) return
  const answer = await answered(c)
  const seen = {
    at,
    requestId: c.get('requestId'),
    keyId: principal.keyId,
    method: c.req.method,
    path: pathOf(routePath(c, -1), c.req.path),
    status: c.res.status,
    note: c.get('arrival') ?? {},
  }
  const keep = async () => {
    const arrival = describeArrival({ ...seen, body: sent ? parsed(await sent) : undefined, answer })
    if (!ledger.add(principal.organizationId, arrival, Date.now())) return
    await ledger.settle()
    await ledger.flush(c.env)
  }
  c.executionCtx.waitUntil(keep().catch((err: unknown) => logFailure(err, { requestId: seen.requestId })))
}
