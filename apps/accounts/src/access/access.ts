import { AppError } from '@vigia/domain/errors'
import { createRemoteJWKSet, jwtVerify, type JWTVerifyGetKey } from 'jose'

export interface AccessSettings {
  /** `https://<team>.cloudflareaccess.com` */
  team: string
  audience: string
}

const keySets = new Map<string, JWTVerifyGetKey>()

/** The team's keys; jose keeps them for ten minutes. */
export function keysOf(team: string): JWTVerifyGetKey {
  const known = keySets.get(team) ?? createRemoteJWKSet(new URL('/cdn-cgi/access/certs', team))
  keySets.set(team, known)
  return known
}

const refuse = (cause?: unknown) =>
  new AppError('unauthorized', 'Cloudflare Access does not vouch for this request', { cause })

/** The e-mail address, in lower case, that Cloudflare Access vouches for. @throws AppError `unauthorized`. */
export async function verifyAccess(
  token: string,
  { team, audience }: AccessSettings,
  keys: JWTVerifyGetKey,
  now: Date,
): Promise<string> {
  const { payload } = await jwtVerify(token, keys, {
    issuer: team,
    audience,
    algorithms: ['RS256', 'ES256'],
    requiredClaims: ['exp', 'email'],
    currentDate: now,
  }).catch((err: unknown) => {
    throw refuse(err)
  })
  const { email } = payload
  if (typeof email !== 'string' || !email.includes('@')) throw refuse()
  return email.toLowerCase()
}
