import { createRoute } from '@hono/zod-openapi'
import * as contract from '@vigia/contracts/destinations'
import { databaseFor } from '@vigia/db/database'
import * as repository from '@vigia/db/destinations'
import { AppError } from '@vigia/domain/errors'
import { isPublicDestination } from '@vigia/domain/delivery'
import { randomId } from '@vigia/http/ids'
import { decodeCursor } from '@vigia/http/input'
import type { Context } from 'hono'

import { courierFor } from '../courier.ts'
import { newSecret } from '../deliver/secret.ts'
import { sendTest } from '../deliver/test-message.ts'
import type { AppEnv } from '../env.ts'
import { guardScope } from '../guard.ts'
import { createApi } from './api.ts'
import { pageOf } from './page.ts'
import { presentDestination } from './presenters.ts'

export const destinations = createApi()

const storeOf = (c: Context<AppEnv>) => databaseFor(c.env, c.get('principal').organizationId, c.get('cost'))
const missing = () => new AppError('not_found', 'There is no such destination')

const checkUrl = (url: string, isLocal: boolean) => {
  const check = isPublicDestination(url, isLocal)
  if (!check.ok)
    throw new AppError('invalid', `url: ${check.reason.en}`, {
      issues: [{ path: 'url', message: check.reason.en }],
    })
}

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
  const { kind, url, name = new URL(url).hostname, language, minTier } = c.req.valid('json')
  checkUrl(url, c.env.VIGIA_LOCAL === '1')
  const secret = kind === 'webhook' ? newSecret() : null
  const row = {
    id: randomId('destination'),
    kind,
    name,
    url,
    secret,
    language,
    minTier,
    enabled: true,
    disabledReason: null,
    createdAt: c.get('now').getTime(),
    managerId: null,
    budgetPerDay: null,
    previousSecret: null,
    previousSecretUntil: null,
    failures: 0,
    circuitUntil: null,
  }
  await repository.insertDestination(storeOf(c), row)
  return c.json({ ...presentDestination({ ...row, organizationId: '' }), secret }, 201)
})

destinations.openapi(createRoute(contract.updateDestination), async (c) => {
  const { name, language, minTier, enabled } = c.req.valid('json')
  const change = {
    ...(name === undefined ? {} : { name }),
    ...(language === undefined ? {} : { language }),
    ...(minTier === undefined ? {} : { minTier }),
    ...(enabled === undefined ? {} : { enabled, disabledReason: null }),
  }
  const { id } = c.req.valid('param')
  const row = await repository.changeDestination(storeOf(c), id, change)
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
  return c.json(await sendTest(row, randomId('delivery'), c.get('now'), courierFor(c.env)), 200)
})
