import { ApiError } from '@vigia/client'

import type { Messages } from '../i18n/messages/index.ts'

export interface Failure {
  title: string
  detail: string
  requestId: string | null
}

/**
 * What an error says to a person, by the code of its problem document, in the language on screen; only what is to mend
 * is told in the API's own words. Null where no answer came at all.
 */
export function failureOf(err: unknown, { problems }: Pick<Messages, 'problems'>): Failure | null {
  if (!(err instanceof ApiError)) return null
  const { code, title, detail, requestId, errors } = err.problem
  const { titles, advice, said } = problems
  const faults = errors.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('. ')
  return {
    title: titles[code] ?? title,
    detail: advice[code] ?? said(faults || detail),
    requestId: requestId || null,
  }
}

export const isRefusedKey = (err: unknown): boolean => err instanceof ApiError && err.problem.status === 401

/** Only what may heal by itself is asked again: no answer, an overload, a fault of the server. */
export const isWorthRetrying = (err: unknown): boolean =>
  !(err instanceof ApiError) || err.problem.status === 429 || err.problem.status >= 500
