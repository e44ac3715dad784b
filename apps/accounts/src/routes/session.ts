import { createRoute } from '@hono/zod-openapi'
import { sessionRoutes as contract } from '@vigia/contracts/session'
import { activateOrganization, endSession, findSignedIn, listSessions, updateUser } from '@vigia/db/accounts'
import { databaseFor, directoryFor } from '@vigia/db/database'
import { acceptInvitation, invitationsFor, listMemberships } from '@vigia/db/members'
import { AppError } from '@vigia/domain/errors'
import { sessionHashOf } from '@vigia/http/auth'
import type { Context } from 'hono'

import { authFor } from '../auth/auth.ts'
import type { AppEnv } from '../env.ts'
import { guardScope, personOf, signedInOnly } from '../guard.ts'
import { deviceOf } from '../people/device.ts'
import { personalEntry } from '../people/entry.ts'
import { userOf, viewOfKey, viewOfPerson } from '../people/session-view.ts'
import { createApi, forPeople } from './api.ts'

export const session = createApi()

const directoryOf = (c: Context<AppEnv>) => directoryFor(c.env, c.get('cost'))

/** The person as they are now. */
async function personNow(c: Context<AppEnv>) {
  const hash = (await sessionHashOf(c.req.raw)) ?? ''
  return (await findSignedIn(directoryOf(c), hash, new Date())) ?? personOf(c)
}

/** Lets the session live on: better-auth prolongs it once a day. */
async function prolong(c: Context<AppEnv>): Promise<void> {
  const auth = authFor(c.env, new URL(c.req.url).origin)
  const { headers } = await auth.api.getSession({ headers: c.req.raw.headers, asResponse: true })
  for (const cookie of headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true })
}

session.use('/v1/session', (c, next) => {
  const isKeyRead = c.req.method === 'GET' && c.req.header('authorization') !== undefined
  return isKeyRead ? guardScope(contract.getSession.scope)(c, next) : signedInOnly(c, next)
})

session.openapi(createRoute(contract.getSession), async (c) => {
  c.header('Cache-Control', 'no-store')
  if (!c.get('signedIn')) return c.json(await viewOfKey(c), 200)
  await prolong(c)
  return c.json(await viewOfPerson(c, personOf(c)), 200)
})

session.openapi(createRoute(contract.updateProfile), async (c) => {
  await updateUser(directoryOf(c), personOf(c).userId, c.req.valid('json'), c.get('now'))
  return c.json(userOf(await personNow(c)), 200)
})

session.openapi(createRoute(forPeople(contract.switchOrganization)), async (c) => {
  const { userId, sessionId } = personOf(c)
  const { id } = c.req.valid('json')
  const memberships = await listMemberships(directoryOf(c), userId)
  if (!memberships.some((one) => one.id === id))
    throw new AppError('not_found', 'There is no such organization')
  await activateOrganization(directoryOf(c), sessionId, id)
  return c.json(await viewOfPerson(c, await personNow(c)), 200)
})

session.openapi(createRoute(forPeople(contract.listSessions)), async (c) => {
  const { userId, sessionId } = personOf(c)
  const rows = await listSessions(directoryOf(c), userId, new Date())
  const items = rows.map(({ id, userAgent, createdAt, updatedAt, expiresAt }) => ({
    id,
    current: id === sessionId,
    device: deviceOf(userAgent),
    createdAt: new Date(createdAt).toISOString(),
    lastSeenAt: new Date(updatedAt).toISOString(),
    expiresAt: new Date(expiresAt).toISOString(),
  }))
  return c.json({ items }, 200)
})

session.openapi(createRoute(forPeople(contract.endSession)), async (c) => {
  const ended = await endSession(directoryOf(c), personOf(c).userId, c.req.valid('param').id)
  if (!ended) throw new AppError('not_found', 'You are signed in nowhere by that id')
  return c.json({ deleted: true as const }, 200)
})

session.openapi(createRoute(forPeople(contract.acceptMemberInvitation)), async (c) => {
  const { userId, sessionId, email } = personOf(c)
  const { id } = c.req.valid('param')
  const now = c.get('now')
  const found = (await invitationsFor(directoryOf(c), email)).find((one) => one.id === id)
  if (!found) throw new AppError('not_found', 'There is no such invitation for your address')
  if (found.expiresAt <= now.getTime())
    throw new AppError('conflict', 'The invitation is too old: ask for another')
  const { organizationId, role } = found
  const did = { kind: 'member', action: 'acceptMemberInvitation', target: userId, details: { role } } as const
  const entry = personalEntry(c, organizationId, userId, did)
  await acceptInvitation(
    databaseFor(c.env, organizationId, c.get('cost')),
    { id, userId, sessionId, role, now },
    entry,
  )
  return c.json(await viewOfPerson(c, await personNow(c)), 200)
})
