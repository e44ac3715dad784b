import { directoryFor } from '@vigia/db/database'
import { saveUsage } from '@vigia/db/usage'
import { useBasics } from '@vigia/http/app'
import { keepLedger } from '@vigia/http/ledger'
import { Hono } from 'hono'
import { cors } from 'hono/cors'

import { arrivals } from './arrivals/routes.ts'
import { watchArrivals } from './arrivals/watch.ts'
import { formbricks } from './compat/formbricks/routes.ts'
import { hooks } from './compat/hooks/routes.ts'
import { hub } from './compat/hub/routes.ts'
import { cloudEvents } from './compat/cloudevents/routes.ts'
import { delighted, pathWithoutFormat } from './compat/delighted/routes.ts'
import { posthog } from './compat/posthog/routes.ts'
import { segment } from './compat/segment/routes.ts'
import { auditTrail } from './audit-trail.ts'
import { eligibility } from './eligibility/routes.ts'
import type { AppEnv, Bindings } from './env.ts'
import { invitations } from './invitations/routes.ts'
import { unsubscribe } from './invitations/unsubscribe.ts'
import { page } from './page/routes.ts'
import { responses } from './responses/routes.ts'
import { imports } from './imports/routes.ts'
import { batch } from './routes/batch.ts'
import { outcomes } from './routes/outcomes.ts'
import { signals } from './routes/signals.ts'
import { runScheduled } from './scheduled.ts'
import { sources } from './sources/routes.ts'
import { surveys } from './surveys/routes.ts'
import { widget } from './widget/routes.ts'

// Keys, not cookies, say who asks, so any origin may ask; a publishable key is held to its own origins.
const crossOrigin = cors({
  origin: '*',
  allowMethods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
  allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'X-Vigia-Now'],
  exposeHeaders: ['X-Request-Id', 'Retry-After'],
  maxAge: 86_400,
})

const app = new Hono<AppEnv>({ getPath: pathWithoutFormat })
useBasics(app)

// Pages need neither keys nor other origins, and what people answer on them is no tool's arrival.
app.route('/', unsubscribe).route('/', page)

app.use('*', crossOrigin)
app.use(
  '*',
  keepLedger<AppEnv>((env, entries) => saveUsage(directoryFor(env), entries)),
)
app.use('*', watchArrivals)
app.use('*', auditTrail)
app.route('/', signals).route('/', batch).route('/', outcomes).route('/', arrivals)
app.route('/', responses).route('/', surveys).route('/', eligibility).route('/', widget).route('/', imports)
app.route('/', segment).route('/', cloudEvents).route('/', posthog).route('/', delighted)
app.route('/', formbricks).route('/', hub).route('/', hooks).route('/', sources)
app.route('/', invitations)

export default {
  fetch: app.fetch,
  async scheduled({ cron, scheduledTime }, env) {
    await runScheduled(env, cron, new Date(scheduledTime))
  },
} satisfies ExportedHandler<Bindings>
