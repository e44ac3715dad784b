import { liveRoutes } from '@vigia/contracts/live'
import { AppError } from '@vigia/domain/errors'
import { useBasics } from '@vigia/http/app'
import { Hono } from 'hono'

import type { AppEnv, Bindings } from './env.ts'
import { guardScope, readKey } from './guard.ts'
import { withPerson } from './person.ts'
import { isForeignOrigin, speaksOurs } from './protocol.ts'

const { openLive } = liveRoutes

const app = new Hono<AppEnv>()
useBasics(app)

app.get(openLive.path, guardScope(openLive.scope, readKey), async (c) => {
  const request = c.req.raw
  if (isForeignOrigin(request)) throw new AppError('forbidden', 'Only a page of this origin may open it')
  if (request.headers.get('upgrade')?.toLowerCase() !== 'websocket' || !speaksOurs(request))
    throw new AppError('invalid', 'Open it as a WebSocket of the subprotocol vigia.live.1')
  const { organizationId, keyId } = c.get('principal')
  const feed = c.env.FEED.get(c.env.FEED.idFromName(organizationId))
  return feed.fetch(withPerson(request, { id: keyId, name: '' }))
})

export { Feed } from './feed.ts'
export { Publisher } from './publisher.ts'

export default { fetch: app.fetch } satisfies ExportedHandler<Bindings>
