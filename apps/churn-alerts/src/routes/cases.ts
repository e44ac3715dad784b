import { createRoute } from '@hono/zod-openapi'
import * as contract from '@vigia/contracts/cases'
import { findCase, listCases } from '@vigia/db/cases'
import { databaseFor } from '@vigia/db/database'
import { AppError } from '@vigia/domain/errors'
import { decodeCursor } from '@vigia/http/input'
import type { Context } from 'hono'

import type { AppEnv } from '../env.ts'
import { guardScope } from '../guard.ts'
import { createApi } from './api.ts'
import { act } from './case-action.ts'
import { pageOf } from './page.ts'
import { presentCase } from './presenters.ts'

export const cases = createApi()

const storeOf = (c: Context<AppEnv>) => databaseFor(c.env, c.get('principal').organizationId, c.get('cost'))

cases.on('GET', [contract.listCases.path, '/v1/cases/:id'], guardScope(contract.listCases.scope))
cases.on('POST', '/v1/cases/:id/:action', guardScope(contract.acknowledgeCase.scope))

cases.openapi(createRoute(contract.listCases), async (c) => {
  const { limit, cursor, status, customerId } = c.req.valid('query')
  const after = decodeCursor(cursor, ['number', 'string'])
  const rows = await listCases(storeOf(c), { status, customerId, after, limit: limit + 1 })
  return c.json(
    pageOf(c, rows, limit, (row) => [row.openedAt, row.id], presentCase),
    200,
  )
})

cases.openapi(createRoute(contract.getCase), async (c) => {
  const row = await findCase(storeOf(c), c.req.valid('param').id)
  if (!row) throw new AppError('not_found', 'There is no such case')
  return c.json(presentCase(row), 200)
})

cases.openapi(createRoute(contract.acknowledgeCase), async (c) => {
  const row = await act(c, c.req.valid('param').id, { type: 'acknowledge' }, c.req.valid('json'))
  return c.json(presentCase(row), 200)
})

cases.openapi(createRoute(contract.contactCase), async (c) => {
  const row = await act(c, c.req.valid('param').id, { type: 'contact' }, c.req.valid('json'))
  return c.json(presentCase(row), 200)
})

cases.openapi(createRoute(contract.resolveCase), async (c) => {
  const { outcome, ...by } = c.req.valid('json')
  const row = await act(c, c.req.valid('param').id, { type: 'resolve', outcome }, by)
  return c.json(presentCase(row), 200)
})

cases.openapi(createRoute(contract.snoozeCase), async (c) => {
  const { until, ...by } = c.req.valid('json')
  const row = await act(c, c.req.valid('param').id, { type: 'snooze', until: new Date(until) }, by)
  return c.json(presentCase(row), 200)
})

cases.openapi(createRoute(contract.assignCase), async (c) => {
  const { assignee, ...by } = c.req.valid('json')
  const row = await act(c, c.req.valid('param').id, { type: 'assign', assignee }, by)
  return c.json(presentCase(row), 200)
})

cases.openapi(createRoute(contract.reopenCase), async (c) => {
  const row = await act(c, c.req.valid('param').id, { type: 'reopen' }, c.req.valid('json'))
  return c.json(presentCase(row), 200)
})
