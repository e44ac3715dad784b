import { createRoute } from '@hono/zod-openapi'
import { listRisks } from '@vigia/contracts/risks'
import { databaseFor } from '@vigia/db/database'
import { listRisks as readRisks } from '@vigia/db/risks'
import { decodeCursor } from '@vigia/http/input'

import { guardScope } from '../guard.ts'
import { createApi } from './api.ts'
import { pageOf } from './page.ts'
import { presentRisk } from './presenters.ts'

export const risks = createApi()

risks.use(listRisks.path, guardScope(listRisks.scope))
risks.openapi(createRoute(listRisks), async (c) => {
  const { limit, cursor, tier, customerId } = c.req.valid('query')
  const after = decodeCursor(cursor, ['number', 'string'])
  const store = databaseFor(c.env, c.get('principal').organizationId, c.get('cost'))
  const rows = await readRisks(store, { tier, customerId, after, limit: limit + 1 })
  return c.json(
    pageOf(c, rows, limit, (row) => [row.probability, row.customerId], presentRisk),
    200,
  )
})
