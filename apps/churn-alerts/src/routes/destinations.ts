import { createRoute } from '@hono/zod-openapi'
import * as contract from '@vigia/contracts/destinations'
import { databaseFor, type Store } from '@vigia/db/database'
import * as repository from '@vigia/db/destinations'
import { AppError } from '@vigia/domain/errors'
import { targetOf, usualBudgetOf, usualNameOf, type DestinationKind } from '@vigia/domain/delivery'
import { randomId } from '@vigia/http/ids'
import { decodeCursor, pageOf } from '@vigia/http/input'
import type { Context } from 'hono'

import { courierFor } from '../courier.ts'
import { newSecret, rotated } from '../deliver/secret.ts'
import { sendTest } from '../deliver/test-message.ts'
import type { AppEnv } from '../env.ts'
import { guardScope } from '../guard.ts'
import { createApi } from './api.ts'
import { presentDestination } from './presenters.ts'

export const destinations = createApi()

const storeOf = (c: Context<AppEnv>) => databaseFor(c.env, c.get('principal').organizationId, c.get('cost'))
const missing = () => new AppError('not_found', 'There is no such destination')

const refuse = (path: string, message: string): never => {
  throw new AppError('invalid', `${path}: ${message}`, { issues: [{ path, message }] })
}

/** The address as it is kept. @throws AppError `invalid` that says why it cannot be called. */
function checkedUrl(kind: DestinationKind, url: string, isLocal: boolean): string {
  const target = targetOf(kind, url, isLocal)
  return target.ok ? target.url : refuse('url', target.reason.en)
}

async function checkManager(store: Store, managerId: string | null | undefined): Promise<void> {
  if (typeof managerId === 'string' && !(await repository.managerExists(store, managerId)))
    refuse('managerId', 'There is no such manager')
}

const DAY_HOURS = 24

/** How every destination begins. */
const begins = {
  enabled: true,
  disabledReason: null,
  previousSecret: null,
  previousSecretUntil: null,
  failures: 0,
  circuitUntil: null,
} as const

destinations.use('/v1/destinations/*', guardScope(contract.listDestinations.scope))

destinations.openapi(createRoute(contract.listDestinations), async (c) => {
  const { limit, cursor } = c.req.valid('query')
  const [after = ''] = decodeCursor(cursor, ['string']) ?? []
  const rows = await repository.listDestinations(storeOf(c), after, limit + 1)
  return c.json(
    pageOf(c, rows, limit, ({ id }) => [id], presentDestination),
    200,
  )
})

destinations.openapi(createRoute(contract.createDestination), async (c) => {
  const { url: written, ...told } = c.req.valid('json')
  const url = checkedUrl(told.kind, written, c.env.VIGIA_LOCAL === '1')
  await checkManager(storeOf(c), told.managerId)
  const row = {
    ...told,
    id: randomId('destination'),
    name: told.name ?? usualNameOf(url).slice(0, 80),
    url,
    secret: told.kind === 'webhook' ? newSecret() : null,
    budgetPerDay: told.budgetPerDay === undefined ? usualBudgetOf(told.kind) : told.budgetPerDay,
    ...begins,
    createdAt: c.get('now').getTime(),
  }
  await repository.insertDestination(storeOf(c), row)
  return c.json({ ...presentDestination({ ...row, organizationId: '' }), secret: row.secret }, 201)
})

destinations.openapi(createRoute(contract.updateDestination), async (c) => {
  const { enabled, ...told } = c.req.valid('json')
  const store = storeOf(c)
  await checkManager(store, told.managerId)
  const { id } = c.req.valid('param')
  const isOn = enabled === undefined ? {} : { enabled, disabledReason: null }
  if (enabled) await repository.reviveDestination(store, id, c.get('now'))
  const row = await repository.changeDestination(store, id, { ...told, ...isOn })
  if (!row) throw missing()
  return c.json(presentDestination(row), 200)
})

destinations.openapi(createRoute(contract.deleteDestination), async (c) => {
  const deleted = await repository.deleteDestination(storeOf(c), c.req.valid('param').id)
  if (!deleted) throw missing()
  return c.json({ deleted: true as const }, 200)
})

destinations.openapi(createRoute(contract.testDestination), async (c) => {
  const row = await repository.findDestination(storeOf(c), c.req.valid('param').id)
  if (!row) throw missing()
  return c.json(await sendTest(storeOf(c), row, randomId('delivery'), c.get('now'), courierFor(c.env)), 200)
})

destinations.openapi(createRoute(contract.rotateDestinationSecret), async (c) => {
  const { graceHours = DAY_HOURS } = c.req.valid('json')
  const store = storeOf(c)
  const { id } = c.req.valid('param')
  const before = await repository.findDestination(store, id)
  if (!before) throw missing()
  if (before.secret === null) throw new AppError('conflict', 'Only a webhook is signed with a secret')
  const row = await repository.changeDestination(store, id, rotated(before.secret, graceHours, c.get('now')))
  if (!row) throw missing()
  return c.json({ ...presentDestination(row), secret: row.secret }, 200)
})
