import { createRoute } from '@hono/zod-openapi'
import { backtestRoutes as contract } from '@vigia/contracts/backtests'
import * as repository from '@vigia/db/backtests'
import { databaseFor } from '@vigia/db/database'
import { AppError } from '@vigia/domain/errors'
import { randomId } from '@vigia/http/ids'
import { decodeCursor, pageOf } from '@vigia/http/input'
import type { Context } from 'hono'

import { trialAsked } from '../backtests/ask.ts'
import { presentBacktest } from '../backtests/present.ts'
import { runBacktest } from '../backtests/run.ts'
import { firstState } from '../backtests/state.ts'
import type { AppEnv } from '../env.ts'
import { guardScope } from '../guard.ts'
import { createApi } from './api.ts'

const MOST_RUNNING = 3

export const backtests = createApi()

const storeOf = (c: Context<AppEnv>) => databaseFor(c.env, c.get('principal').organizationId, c.get('cost'))
const missing = () => new AppError('not_found', 'There is no such back-test')

const paths = ['/v1/backtests', '/v1/backtests/:id']
backtests.on('GET', paths, guardScope(contract.listBacktests.scope))
backtests.on(['POST', 'DELETE'], paths, guardScope(contract.createBacktest.scope))

backtests.openapi(createRoute(contract.createBacktest), async (c) => {
  const asked = c.req.valid('json')
  const [store, now] = [storeOf(c), c.get('now')]
  const request = await trialAsked(store, asked, c.get('principal'), now)
  const id = randomId('backtest')
  const row = {
    id,
    ruleId: asked.ruleId ?? null,
    request: JSON.stringify(request),
    state: JSON.stringify(firstState),
  }
  const made = await repository.insertBacktest(store, row, MOST_RUNNING, now)
  if (!made) throw new AppError('conflict', `${MOST_RUNNING} back-tests are running; wait for one to end`)
  const running: repository.BacktestRow = {
    ...row,
    status: 'running',
    result: null,
    createdAt: now.getTime(),
    updatedAt: now.getTime(),
  }
  // The answer's cost is told before the work begins; what that reads is in the back-test's own progress.
  c.executionCtx.waitUntil(runBacktest(databaseFor(c.env, store.organizationId), running, now))
  return c.json(presentBacktest(running), 202)
})

backtests.openapi(createRoute(contract.listBacktests), async (c) => {
  const { limit, cursor } = c.req.valid('query')
  const rows = await repository.listBacktests(
    storeOf(c),
    decodeCursor(cursor, ['number', 'string']),
    limit + 1,
  )
  return c.json(
    pageOf(c, rows, limit, ({ createdAt, id }) => [createdAt, id], presentBacktest),
    200,
  )
})

backtests.openapi(createRoute(contract.getBacktest), async (c) => {
  const row = await repository.findBacktest(storeOf(c), c.req.valid('param').id)
  if (!row) throw missing()
  return c.json(presentBacktest(row), 200)
})

backtests.openapi(createRoute(contract.cancelBacktest), async (c) => {
  const { id } = c.req.valid('param')
  const store = storeOf(c)
  const cancelled = await repository.cancelBacktest(store, id, c.get('now'))
  const row = cancelled ?? (await repository.findBacktest(store, id))
  if (!row) throw missing()
  if (!cancelled) await repository.deleteBacktest(store, id)
  return c.json(presentBacktest(row), 200)
})
