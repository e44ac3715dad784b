import { directoryFor } from '@vigia/db/database'
import { saveUsage } from '@vigia/db/usage'
import { useBasics } from '@vigia/http/app'
import { keepLedger } from '@vigia/http/ledger'

import { auditTrail } from './audit-trail.ts'
import type { AppEnv, Bindings } from './env.ts'
import { createApi } from './routes/api.ts'
import { budget } from './routes/budget.ts'
import { cases } from './routes/cases.ts'
import { deliveries } from './routes/deliveries.ts'
import { destinations } from './routes/destinations.ts'
import { links } from './routes/links.ts'
import { model } from './routes/model.ts'
import { risks } from './routes/risks.ts'
import { rules } from './routes/rules.ts'
import { team } from './routes/team.ts'
import { runScheduled } from './scheduled.ts'

const app = createApi()
useBasics(app)
app.use(
  '*',
  keepLedger<AppEnv>((env, entries) => saveUsage(directoryFor(env), entries)),
)
app.use('*', auditTrail)
app.route('/', risks).route('/', cases).route('/', destinations).route('/', deliveries)
app.route('/', budget).route('/', team).route('/', rules).route('/', model).route('/', links)

export { Nudge } from './nudge.ts'

export default {
  fetch: app.fetch,
  async scheduled({ cron, scheduledTime }, env) {
    await runScheduled(env, cron, new Date(scheduledTime))
  },
} satisfies ExportedHandler<Bindings>
