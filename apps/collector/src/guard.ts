import { directoryFor } from '@vigia/db/database'
import { findPrincipal } from '@vigia/db/organizations'
import { activeTextModel } from '@vigia/db/texts'
import { cachedLookup, guard, sampledLimit } from '@vigia/http/auth'

import { parse } from '@vigia/text/adaptation'

import type { AppEnv, Bindings, CollectorPrincipal } from './env.ts'

const CACHED_MS = 60_000

/** `SECRET_RATE` allows 3,000 in 10 seconds, each standing for 20 requests. */
const REQUESTS_A_LOOK = 20

/** Read once a minute at most, as the key itself. */
async function findReader(env: Bindings, hash: string): Promise<CollectorPrincipal | null> {
  const directory = directoryFor(env)
  const principal = await findPrincipal(directory, hash)
  const model = principal && (await activeTextModel(directory, principal.organizationId))
  return principal && { ...principal, texts: model ? parse(model.weights) : undefined }
}

const open = (env: Bindings) => ({
  lookup: cachedLookup<CollectorPrincipal>((hash) => findReader(env, hash), CACHED_MS),
  secretRate: sampledLimit(async (key) => (await env.SECRET_RATE.limit({ key })).success, REQUESTS_A_LOOK),
})

/** What an isolate remembers, for each set of bindings that it is given. */
const memories = new WeakMap<D1Database, ReturnType<typeof open>>()

const memoryOf = (env: Bindings) => {
  const memory = memories.get(env.DB) ?? open(env)
  memories.set(env.DB, memory)
  return memory
}

/** A publishable key is in every visitor's browser, so its rate is each address's own. */
export const guardScope = guard<AppEnv, CollectorPrincipal>({
  findPrincipal: (env, hash) => memoryOf(env).lookup(hash, Date.now()),
  limit: async (env, { kind, keyId }, address) => {
    if (kind === 'secret') return memoryOf(env).secretRate(keyId)
    return (await env.PUBLISHABLE_RATE.limit({ key: `${keyId}:${address}` })).success
  },
})
