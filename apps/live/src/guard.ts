import { directoryFor } from '@vigia/db/database'
import { findMemberPrincipal } from '@vigia/db/members'
import { findPrincipal, type OrganizationPrincipal } from '@vigia/db/organizations'
import { AppError } from '@vigia/domain/errors'
import { guard, type KeyReader } from '@vigia/http/auth'
import type { MiddlewareHandler } from 'hono'

import type { AppEnv } from './env.ts'
import { keyOffered } from './protocol.ts'

const guardScope = guard<AppEnv, OrganizationPrincipal>({
  findPrincipal: (env, hash) => findPrincipal(directoryFor(env), hash),
  findMember: (env, hash, now) => findMemberPrincipal(directoryFor(env), hash, now),
  limit: async (env, { keyId }) => (await env.RATE.limit({ key: keyId })).success,
})

/** A browser cannot set headers on a WebSocket, so its key comes among the subprotocols. */
const readKey: KeyReader = (request) => {
  const key = keyOffered(request)
  if (key !== null) return key
  const [scheme = '', told = '', ...rest] = (request.headers.get('authorization') ?? '').split(' ')
  if (scheme.toLowerCase() === 'bearer' && rest.length === 0) return told
  throw new AppError('unauthorized', 'Offer the subprotocol "vigia.key.vg_sk_…", or send a Bearer key')
}

/** Lets keys through wherever they are told, and the console of a member by its cookie. */
export const guardFeed = (scope: string): MiddlewareHandler<AppEnv> => {
  const [byCookie, byKey] = [guardScope(scope), guardScope(scope, readKey)]
  return (c, next) => {
    const hasCookie = keyOffered(c.req.raw) === null && c.req.header('cookie') !== undefined
    return hasCookie && c.req.header('authorization') === undefined ? byCookie(c, next) : byKey(c, next)
  }
}
