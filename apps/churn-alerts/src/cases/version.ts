import { AppError } from '@vigia/domain/errors'
import type { Context } from 'hono'

import type { AppEnv } from '../env.ts'

const etagOf = (version: number): string => `"${version}"`

/** Tells which version the answer is of. */
export const tellVersion = (c: Context<AppEnv>, version: number): void => c.header('ETag', etagOf(version))

/** @throws AppError `precondition_failed` where `If-Match` names another version; the answer's ETag tells the one that holds. */
export function checkVersion(c: Context<AppEnv>, version: number): void {
  const ifMatch = c.req.header('if-match')
  if (ifMatch === undefined || ifMatch.trim() === '*') return
  const named = ifMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  if (named.includes(etagOf(version))) return
  tellVersion(c, version)
  throw new AppError(
    'precondition_failed',
    `Somebody else changed it meanwhile: it is at version ${version}; load it again`,
  )
}

/** What is thrown where it moved on between load and save; `version` is the one that holds now, as far as known. */
export function movedOn(c: Context<AppEnv>, version: number | undefined, message: string): AppError {
  if (version !== undefined) tellVersion(c, version)
  return new AppError(c.req.header('if-match') === undefined ? 'conflict' : 'precondition_failed', message)
}
