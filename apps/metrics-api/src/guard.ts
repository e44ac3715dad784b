import { directoryFor } from '@vigia/db/database'
import { findMemberPrincipal } from '@vigia/db/members'
import { findPrincipal, type OrganizationPrincipal } from '@vigia/db/organizations'
import { cachedLookup, guard } from '@vigia/http/auth'

import type { AppEnv, Bindings } from './env.ts'

const CACHED_MS = 60_000

const lookups = new WeakMap<D1Database, ReturnType<typeof cachedLookup<OrganizationPrincipal>>>()

const lookupOf = (env: Bindings) => {
  const known = lookups.get(env.DB)
  if (known) return known
  const lookup = cachedLookup((hash) => findPrincipal(directoryFor(env), hash), CACHED_MS)
  lookups.set(env.DB, lookup)
  return lookup
}

/** Lets a key or a member through that may read `scope`, at its own rate. */
export const guardScope = guard<AppEnv, OrganizationPrincipal>({
  findPrincipal: (env, hash) => lookupOf(env)(hash, Date.now()),
  findMember: (env, hash, now) => findMemberPrincipal(directoryFor(env), hash, now),
  limit: async (env, { keyId }) => (await env.READ_RATE.limit({ key: keyId })).success,
})
