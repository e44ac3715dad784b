import { databaseFor } from '@vigia/db/database'
import { currentCustomerId } from '@vigia/db/merges'
import { AppError } from '@vigia/domain/errors'
import type { Context, MiddlewareHandler } from 'hono'

import type { AppEnv } from '../env.ts'
import { guardScope } from '../guard.ts'

/** What is told of a person is kept by nobody on the way. */
const unkept: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next()
  c.header('Cache-Control', 'no-store')
}

export const guarded = <R extends { scope: string }>(route: R) => ({
  ...route,
  middleware: [guardScope(route.scope), unkept],
})

export const storeOf = (c: Context<AppEnv>) =>
  databaseFor(c.env, c.get('principal').organizationId, c.get('cost'))

/** Who speaks for the customer `id` today. @throws AppError `not_found` for nobody of ours. */
export async function personOf(c: Context<AppEnv>, id: string): Promise<string> {
  const current = await currentCustomerId(storeOf(c), id)
  if (current === null) throw new AppError('not_found', `There is no customer ${id}`)
  return current
}
