import { directoryFor } from '@vigia/db/database'
import { findMemberPrincipal } from '@vigia/db/members'
import { findPrincipal, type OrganizationPrincipal } from '@vigia/db/organizations'
import { guard } from '@vigia/http/auth'

import type { AppEnv } from './env.ts'

/** Managers' calls are few, so each looks its key or session up: what was revoked ends at once. */
export const guardScope = guard<AppEnv, OrganizationPrincipal>({
  findPrincipal: (env, hash) => findPrincipal(directoryFor(env), hash),
  findMember: (env, hash, now) => findMemberPrincipal(directoryFor(env), hash, now),
  limit: async (env, { keyId }) => (await env.RATE.limit({ key: keyId })).success,
})
