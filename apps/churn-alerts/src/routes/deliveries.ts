import { createRoute } from '@hono/zod-openapi'
import { listDeliveries, replayDelivery } from '@vigia/contracts/destinations'
import { databaseFor } from '@vigia/db/database'
import * as repository from '@vigia/db/outbox'
import { AppError } from '@vigia/domain/errors'
import { decodeCursor } from '@vigia/http/input'
import type { Context } from 'hono'

import { courierFor } from '../courier.ts'
import { deliverDue } from '../deliver/deliver.ts'
import type { AppEnv } from '../env.ts'
import { guardScope } from '../guard.ts'
import { createApi } from './api.ts'
import { pageOf } from './page.ts'
import { presentDelivery } from './presenters.ts'

export const deliveries = createApi()

const storeOf = (c: Context<AppEnv>) => databaseFor(c.env, c.get('principal').organizationId, c.get('cost'))

deliveries.use('/v1/deliveries/*', guardScope(listDeliveries.scope))

deliveries.openapi(createRoute(listDeliveries), async (c) => {
  const { limit, cursor, status } = c.req.valid('query')
  const before = decodeCursor(cursor, ['number', 'string'])
  const rows = await repository.listDeliveries(storeOf(c), status, before, limit + 1)
  return c.json(
    pageOf(c, rows, limit, (row) => [row.createdAt, row.id], presentDelivery),
    200,
  )
})

deliveries.openapi(createRoute(replayDelivery), async (c) => {
  const { id } = c.req.valid('param')
  const store = storeOf(c)
  const row = await repository.findDelivery(store, id)
  if (!row) throw new AppError('not_found', 'There is no such delivery')
  if (row.status === 'pending') throw new AppError('conflict', 'It is already waiting to be sent')
  const queued = await repository.requeueDelivery(store, id, c.get('now'))
  c.executionCtx.waitUntil(deliverDue(store, c.get('now'), courierFor(c.env)))
  return c.json(presentDelivery(queued ?? row), 200)
})
