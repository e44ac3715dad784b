import { directoryFor } from '@vigia/db/database'
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

/** A publishable key is in every visitor's browser, so its rate is each address's own. */
export const guardScope = guard<AppEnv, OrganizationPrincipal>({
  findPrincipal: (env, hash) => lookupOf(env)(hash, Date.now()),
  limit: async (env, { kind, keyId }, address) => {
    const { success } =
      kind === 'secret'
        ? await env.SECRET_RATE.limit({ key: keyId })
        : await env.PUBLISHABLE_RATE.limit({ key: `${keyId}:${address}` })
    return success
  },
})
