import { directoryFor } from '@vigia/db/database'
import { findPrincipal, type OrganizationPrincipal } from '@vigia/db/organizations'
import { AppError } from '@vigia/domain/errors'
import { guard, type KeyReader } from '@vigia/http/auth'

import type { AppEnv } from './env.ts'
import { keyOffered } from './protocol.ts'

export const guardScope = guard<AppEnv, OrganizationPrincipal>({
  findPrincipal: (env, hash) => findPrincipal(directoryFor(env), hash),
  limit: async (env, { keyId }) => (await env.RATE.limit({ key: keyId })).success,
})

/** A browser cannot set headers on a WebSocket, so its key comes among the subprotocols. */
export const readKey: KeyReader = (request) => {
  const key = keyOffered(request)
  if (key !== null) return key
  const [scheme = '', told = '', ...rest] = (request.headers.get('authorization') ?? '').split(' ')
  if (scheme.toLowerCase() === 'bearer' && rest.length === 0) return told
  throw new AppError('unauthorized', 'Offer the subprotocol "vigia.key.vg_sk_…", or send a Bearer key')
}
