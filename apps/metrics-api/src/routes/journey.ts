import { getJourney } from '@vigia/contracts/journey'
import { etag } from 'hono/etag'

import { askingOf } from '../asking.ts'
import { createApp } from '../create-app.ts'
import { markFresh } from '../fresh.ts'
import { guardScope } from '../guard.ts'
import { journeyOf } from '../journey/journey.ts'

const route = { ...getJourney, middleware: [guardScope(getJourney.scope), etag()] }

export const journey = createApp().openapi(route, async (c) => {
  const answer = await journeyOf(askingOf(c), c.req.valid('query'))
  await markFresh(c, answer)
  return c.json(answer, 200)
})
