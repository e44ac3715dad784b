import { createRoute } from '@hono/zod-openapi'
import { getRiskTotals, listRisks } from '@vigia/contracts/risks'
import { databaseFor } from '@vigia/db/database'
import { listRisks as readRisks, sumRisks } from '@vigia/db/risks'
import { decodeCursor, pageOf } from '@vigia/http/input'

import { guardScope } from '../guard.ts'
import { createApi } from './api.ts'
import { presentRisk, presentRiskTotals } from './presenters.ts'

export const risks = createApi()

risks.use(listRisks.path, guardScope(listRisks.scope))
risks.use(getRiskTotals.path, guardScope(getRiskTotals.scope))

risks.openapi(createRoute(listRisks), async (c) => {
  const { limit, cursor, ...filter } = c.req.valid('query')
  const after = decodeCursor(cursor, ['number', 'string'])
  const store = databaseFor(c.env, c.get('principal').organizationId, c.get('cost'))
  const rows = await readRisks(store, { ...filter, after, limit: limit + 1 })
  const rank = (row: (typeof rows)[number]) =>
    filter.order === 'savable' ? (row.savable ?? -1) : row.probability
  return c.json(
    pageOf(c, rows, limit, (row) => [rank(row), row.customerId], presentRisk),
    200,
  )
})

risks.openapi(createRoute(getRiskTotals), async (c) => {
  const { tier, atLeast = tier ? undefined : ('watch' as const), ...scope } = c.req.valid('query')
  const { organizationId, currency } = c.get('principal')
  const store = databaseFor(c.env, organizationId, c.get('cost'))
  const { sums, segments } = await sumRisks(store, { ...scope, tier, atLeast })
  const asOf = c.get('now').toISOString()
  return c.json({ currency, ...presentRiskTotals(sums), segments, asOf }, 200)
})
