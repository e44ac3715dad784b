import { routes } from '@vigia/contracts'
import { recordAudit } from '@vigia/db/audit'
import { directoryFor } from '@vigia/db/database'
import { keepAudit } from '@vigia/http/audit'

import type { AppEnv } from './env.ts'

/** Who did what here, for the audit log. */
export const auditTrail = keepAudit<AppEnv>(
  Object.values(routes).filter(({ worker }) => worker === 'metrics-api'),
  (env, entry) => recordAudit(directoryFor(env), entry),
)
