import { OpenAPIHono } from '@hono/zod-openapi'
import { databaseFor } from '@vigia/db/database'
import { refuseInvalid } from '@vigia/http/input'
import type { Context, MiddlewareHandler } from 'hono'

import type { AppEnv } from '../env.ts'
import { guardScope, membersOnly, signedInOnly } from '../guard.ts'

/** A router whose validation failures become problem documents, like every other failure. */
export const createApi = () => new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid })

/** What is told of people and keys is kept by nobody on the way. */
const unkept: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next()
  c.header('Cache-Control', 'no-store')
}

/** For members and keys with the scope of the route. */
export const guarded = <R extends { scope: string }>(route: R) => ({
  ...route,
  middleware: [guardScope(route.scope), unkept],
})

/** For members alone. */
export const forMembers = <R extends { scope: string }>(route: R) => ({
  ...route,
  middleware: [membersOnly(route.scope), unkept],
})

/** For whoever is signed in, member of an organization or not. */
export const forPeople = <R extends { scope: string }>(route: R) => ({
  ...route,
  middleware: [signedInOnly, unkept],
})

export const storeOf = (c: Context<AppEnv>) =>
  databaseFor(c.env, c.get('principal').organizationId, c.get('cost'))
