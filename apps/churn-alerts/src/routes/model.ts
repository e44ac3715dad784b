import { createRoute } from '@hono/zod-openapi'
import { modelRoutes as contract } from '@vigia/contracts/model'
import { databaseFor } from '@vigia/db/database'
import { readModels } from '@vigia/db/learning'
import { readSetting } from '@vigia/db/settings'
import { defaultRiskSettings } from '@vigia/domain/learning'
import type { Context } from 'hono'

import type { AppEnv } from '../env.ts'
import { guardScope } from '../guard.ts'
import { presentCard } from '../learning/card.ts'
import { saveRiskSettings } from '../learning/settings.ts'
import { createApi } from './api.ts'

/** How many models that were in use before are told of. */
const PAST = 20

export const model = createApi()

const storeOf = (c: Context<AppEnv>) => databaseFor(c.env, c.get('principal').organizationId, c.get('cost'))

model.use(contract.getModel.path, guardScope(contract.getModel.scope))
model.use(contract.getModelSettings.path, guardScope(contract.getModelSettings.scope))

model.openapi(createRoute(contract.getModel), async (c) => {
  const store = storeOf(c)
  const settings = await readSetting(store, 'risk', defaultRiskSettings)
  const learned = await readModels(store, PAST)
  const view = { region: c.get('principal').region, now: c.get('now') }
  return c.json(presentCard(learned, settings, view), 200)
})

model.openapi(createRoute(contract.getModelSettings), async (c) =>
  c.json(await readSetting(storeOf(c), 'risk', defaultRiskSettings), 200),
)

model.openapi(createRoute(contract.putModelSettings), async (c) => {
  const settings = c.req.valid('json')
  await saveRiskSettings(storeOf(c), settings, c.get('now'))
  return c.json(settings, 200)
})
