import { useBasics } from '@vigia/http/app'

import type { Bindings } from './env.ts'
import { createApi } from './routes/api.ts'
import { cases } from './routes/cases.ts'
import { deliveries } from './routes/deliveries.ts'
import { destinations } from './routes/destinations.ts'
import { risks } from './routes/risks.ts'
import { runScheduled } from './scheduled.ts'

const app = createApi()
useBasics(app)
app.route('/', risks).route('/', cases).route('/', destinations).route('/', deliveries)

export { Nudge } from './nudge.ts'

export default {
  fetch: app.fetch,
  async scheduled({ cron, scheduledTime }, env) {
    await runScheduled(env, cron, new Date(scheduledTime))
  },
} satisfies ExportedHandler<Bindings>
