import { createRoute } from '@hono/zod-openapi'
import * as contract from '@vigia/contracts/deliveries'
import { databaseFor, type Store } from '@vigia/db/database'
import { findDestination } from '@vigia/db/destinations'
import * as repository from '@vigia/db/outbox'
import { AppError } from '@vigia/domain/errors'
import { decodeCursor, pageOf } from '@vigia/http/input'
import type { Context } from 'hono'

import { courierFor } from '../courier.ts'
import { deliverDue } from '../deliver/deliver.ts'
import type { AppEnv } from '../env.ts'
import { guardScope } from '../guard.ts'
import { createApi } from './api.ts'
import { presentAttempt, presentDelivery } from './presenters.ts'

export const deliveries = createApi()

const MOST_ATTEMPTS_SHOWN = 200
const MOST_REPLAYED = 1_000

const storeOf = (c: Context<AppEnv>) => databaseFor(c.env, c.get('principal').organizationId, c.get('cost'))
const msOf = (instant: string): number => new Date(instant).getTime()

async function found(store: Store, id: string): Promise<repository.DeliveryRow> {
  const row = await repository.findDelivery(store, id)
  if (!row) throw new AppError('not_found', 'There is no such delivery')
  return row
}

/** Why a delivery cannot be sent again. */
async function objection(store: Store, { destinationId, status }: repository.DeliveryRow): Promise<AppError> {
  if (status === 'pending' || status === 'queued')
    return new AppError('conflict', 'It is already waiting to be sent')
  const destination = await findDestination(store, destinationId)
  if (!destination) return new AppError('conflict', 'Its destination is gone')
  return new AppError(
    'conflict',
    destination.enabled
      ? 'Its text is no longer kept'
      : 'Its destination is switched off: switch it on first',
  )
}

deliveries.use('/v1/deliveries/*', guardScope(contract.listDeliveries.scope))

deliveries.openapi(createRoute(contract.listDeliveries), async (c) => {
  const { limit, cursor, from, to, ...filter } = c.req.valid('query')
  const before = decodeCursor(cursor, ['number', 'string'])
  const period = { from: from && msOf(from), to: to && msOf(to) } as { from?: number; to?: number }
  const rows = await repository.listDeliveries(storeOf(c), { ...filter, ...period }, before, limit + 1)
  return c.json(
    pageOf(c, rows, limit, (row) => [row.createdAt, row.id], presentDelivery),
    200,
  )
})

deliveries.openapi(createRoute(contract.getDelivery), async (c) => {
  const { id } = c.req.valid('param')
  const row = await found(storeOf(c), id)
  const log = await repository.listAttempts(storeOf(c), id, MOST_ATTEMPTS_SHOWN)
  return c.json({ ...presentDelivery(row), log: log.map(presentAttempt) }, 200)
})

deliveries.openapi(createRoute(contract.replayDeliveries), async (c) => {
  const { from, to, destinationId, status } = c.req.valid('json')
  const store = storeOf(c)
  const asked = { status, destinationId, from: msOf(from), to: msOf(to) }
  const replayed = await repository.requeueDeliveries(store, asked, MOST_REPLAYED, c.get('now'))
  if (replayed > 0) c.executionCtx.waitUntil(deliverDue(store, c.get('now'), courierFor(c.env)))
  return c.json({ replayed, hasMore: replayed === MOST_REPLAYED }, 200)
})

deliveries.openapi(createRoute(contract.replayDelivery), async (c) => {
  const { id } = c.req.valid('param')
  const store = storeOf(c)
  const row = await found(store, id)
  if (!(await repository.requeueDelivery(store, id, c.get('now')))) throw await objection(store, row)
  const queued = await found(store, id)
  c.executionCtx.waitUntil(deliverDue(store, c.get('now'), courierFor(c.env)))
  return c.json(presentDelivery(queued), 200)
})
