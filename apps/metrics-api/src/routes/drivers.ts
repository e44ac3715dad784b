import { listDrivers } from '@vigia/contracts/drivers'
import { etag } from 'hono/etag'

import { askingOf } from '../asking.ts'
import { createApp } from '../create-app.ts'
import { driversOf } from '../drivers/drivers.ts'
import { markFresh } from '../fresh.ts'
import { guardScope } from '../guard.ts'

const route = { ...listDrivers, middleware: [guardScope(listDrivers.scope), etag()] }

export const drivers = createApp().openapi(route, async (c) => {
  const answer = await driversOf(askingOf(c), c.req.valid('query'))
  await markFresh(c, answer)
  return c.json(answer, 200)
})
