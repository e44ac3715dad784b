import { listDrivers, type Drivers } from '@vigia/contracts/drivers'
import { readDriven } from '@vigia/db/drivers'
import { readSetting } from '@vigia/db/settings'
import { findDrivers, phraseDriver, seeded } from '@vigia/domain/drivers'
import { instantsOf, readPeriod } from '@vigia/domain/metric-query'
import { etag } from 'hono/etag'

import { createApp } from '../create-app.ts'
import { storeOf } from '../customers/route.ts'
import { observationsOf } from '../drivers/observations.ts'
import { markFresh } from '../fresh.ts'
import { guardScope } from '../guard.ts'

/** Fewer answers would make a ranking of chance. */
const FEWEST = 50
const SEED = 17

const route = { ...listDrivers, middleware: [guardScope(listDrivers.scope), etag()] }

export const drivers = createApp().openapi(route, async (c) => {
  const { metric, ...bounds } = c.req.valid('query')
  const { timeZone } = c.get('principal')
  const period = instantsOf(readPeriod(bounds, timeZone, c.get('now')), timeZone)
  const span = { fromAt: Date.parse(period.from), toAt: Date.parse(period.to) }
  const { names } = await readSetting(storeOf(c), 'attributes', { names: [] as string[] })
  const { answers, before } = await readDriven(storeOf(c), metric, span)
  const { predictors, rows } = observationsOf(answers, before, names)
  const sufficient = rows.length >= FEWEST && predictors.length > 0
  const found = sufficient ? findDrivers(predictors, rows, seeded(SEED)) : null
  const answer: Drivers = {
    metric,
    period,
    n: rows.length,
    sufficient,
    rSquared: found?.rSquared ?? null,
    method: 'Shapley of R² (LMG), 200 bootstrap samples',
    items: (found?.drivers ?? []).map((each) => ({
      ...each,
      text: phraseDriver(each, metric.toUpperCase()),
    })),
    asOf: c.get('now').toISOString(),
  }
  await markFresh(c, answer)
  return c.json(answer, 200)
})
