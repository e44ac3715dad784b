import { ApiError } from '@vigia/client'

export interface Failure {
  title: string
  detail: string
  requestId: string | null
}

/** What an error says to a person: the problem document, or null where no answer came at all. */
export function failureOf(err: unknown): Failure | null {
  if (!(err instanceof ApiError)) return null
  const { title, detail, requestId, errors } = err.problem
  const faults = errors.map(({ path, message }) => `${path}: ${message}`).join('. ')
  return { title, detail: faults || detail, requestId: requestId || null }
}

export const isRefusedKey = (err: unknown): boolean => err instanceof ApiError && err.problem.status === 401

/** Only what may heal by itself is asked again: no answer, an overload, a fault of the server. */
export const isWorthRetrying = (err: unknown): boolean =>
  !(err instanceof ApiError) || err.problem.status === 429 || err.problem.status >= 500
