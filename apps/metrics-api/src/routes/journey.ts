import { getJourney } from '@vigia/contracts/journey'
import { readPeriod } from '@vigia/domain/metric-query'
import { etag } from 'hono/etag'

import { createApp } from '../create-app.ts'
import { storeOf } from '../customers/route.ts'
import { markFresh } from '../fresh.ts'
import { guardScope } from '../guard.ts'
import { journeyOf } from '../journey/journey.ts'

const route = { ...getJourney, middleware: [guardScope(getJourney.scope), etag()] }

export const journey = createApp().openapi(route, async (c) => {
  const { timeZone } = c.get('principal')
  const now = c.get('now')
  const answer = await journeyOf(storeOf(c), readPeriod(c.req.valid('query'), timeZone, now), timeZone, now)
  await markFresh(c, answer)
  return c.json(answer, 200)
})
