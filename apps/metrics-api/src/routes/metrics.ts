import { getMetric, listMetrics, type MetricCatalogue } from '@vigia/contracts/metrics'
import { databaseFor } from '@vigia/db/database'
import { readRollups } from '@vigia/db/rollups'
import { answerMetric, dimensions, planRollups, readMetricQuestion } from '@vigia/domain/metric-query'
import { definitions, metricIds, scaleOf } from '@vigia/domain/metrics'
import { etag } from 'hono/etag'

import { createApp } from '../create-app.ts'
import { markFresh } from '../fresh.ts'
import { guardScope } from '../guard.ts'

const catalogue: MetricCatalogue = {
  items: metricIds.map((metric) => ({
    metric,
    scale: scaleOf[metric],
    definitions: definitions
      .filter((definition) => definition.metric === metric)
      .map(({ id, unit, isDefault, describe }) => ({ id, unit, isDefault, describe })),
    groupBy: [...dimensions],
  })),
  nextCursor: null,
}

const list = { ...listMetrics, middleware: [guardScope(listMetrics.scope), etag()] }
const get = { ...getMetric, middleware: [guardScope(getMetric.scope), etag()] }

export const metrics = createApp()
  .openapi(list, async (c) => {
    await markFresh(c, catalogue)
    return c.json(catalogue, 200)
  })
  .openapi(get, async (c) => {
    const { organizationId, timeZone } = c.get('principal')
    const now = c.get('now')
    const request = readMetricQuestion(c.req.valid('param').metric, c.req.valid('query'), timeZone, now)
    const { current, previous } = planRollups(request, now)
    const store = databaseFor(c.env, organizationId, c.get('cost'))
    const [cells = [], before = []] = await readRollups(store, previous ? [current, previous] : [current])
    const answer = answerMetric(request, cells, before, now)
    await markFresh(c, answer)
    return c.json(answer, 200)
  })
