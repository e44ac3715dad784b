import { fatigueRoutes } from '@vigia/contracts/fatigue'
import { importRoutes } from '@vigia/contracts/imports'
import { invitationRoutes } from '@vigia/contracts/invitations'
import { sourceRoutes } from '@vigia/contracts/sources'
import { surveyRoutes } from '@vigia/contracts/surveys'
import { recordAudit } from '@vigia/db/audit'
import { directoryFor } from '@vigia/db/database'
import { keepAudit } from '@vigia/http/audit'

import type { AppEnv } from './env.ts'

/** What people set up here; the list of all contracts would double what this worker loads. */
const settings = { ...fatigueRoutes, ...importRoutes, ...invitationRoutes, ...sourceRoutes, ...surveyRoutes }

/** Who did what here, for the audit log. */
export const auditTrail = keepAudit<AppEnv>(Object.values(settings), (env, entry) =>
  recordAudit(directoryFor(env), entry),
)
