import {
  getAttributes,
  getMetric,
  listMetrics,
  putAttributes,
  type MetricCatalogue,
} from '@vigia/contracts/metrics'
import { readSetting, saveSetting } from '@vigia/db/settings'
import { dimensions } from '@vigia/domain/metric-query'
import { definitions, measureIds, scaleOf } from '@vigia/domain/metrics'
import type { Context } from 'hono'
import { etag } from 'hono/etag'

import { askingOf } from '../asking.ts'
import { createApp } from '../create-app.ts'
import { guarded, storeOf } from '../customers/route.ts'
import type { AppEnv } from '../env.ts'
import { markFresh } from '../fresh.ts'
import { guardScope } from '../guard.ts'
import { askMetric } from '../metrics/answer.ts'
import { fromEdge } from '../metrics/edge.ts'

const catalogueOf = (declared: readonly string[]): MetricCatalogue => ({
  items: measureIds.map((metric) => ({
    metric,
    scale: scaleOf[metric],
    definitions: definitions
      .filter((definition) => definition.metric === metric)
      .map(({ id, unit, isDefault, describe }) => ({ id, unit, isDefault, describe })),
    groupBy: [...dimensions, ...declared.map((name) => `attribute.${name}`)],
  })),
  nextCursor: null,
})

const list = { ...listMetrics, middleware: [guardScope(listMetrics.scope), etag()] }
const get = { ...getMetric, middleware: [guardScope(getMetric.scope), etag()] }

const declaredBy = (c: Context<AppEnv>) => readSetting(storeOf(c), 'attributes', { names: [] as string[] })

export const metrics = createApp()
  .openapi(list, async (c) => {
    const catalogue = catalogueOf((await declaredBy(c)).names)
    await markFresh(c, catalogue)
    return c.json(catalogue, 200)
  })
  .openapi(get, async (c) => {
    const asking = askingOf(c)
    const { metric } = c.req.valid('param')
    const ask = () => askMetric(asking, metric, c.req.valid('query'))
    // How far asks came changes without a signal.
    const isKept = metric !== 'response-rate' && c.req.query('dryRun') === undefined
    const keep = (kept: Promise<void>) => c.executionCtx.waitUntil(kept)
    const answer = isKept ? await fromEdge(asking, c.req.url, keep, ask) : await ask()
    await markFresh(c, answer)
    return c.json(answer, 200)
  })
  .openapi(guarded(getAttributes), async (c) => c.json(await declaredBy(c), 200))
  .openapi(guarded(putAttributes), async (c) => {
    const { names } = c.req.valid('json')
    const declared = { names: [...new Set(names)] }
    await saveSetting(storeOf(c), 'attributes', declared, c.get('now'))
    return c.json(declared, 200)
  })
