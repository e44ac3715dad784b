import { findSignedIn } from '@vigia/db/accounts'
import { directoryFor } from '@vigia/db/database'
import { findMemberPrincipal, type MemberPrincipal } from '@vigia/db/members'
import { findPrincipal, type OrganizationPrincipal } from '@vigia/db/organizations'
import { AppError } from '@vigia/domain/errors'
import { checkSameOrigin, guard, sessionHashOf } from '@vigia/http/auth'
import type { Context, MiddlewareHandler } from 'hono'

import type { AppEnv } from './env.ts'

/** Lets a key or a member through that may do `scope`. */
export const guardScope = guard<AppEnv, OrganizationPrincipal | MemberPrincipal>({
  findPrincipal: (env, hash) => findPrincipal(directoryFor(env), hash),
  findMember: (env, hash, now) => findMemberPrincipal(directoryFor(env), hash, now),
  limit: async (env, { keyId }) => (await env.RATE.limit({ key: keyId })).success,
})

const keyMayNot = () =>
  new AppError('forbidden', 'A key may not do this: it is for people, who sign in to the console')

const signInFirst = () => new AppError('unauthorized', 'Sign in first')

/** Lets anybody through who is signed in, whatever they belong to; a key is told to leave it to people. */
export const signedInOnly: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.req.header('authorization') !== undefined) {
    await guardScope('organization:read')(c, () => Promise.resolve())
    throw keyMayNot()
  }
  const hash = await sessionHashOf(c.req.raw)
  if (hash === null) throw signInFirst()
  checkSameOrigin(c.req.raw)
  const signedIn = await findSignedIn(directoryFor(c.env, c.get('cost')), hash, new Date())
  if (!signedIn) throw signInFirst()
  c.set('signedIn', signedIn)
  return next()
}

/** Lets members through whose role has `scope`, and no key. */
export const membersOnly =
  (scope: string): MiddlewareHandler<AppEnv> =>
  (c, next) =>
    guardScope(scope)(c, () => {
      if (c.get('principal').kind !== 'member') throw keyMayNot()
      return next()
    })

/** The member of a route behind {@link membersOnly}. @throws AppError `forbidden` for a key. */
export function memberOf(c: Context<AppEnv>): MemberPrincipal {
  const principal = c.get('principal')
  if ('userId' in principal) return principal
  throw keyMayNot()
}

/** The person of a route behind {@link signedInOnly}. */
export function personOf(c: Context<AppEnv>) {
  const signedIn = c.get('signedIn')
  if (!signedIn) throw signInFirst()
  return signedIn
}
