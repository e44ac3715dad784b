import { AppError } from '@vigia/domain/errors'
import { foreignAt } from '@vigia/domain/foreign'
import type { KeyReader } from '@vigia/http/auth'

import { foreignBody } from './body.ts'

/** The key as the user name of Basic authentication; the password plays no part. */
export const basicKey: KeyReader = (request) => {
  const [scheme = '', told = ''] = (request.headers.get('authorization') ?? '').split(' ')
  if (scheme.toLowerCase() === 'bearer') return told
  try {
    if (scheme.toLowerCase() === 'basic') return atob(told).split(':')[0] ?? ''
  } catch (err) {
    throw new AppError('unauthorized', 'The Basic authentication is not base64', { cause: err })
  }
  throw new AppError('unauthorized', 'Give your key as the user name of Basic authentication')
}

/** The key in the body, under one of `names`, or as Basic authentication. */
export const bodyKey =
  (...names: readonly string[]): KeyReader =>
  async (request) => {
    if (request.headers.has('authorization')) return basicKey(request)
    const body = await foreignBody(request)
    const first = Array.isArray(body) ? (body as unknown[])[0] : body
    const key = names.map((name) => foreignAt(first, name)).find((each) => typeof each === 'string')
    if (typeof key === 'string') return key
    throw new AppError('unauthorized', `Give your key as ${names.join(' or ')} in the body`)
  }

/** The key as a Bearer token, or as `?key=` where a client takes no headers. */
export const bearerOrQueryKey: KeyReader = (request) => {
  const [scheme = '', told = ''] = (request.headers.get('authorization') ?? '').split(' ')
  if (/^(bearer|basic)$/i.test(scheme)) return /^basic$/i.test(scheme) ? basicKey(request) : told
  const key = new URL(request.url).searchParams.get('key')
  if (key) return key
  throw new AppError('unauthorized', 'Give your key as a Bearer token, or as ?key=')
}
