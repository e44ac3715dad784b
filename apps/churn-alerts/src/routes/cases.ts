import { createRoute } from '@hono/zod-openapi'
import * as contract from '@vigia/contracts/cases'
import { findCase, listCaseEvents, listCases, type CaseListRow } from '@vigia/db/cases'
import { databaseFor } from '@vigia/db/database'
import { readSetting } from '@vigia/db/settings'
import { AppError } from '@vigia/domain/errors'
import { playbookFrom } from '@vigia/domain/playbook'
import { decodeCursor } from '@vigia/http/input'
import type { Context } from 'hono'

import { assignAsked } from '../cases/assign-many.ts'
import { ownerAsked } from '../cases/owner.ts'
import { signatureOf } from '../cases/signature.ts'
import type { AskedAction, Signature } from '../cases/state.ts'
import { tellVersion } from '../cases/version.ts'
import type { AppEnv } from '../env.ts'
import { guardScope } from '../guard.ts'
import { createApi } from './api.ts'
import { act } from './case-action.ts'
import { pageOf } from './page.ts'
import { presentCase, presentCaseEvent } from './presenters.ts'

export const cases = createApi()

const storeOf = (c: Context<AppEnv>) => databaseFor(c.env, c.get('principal').organizationId, c.get('cost'))

/** What a case is shown with. */
async function viewOf(c: Context<AppEnv>) {
  const playbook = playbookFrom(await readSetting(storeOf(c), 'playbook', {}))
  return { playbook, now: c.get('now') }
}

async function caseAsked(c: Context<AppEnv>, id: string): Promise<CaseListRow> {
  const row = await findCase(storeOf(c), id)
  if (!row) throw new AppError('not_found', 'There is no such case')
  return row
}

const answerOf = async (c: Context<AppEnv>, row: CaseListRow) => {
  tellVersion(c, row.version)
  return presentCase(row, await viewOf(c))
}

const acted = async (c: Context<AppEnv>, id: string, action: AskedAction, by: Signature) =>
  answerOf(c, await act(c, id, action, signatureOf(c, by)))

cases.on('GET', ['/v1/cases', '/v1/cases/:id', '/v1/cases/:id/events'], guardScope(contract.listCases.scope))
cases.on('POST', ['/v1/cases/:id/:action', '/v1/cases/assign'], guardScope(contract.assignCase.scope))

cases.openapi(createRoute(contract.listCases), async (c) => {
  const { limit, cursor, overdue, ...filter } = c.req.valid('query')
  const after = decodeCursor(cursor, ['number', 'string'])
  const overdueAt = overdue === undefined ? undefined : c.get('now')
  const rows = await listCases(storeOf(c), { ...filter, overdueAt, after, limit: limit + 1 })
  const view = await viewOf(c)
  return c.json(
    pageOf(
      c,
      rows,
      limit,
      (row) => [row.openedAt, row.id],
      (row) => presentCase(row, view),
    ),
    200,
  )
})

cases.openapi(createRoute(contract.getCase), async (c) => {
  return c.json(await answerOf(c, await caseAsked(c, c.req.valid('param').id)), 200)
})

cases.openapi(createRoute(contract.listCaseEvents), async (c) => {
  const { id } = c.req.valid('param')
  const { limit, cursor } = c.req.valid('query')
  await caseAsked(c, id)
  const [after = 0] = decodeCursor(cursor, ['number']) ?? []
  const rows = await listCaseEvents(storeOf(c), id, after, limit + 1)
  return c.json(
    pageOf(c, rows, limit, ({ version }) => [version], presentCaseEvent),
    200,
  )
})

cases.openapi(createRoute(contract.assignCases), async (c) => {
  const asked = signatureOf(c, c.req.valid('json'))
  return c.json(await assignAsked(storeOf(c), asked, c.get('requestId'), c.get('now')), 200)
})

cases.openapi(createRoute(contract.acknowledgeCase), async (c) => {
  return c.json(await acted(c, c.req.valid('param').id, { type: 'acknowledge' }, c.req.valid('json')), 200)
})

cases.openapi(createRoute(contract.contactCase), async (c) => {
  const { channel, reached, ...by } = c.req.valid('json')
  return c.json(await acted(c, c.req.valid('param').id, { type: 'contact', channel, reached }, by), 200)
})

cases.openapi(createRoute(contract.resolveCase), async (c) => {
  const { outcome, ...by } = c.req.valid('json')
  return c.json(await acted(c, c.req.valid('param').id, { type: 'resolve', outcome }, by), 200)
})

cases.openapi(createRoute(contract.snoozeCase), async (c) => {
  const { until, ...by } = c.req.valid('json')
  return c.json(await acted(c, c.req.valid('param').id, { type: 'snooze', until: new Date(until) }, by), 200)
})

cases.openapi(createRoute(contract.assignCase), async (c) => {
  const { managerId = null, assignee = '', ...by } = c.req.valid('json')
  const name = managerId === null ? assignee : (await ownerAsked(storeOf(c), managerId)).name
  const action = { type: 'assign' as const, assignee: name, managerId }
  return c.json(await acted(c, c.req.valid('param').id, action, by), 200)
})

cases.openapi(createRoute(contract.noteCase), async (c) => {
  const { note, ...by } = c.req.valid('json')
  return c.json(await acted(c, c.req.valid('param').id, { type: 'note', note }, by), 200)
})

cases.openapi(createRoute(contract.reopenCase), async (c) => {
  return c.json(await acted(c, c.req.valid('param').id, { type: 'reopen' }, c.req.valid('json')), 200)
})
