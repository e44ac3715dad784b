import { routes } from '@vigia/contracts'
import { problemOf } from '@vigia/http/app'

import { devEndpoints } from './gateway/dev-endpoints.ts'
import type { Bindings } from './gateway/env.ts'
import { replayMemory } from './gateway/replay.ts'
import { routeTable, type Upstream } from './gateway/route-table.ts'

const bindings = {
  collector: 'COLLECTOR',
  'metrics-api': 'METRICS',
  'churn-alerts': 'ALERTS',
  accounts: 'ACCOUNTS',
  live: 'LIVE',
  console: 'CONSOLE',
} as const satisfies Record<Upstream, keyof Bindings>

const replay = replayMemory()
const dev = devEndpoints(replay)
const upstreamOf = routeTable(Object.values(routes))

const absent = (name: Upstream): Response => {
  const detail = `apps/${name} has no wrangler.jsonc yet, so this run is without it`
  const requestId = `req_${crypto.randomUUID().replaceAll('-', '')}`
  return Response.json(problemOf('unavailable', detail, [], requestId), {
    status: 503,
    headers: { 'content-type': 'application/problem+json' },
  })
}

/** All of Vigía on one origin. For development alone: in production each worker has its own routes. */
export default {
  async fetch(request: Request, env: Bindings): Promise<Response> {
    const { pathname } = new URL(request.url)
    if (request.headers.has('x-vigia-now')) replay.note(Date.now())
    if (pathname === '/__dev' || pathname.startsWith('/__dev/')) return dev.fetch(request, env)
    const name = upstreamOf(pathname)
    return env[bindings[name]]?.fetch(request) ?? absent(name)
  },
}
