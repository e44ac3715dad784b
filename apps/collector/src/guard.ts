import { directoryFor, type Directory } from '@vigia/db/database'
import { findMemberPrincipal } from '@vigia/db/members'
import { findPrincipal, type OrganizationPrincipal } from '@vigia/db/organizations'
import { activeTextModel } from '@vigia/db/texts'
import { cachedLookup, guard, sampledLimit } from '@vigia/http/auth'

import { parse } from '@vigia/text/adaptation'

import type { AppEnv, Bindings, CollectorPrincipal } from './env.ts'

const CACHED_MS = 60_000

/** `SECRET_RATE` allows 3,000 in 10 seconds, each standing for 20 requests. */
const REQUESTS_A_LOOK = 20

async function withTexts(
  directory: Directory,
  principal: OrganizationPrincipal | null,
): Promise<CollectorPrincipal | null> {
  const model = principal && (await activeTextModel(directory, principal.organizationId))
  return principal && { ...principal, texts: model ? parse(model.weights) : undefined }
}

/** Read once a minute at most, as the key itself. */
async function findReader(env: Bindings, hash: string): Promise<CollectorPrincipal | null> {
  const directory = directoryFor(env)
  return withTexts(directory, await findPrincipal(directory, hash))
}

/** A member who tries something out; looked up each time. */
async function findMemberReader(env: Bindings, hash: string, now: Date): Promise<CollectorPrincipal | null> {
  const directory = directoryFor(env)
  return withTexts(directory, await findMemberPrincipal(directory, hash, now))
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
  findMember: (env, hash, now) => findMemberReader(env, hash, now),
  limit: async (env, { kind, keyId }, address) => {
    if (kind !== 'publishable') return memoryOf(env).secretRate(keyId)
    return (await env.PUBLISHABLE_RATE.limit({ key: `${keyId}:${address}` })).success
  },
})
