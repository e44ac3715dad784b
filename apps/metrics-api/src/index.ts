import { directoryFor } from '@vigia/db/database'
import { saveUsage } from '@vigia/db/usage'
import { useBasics } from '@vigia/http/app'
import { keepLedger } from '@vigia/http/ledger'

import { auditTrail } from './audit-trail.ts'
import { createApp } from './create-app.ts'
import type { AppEnv } from './env.ts'
import { changes } from './routes/changes.ts'
import { comments } from './routes/comments.ts'
import { customers } from './routes/customers.ts'
import { documents } from './routes/documents.ts'
import { drivers } from './routes/drivers.ts'
import { exports } from './routes/exports.ts'
import { journey } from './routes/journey.ts'
import { mcp } from './routes/mcp.ts'
import { merges } from './routes/merges.ts'
import { metrics } from './routes/metrics.ts'
import { privacy } from './routes/privacy.ts'
import { prometheus } from './routes/prometheus.ts'
import { privacyRequests } from './routes/privacy-requests.ts'
import { retention } from './routes/retention.ts'
import { themes } from './routes/themes.ts'
import { usage } from './routes/usage.ts'
import { value } from './routes/value.ts'
import { views } from './routes/views.ts'

const app = createApp()
useBasics(app)
app.use(
  '*',
  keepLedger<AppEnv>((env, entries) => saveUsage(directoryFor(env), entries)),
)
app.use('*', auditTrail)

export default app
  .route('/', documents)
  .route('/', metrics)
  .route('/', customers)
  .route('/', merges)
  .route('/', privacy)
  .route('/', retention)
  .route('/', privacyRequests)
  .route('/', comments)
  .route('/', changes)
  .route('/', drivers)
  .route('/', mcp)
  .route('/', prometheus)
  .route('/', usage)
  .route('/', value)
  .route('/', exports)
  .route('/', journey)
  .route('/', themes)
  .route('/', views)
