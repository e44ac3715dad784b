import { AppError } from '@vigia/domain/errors'

import { hashKey } from './hash.ts'

/** Over https the prefix keeps other origins and plain http from setting it; local development has no https. */
export const sessionCookieName = (url: string): string =>
  `${new URL(url).protocol === 'https:' ? '__Secure-' : ''}vigia.session_token`

const valueOf = (request: Request): string | null => {
  const name = `${sessionCookieName(request.url)}=`
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(name))?.slice(name.length) ?? null
}

/**
 * The hash by which the session of a request's cookie is stored, null without a cookie. Its signature is not looked at:
 * a token of 190 random bits that the database knows needs no second proof.
 */
export async function sessionHashOf(request: Request): Promise<string | null> {
  // Only the signature behind the point is ever encoded.
  const [token = ''] = (valueOf(request) ?? '').split('.')
  return /^[A-Za-z0-9_-]{24,64}$/.test(token) ? hashKey(token) : null
}

const READS = ['GET', 'HEAD', 'OPTIONS']

/** A browser adds the cookie to whatever a page sends, so a write has to come from a page of ours. @throws AppError `forbidden`. */
export function checkSameOrigin(request: Request): void {
  if (READS.includes(request.method)) return
  if (request.headers.get('origin') === new URL(request.url).origin) return
  throw new AppError('forbidden', 'A signed-in person changes things from the console’s own pages only')
}
