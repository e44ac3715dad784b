import { directoryFor } from '@vigia/db/database'
import { saveUsage } from '@vigia/db/usage'
import { useBasics } from '@vigia/http/app'
import { keepLedger } from '@vigia/http/ledger'

import type { AppEnv, Bindings } from './env.ts'
import { createApi } from './routes/api.ts'
import { audit } from './routes/audit.ts'
import { keys } from './routes/keys.ts'
import { memberInvitations } from './routes/member-invitations.ts'
import { members } from './routes/members.ts'
import { organization } from './routes/organization.ts'
import { passkeys } from './routes/passkeys.ts'
import { session } from './routes/session.ts'
import { signIn } from './routes/sign-in.ts'

const app = createApi()
useBasics(app)
app.use(
  '*',
  keepLedger<AppEnv>((env, entries) => saveUsage(directoryFor(env), entries)),
)
app.route('/', signIn).route('/', passkeys).route('/', session).route('/', organization)
app.route('/', members).route('/', memberInvitations).route('/', keys).route('/', audit)

export default { fetch: app.fetch } satisfies ExportedHandler<Bindings>
