import { createRoute } from '@hono/zod-openapi'
import { budgetRoutes as contract } from '@vigia/contracts/budget'
import { databaseFor } from '@vigia/db/database'
import { loadBudget } from '@vigia/db/outbox'
import { AppError } from '@vigia/domain/errors'
import { dayOf } from '@vigia/domain/periods'
import type { Context } from 'hono'

import { presentBudget } from '../budget/present.ts'
import { previewDigest } from '../digests/preview.ts'
import type { AppEnv } from '../env.ts'
import { guardScope } from '../guard.ts'
import { createApi } from './api.ts'

/** What reaches whom: today's budget, and the next digest. */
export const budget = createApi()

const storeOf = (c: Context<AppEnv>) => databaseFor(c.env, c.get('principal').organizationId, c.get('cost'))

budget.on('GET', ['/v1/budget', '/v1/managers/:id/digest'], guardScope(contract.getBudget.scope))

budget.openapi(createRoute(contract.getBudget), async (c) => {
  const [{ timeZone }, now] = [c.get('principal'), c.get('now')]
  const day = dayOf(now, timeZone)
  return c.json(presentBudget(await loadBudget(storeOf(c), day), day, { timeZone, now }), 200)
})

budget.openapi(createRoute(contract.previewDigest), async (c) => {
  const [{ timeZone, currency }, now] = [c.get('principal'), c.get('now')]
  const { kind } = c.req.valid('query')
  const place = { timeZone, currency, now }
  const preview = await previewDigest(storeOf(c), c.req.valid('param').id, kind, place)
  if (!preview) throw new AppError('not_found', 'There is no such manager')
  return c.json(preview, 200)
})
