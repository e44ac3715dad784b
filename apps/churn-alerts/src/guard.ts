import { directoryFor } from '@vigia/db/database'
import { findPrincipal, type OrganizationPrincipal } from '@vigia/db/organizations'
import { guard } from '@vigia/http/auth'

import type { AppEnv } from './env.ts'

/** Managers' calls are few, so each looks its key up: a revoked key ends at once. */
export const guardScope = guard<AppEnv, OrganizationPrincipal>({
  findPrincipal: (env, hash) => findPrincipal(directoryFor(env), hash),
  limit: async (env, { keyId }) => (await env.RATE.limit({ key: keyId })).success,
})
