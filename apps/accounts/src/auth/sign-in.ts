import { AppError } from '@vigia/domain/errors'

import type { Auth } from './auth.ts'

/** A name to begin with: who comes by mail has told none. */
export const nameFrom = (email: string): string => {
  const [local = ''] = email.split('@')
  const words = local.split(/[._+-]+/).filter(Boolean)
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ') || local
}

/** A token that signs `email` in once. Only its hash is stored. */
export async function makeToken(auth: Auth, email: string, headers: Headers): Promise<string> {
  let made = ''
  const take = (token: string) => {
    made = token
  }
  await auth.api.signInMagicLink({ body: { email, name: nameFrom(email), metadata: { take } }, headers })
  return made
}

/** The cookies of a new session, for a token that was not used before. @throws AppError `unauthorized` for any other. */
export async function useToken(auth: Auth, token: string, headers: Headers): Promise<string[]> {
  const response = await auth.api.magicLinkVerify({ query: { token }, headers, asResponse: true })
  if (response.ok) return response.headers.getSetCookie()
  throw new AppError('unauthorized', 'The link was used before, or is too old: ask for another')
}
