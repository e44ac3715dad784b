import { AppError } from '@vigia/domain/errors'
import { digest } from '@vigia/http/auth'
import type { Context } from 'hono'

import type { AppEnv } from '../env.ts'

const TAG_BYTES = 10

/** The ETag of a settings document: of its text, so that the same decision has the same tag. */
const etagOf = async (document: string | null): Promise<string> =>
  `"${Array.from((await digest(document ?? '')).slice(0, TAG_BYTES), (byte) => byte.toString(16).padStart(2, '0')).join('')}"`

/** Tells which version of a document the answer is of. */
export const tellDocument = async (c: Context<AppEnv>, document: string | null): Promise<void> =>
  c.header('ETag', await etagOf(document))

export const changedMeanwhile = () =>
  new AppError('precondition_failed', 'Somebody else changed it meanwhile; load it again')

/** Whether the caller asked for a version at all. @throws AppError `precondition_failed` where `If-Match` names another. */
export async function isAskedVersion(c: Context<AppEnv>, document: string | null): Promise<boolean> {
  const ifMatch = c.req.header('if-match')
  if (ifMatch === undefined || ifMatch.trim() === '*') return false
  const named = ifMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  if (!named.includes(await etagOf(document))) throw changedMeanwhile()
  return true
}
