import { createRoute } from '@hono/zod-openapi'
import { teamRoutes as contract } from '@vigia/contracts/team'
import { databaseFor } from '@vigia/db/database'
import * as repository from '@vigia/db/team'
import { AppError } from '@vigia/domain/errors'
import { randomId } from '@vigia/http/ids'
import { decodeCursor, pageOf } from '@vigia/http/input'
import type { Context } from 'hono'

import { checkVersion, movedOn, tellVersion } from '../cases/version.ts'
import type { AppEnv } from '../env.ts'
import { guardScope } from '../guard.ts'
import { mostManagers } from '../team/limits.ts'
import { changedValues, checkEscalation, presentManager, valuesOf } from '../team/manager.ts'
import { settings } from '../team/settings.ts'
import { createApi } from './api.ts'

export const team = createApi()

const storeOf = (c: Context<AppEnv>) => databaseFor(c.env, c.get('principal').organizationId, c.get('cost'))

const answerOf = (c: Context<AppEnv>, row: repository.ManagerRow) => {
  tellVersion(c, row.version)
  return presentManager(row)
}

async function managerAsked(c: Context<AppEnv>, id: string): Promise<repository.ManagerRow> {
  const row = await repository.findManager(storeOf(c), id)
  if (!row) throw new AppError('not_found', 'There is no such manager')
  return row
}

const second = (c: Context<AppEnv>) =>
  movedOn(c, undefined, 'Somebody else changed this manager at the same moment; load it again')

const paths = ['/v1/managers', '/v1/managers/:id', '/v1/assignment', '/v1/business-hours', '/v1/playbook']
team.on('GET', paths, guardScope(contract.listManagers.scope))
team.on(['POST', 'PATCH', 'PUT', 'DELETE'], paths, guardScope(contract.createManager.scope))

team.openapi(createRoute(contract.listManagers), async (c) => {
  const { limit, cursor } = c.req.valid('query')
  const [after = ''] = decodeCursor(cursor, ['string']) ?? []
  const rows = await repository.listManagers(storeOf(c), after, limit + 1)
  return c.json(
    pageOf(c, rows, limit, ({ id }) => [id], presentManager),
    200,
  )
})

team.openapi(createRoute(contract.createManager), async (c) => {
  const told = c.req.valid('json')
  const [store, now] = [storeOf(c), c.get('now')]
  await checkEscalation(store, null, told.escalateTo)
  const ids = { id: randomId('manager'), destinationId: randomId('destination') }
  const values = valuesOf(told, c.get('principal').timeZone, now)
  const row = await repository.insertManager(store, ids, values, mostManagers, now)
  if (!row) throw new AppError('conflict', `An organization has ${mostManagers} managers at most`)
  return c.json(answerOf(c, row), 201)
})

team.openapi(createRoute(contract.getManager), async (c) => {
  return c.json(answerOf(c, await managerAsked(c, c.req.valid('param').id)), 200)
})

team.openapi(createRoute(contract.updateManager), async (c) => {
  const patch = c.req.valid('json')
  const row = await managerAsked(c, c.req.valid('param').id)
  checkVersion(c, row.version)
  const [store, now] = [storeOf(c), c.get('now')]
  await checkEscalation(store, row.id, patch.escalateTo)
  const values = changedValues(row, patch, c.get('principal').timeZone, now)
  const destinationId = values.email === row.email ? null : randomId('destination')
  const saved = await repository.updateManager(store, { ...row, destinationId }, values, now)
  if (!saved) throw second(c)
  return c.json(answerOf(c, saved), 200)
})

team.openapi(createRoute(contract.deleteManager), async (c) => {
  const row = await managerAsked(c, c.req.valid('param').id)
  checkVersion(c, row.version)
  const store = storeOf(c)
  if (!(await repository.deleteManager(store, row))) {
    const open = await repository.countOpenCases(store, row.id, 1_000)
    if (open === 0) throw second(c)
    const owned = open === 1 ? 'an open case' : `${open} open cases`
    throw new AppError('conflict', `${row.name} owns ${owned}: give what is open to somebody else first`)
  }
  return c.json({ deleted: true as const }, 200)
})

team.route('/', settings)
