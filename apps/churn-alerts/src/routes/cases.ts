import { createRoute } from '@hono/zod-openapi'
import * as actions from '@vigia/contracts/case-actions'
import * as contract from '@vigia/contracts/cases'
import {
  countCases,
  duePlaceOf,
  findCase,
  listCaseEvents,
  listCases,
  type CaseListRow,
} from '@vigia/db/cases'
import { databaseFor } from '@vigia/db/database'
import { readSetting } from '@vigia/db/settings'
import { businessHoursFrom } from '@vigia/domain/business-hours'
import { slaClock } from '@vigia/domain/cases'
import { AppError } from '@vigia/domain/errors'
import { playbookFrom } from '@vigia/domain/playbook'
import { decodeCursor, pageOf } from '@vigia/http/input'
import type { Context } from 'hono'

import { actOnMany } from '../cases/act-on-many.ts'
import { assignAsked } from '../cases/assign-many.ts'
import { ownerAsked } from '../cases/owner.ts'
import { signatureOf } from '../cases/signature.ts'
import type { AskedAction, Signature } from '../cases/state.ts'
import { tellVersion } from '../cases/version.ts'
import type { AppEnv } from '../env.ts'
import { guardScope } from '../guard.ts'
import { createApi } from './api.ts'
import { act, followUp, undo } from './case-action.ts'
import { presentCase, presentCaseEvent } from './presenters.ts'

export const cases = createApi()

const storeOf = (c: Context<AppEnv>) => databaseFor(c.env, c.get('principal').organizationId, c.get('cost'))

/** What a case is shown with. */
async function viewOf(c: Context<AppEnv>) {
  const playbook = playbookFrom(await readSetting(storeOf(c), 'playbook', {}))
  const hours = businessHoursFrom(await readSetting(storeOf(c), 'business-hours', {}))
  const [now, { timeZone }] = [c.get('now'), c.get('principal')]
  return { playbook, now, slaOf: slaClock({ hours, timeZone, now }) }
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
cases.on(
  'POST',
  ['/v1/cases/:id/:action', '/v1/cases/assign', '/v1/cases/actions'],
  guardScope(actions.assignCase.scope),
)

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
      (row) => [filter.order === 'due' ? duePlaceOf(row) : row.openedAt, row.id],
      (row) => presentCase(row, view),
    ),
    200,
  )
})

cases.openapi(createRoute(contract.countCases), async (c) => {
  return c.json(await countCases(storeOf(c), c.get('now')), 200)
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

const askingOf = (c: Context<AppEnv>) => ({
  store: storeOf(c),
  timeZone: c.get('principal').timeZone,
  requestId: c.get('requestId'),
  now: c.get('now'),
})

cases.openapi(createRoute(actions.assignCases), async (c) => {
  const { answer, changed } = await assignAsked(signatureOf(c, c.req.valid('json')), askingOf(c))
  if (changed.length > 0) followUp(c, storeOf(c), changed)
  return c.json(answer, 200)
})

cases.openapi(createRoute(actions.actOnCases), async (c) => {
  const { answer, changed } = await actOnMany(signatureOf(c, c.req.valid('json')), askingOf(c))
  if (changed.length > 0) followUp(c, storeOf(c), changed)
  return c.json(answer, 200)
})

cases.openapi(createRoute(actions.acknowledgeCase), async (c) => {
  return c.json(await acted(c, c.req.valid('param').id, { type: 'acknowledge' }, c.req.valid('json')), 200)
})

cases.openapi(createRoute(actions.contactCase), async (c) => {
  const { channel, reached, ...by } = c.req.valid('json')
  return c.json(await acted(c, c.req.valid('param').id, { type: 'contact', channel, reached }, by), 200)
})

cases.openapi(createRoute(actions.resolveCase), async (c) => {
  const { outcome, cause, ...by } = c.req.valid('json')
  return c.json(await acted(c, c.req.valid('param').id, { type: 'resolve', outcome, cause }, by), 200)
})

cases.openapi(createRoute(actions.snoozeCase), async (c) => {
  const { until, ...by } = c.req.valid('json')
  return c.json(await acted(c, c.req.valid('param').id, { type: 'snooze', until: new Date(until) }, by), 200)
})

cases.openapi(createRoute(actions.assignCase), async (c) => {
  const { managerId = null, assignee = '', ...by } = c.req.valid('json')
  const name = managerId === null ? assignee : (await ownerAsked(storeOf(c), managerId)).name
  const action = { type: 'assign' as const, assignee: name, managerId }
  return c.json(await acted(c, c.req.valid('param').id, action, by), 200)
})

cases.openapi(createRoute(actions.tickCaseStep), async (c) => {
  const { step, done, ...by } = c.req.valid('json')
  return c.json(await acted(c, c.req.valid('param').id, { type: 'step', step, done }, by), 200)
})

cases.openapi(createRoute(actions.undoCase), async (c) => {
  const { version, ...by } = signatureOf(c, c.req.valid('json'))
  return c.json(await answerOf(c, await undo(c, c.req.valid('param').id, version, by)), 200)
})

cases.openapi(createRoute(actions.noteCase), async (c) => {
  const { note, ...by } = c.req.valid('json')
  return c.json(await acted(c, c.req.valid('param').id, { type: 'note', note }, by), 200)
})

cases.openapi(createRoute(actions.reopenCase), async (c) => {
  return c.json(await acted(c, c.req.valid('param').id, { type: 'reopen' }, c.req.valid('json')), 200)
})
