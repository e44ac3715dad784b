import { ApiError } from '@vigia/client'
import type { Problem } from '@vigia/contracts/problem'

/** How people can sign in here. */
export interface Ways {
  mail: boolean
  access: boolean
  local: boolean
  signUp: boolean
}

const withoutAnswer = (response: Response): Problem => ({
  type: 'about:blank',
  title: response.statusText || 'No answer',
  status: response.status,
  detail: response.statusText,
  code: 'internal',
  requestId: '',
  errors: [],
})

/** Asks the sign-in, which no contract lists. @throws ApiError with its problem document. */
export async function ask<T>(method: 'GET' | 'POST', path: string, body?: object): Promise<T> {
  const response = await fetch(path, {
    method,
    headers: { accept: 'application/json', ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  if (response.ok) return response.json() as Promise<T>
  const isProblem = response.headers.get('content-type')?.includes('json') ?? false
  throw new ApiError(isProblem ? ((await response.json()) as Problem) : withoutAnswer(response))
}

export const findWays = () => ask<Ways>('GET', '/auth/ways')

/** Sends the link; locally it comes along. */
export const askForLink = (email: string, language: 'es' | 'en') =>
  ask<{ sent: boolean; minutes: number; url?: string }>('POST', '/auth/sign-in', { email, language })

export const confirmLink = (token: string) => ask('POST', '/auth/confirm', { token })

export const signInByAccess = () => ask('POST', '/auth/access', {})

export const signOut = () => ask('POST', '/auth/sign-out', {})
