import type { WorkerName } from '@vigia/contracts'
import { routes } from '@vigia/contracts'
import { Hono } from 'hono'

import { problem } from './problem.ts'
import { routeTable } from './route-table.ts'
import { cached, isMissingAsset, secured } from './security.ts'

const bindings = {
  'metrics-api': 'METRICS',
  'churn-alerts': 'ALERTS',
  collector: 'COLLECTOR',
  accounts: 'ACCOUNTS',
  live: 'LIVE',
} as const satisfies Record<WorkerName, keyof Env>

const workerFor = routeTable(Object.values(routes))
const app = new Hono<{ Bindings: Env }>()

app.use(async (c, next) => {
  await next()
  c.res = secured(c.res)
})

for (const path of ['/v1/*', '/openapi.json', '/docs', '/docs/*', '/a/*', '/auth/*']) {
  app.all(path, (c) => {
    const worker = workerFor(c.req.method, c.req.path)
    return worker ? c.env[bindings[worker]].fetch(c.req.raw) : problem(404, 'No such endpoint')
  })
}

// Only a development gateway answers these; without this line the single page would.
app.all('/__dev/*', () => problem(404, 'Only in local development'))

app.all('*', async (c) => {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return problem(405, 'Pages are only read')
  const asset = await c.env.ASSETS.fetch(c.req.raw)
  return isMissingAsset(asset, c.req.path) ? problem(404, 'No such asset') : cached(asset, c.req.path)
})

app.onError(() => problem(502, 'The service did not answer'))

// oxlint-disable-next-line import/no-default-export -- a Worker's entry is its default export
export default app
