import { AppError } from '@vigia/domain/errors'
import type { Context, MiddlewareHandler } from 'hono'

import type { BaseEnv } from '../app/index.ts'
import { hashKey } from './hash.ts'
import { checkSameOrigin, sessionHashOf } from './session-cookie.ts'

/** Whom a key or a session speaks for, and what it may do. */
export interface Principal {
  organizationId: string
  /** The key's id; a member's own. */
  keyId: string
  kind: 'secret' | 'publishable' | 'member'
  /** What people call the key or the member. */
  name: string
  scopes: readonly string[]
  /** Origins from which a publishable key may be used; empty for any. */
  origins: readonly string[]
}

export interface AuthEnv<P extends Principal = Principal> {
  Variables: { principal: P }
}

export interface GuardOptions<E extends BaseEnv, P extends Principal> {
  findPrincipal: (env: E['Bindings'], hash: string) => Promise<P | null>
  /** For whom the session of a cookie speaks. Never remembered: an ended session and a changed role hold at once. */
  findMember?: (env: E['Bindings'], hash: string, now: Date) => Promise<P | null>
  limit?: (env: E['Bindings'], principal: P, address: string) => Promise<boolean>
}

/** Reads the text of a key off a request. @throws AppError `unauthorized` where there is none. */
export type KeyReader = (request: Request) => Promise<string> | string

const FORM = /^vg_(sk|pk)_[A-Za-z0-9_]{4,120}$/

const bearer: KeyReader = (request) => {
  const [scheme = '', key = '', ...rest] = (request.headers.get('authorization') ?? '').split(' ')
  if (scheme.toLowerCase() !== 'bearer' || rest.length > 0)
    throw new AppError('unauthorized', 'Send a key as "Authorization: Bearer vg_sk_…"')
  return key
}

const keyOf = async (request: Request, read: KeyReader): Promise<string> => {
  const key = await read(request)
  if (FORM.test(key)) return key
  throw new AppError('unauthorized', 'A key looks like vg_sk_… or vg_pk_…')
}

const checkOrigin = (principal: Principal, origin: string | undefined) => {
  if (principal.kind !== 'publishable' || principal.origins.length === 0 || origin === undefined) return
  if (!principal.origins.includes(origin)) {
    throw new AppError('forbidden', 'This publishable key may not be used from this origin')
  }
}

async function memberOf<E extends BaseEnv & AuthEnv<P>, P extends Principal>(
  c: Context<E>,
  { findMember }: GuardOptions<E, P>,
): Promise<P | null> {
  if (!findMember || c.req.header('authorization') !== undefined) return null
  const hash = await sessionHashOf(c.req.raw)
  if (hash === null) return null
  checkSameOrigin(c.req.raw)
  const member = await findMember(c.env, hash, new Date())
  if (!member)
    throw new AppError('unauthorized', 'The session has ended, or reads no organization: sign in again')
  return member
}

const lacks = ({ kind }: Principal, scope: string): string =>
  kind === 'member' ? `Your role does not include ${scope}` : `This key lacks the scope ${scope}`

/**
 * Lets a request through if its key or its session is known, may do `scope`, comes from an allowed origin and is within
 * its rate. Other systems' protocols carry our key elsewhere than in a Bearer header: `read` finds it.
 */
export const guard =
  <E extends BaseEnv & AuthEnv<P>, P extends Principal>(options: GuardOptions<E, P>) =>
  (scope: string, read: KeyReader = bearer): MiddlewareHandler<E> =>
  async (c, next) => {
    const principal =
      (read === bearer ? await memberOf(c, options) : null) ??
      (await options.findPrincipal(c.env, await hashKey(await keyOf(c.req.raw, read))))
    if (!principal) throw new AppError('unauthorized', 'This key is not known, or was revoked')
    if (!principal.scopes.includes(scope)) throw new AppError('forbidden', lacks(principal, scope))
    checkOrigin(principal, c.req.header('origin'))
    const within = (await options.limit?.(c.env, principal, c.req.header('cf-connecting-ip') ?? '')) ?? true
    if (!within) throw new AppError('rate_limited', 'This comes too fast', { retryAfterSeconds: 10 })
    c.set('principal', principal)
    return next()
  }
