import { createRoute } from '@hono/zod-openapi'
import { memberRoutes as contract, type Member } from '@vigia/contracts/members'
import { changeRole, findMember, listMembers, removeMember, type MemberRow } from '@vigia/db/members'
import { AppError } from '@vigia/domain/errors'
import { mayGive, type Role } from '@vigia/domain/roles'
import { decodeCursor, pageOf } from '@vigia/http/input'
import type { Context } from 'hono'

import type { AppEnv } from '../env.ts'
import { memberOf } from '../guard.ts'
import { entryOf } from '../people/entry.ts'
import { createApi, forMembers, guarded, storeOf } from './api.ts'

export const members = createApi()

const present =
  (c: Context<AppEnv>) =>
  ({ userId, name, email, role, createdAt, lastSeenAt }: MemberRow): Member => ({
    id: userId,
    name,
    email,
    role,
    isYou: userId === c.get('principal').keyId,
    joinedAt: new Date(createdAt).toISOString(),
    lastSeenAt: lastSeenAt === null ? null : new Date(lastSeenAt).toISOString(),
  })

async function memberAsked(c: Context<AppEnv>, id: string): Promise<MemberRow> {
  const row = await findMember(storeOf(c), id)
  if (!row) throw new AppError('not_found', 'There is no such member')
  return row
}

/** @throws AppError `forbidden` where that is a matter of owners. */
export function checkMayGive(c: Context<AppEnv>, from: Role | null, to: Role | null): void {
  if (mayGive(memberOf(c).role, from, to)) return
  throw new AppError('forbidden', 'Only an owner makes, changes or removes an owner')
}

const lastOwner = () =>
  new AppError('conflict', 'The last owner stays: make somebody else an owner first, then try again')

members.openapi(createRoute(guarded(contract.listMembers)), async (c) => {
  const { limit, cursor } = c.req.valid('query')
  const [after = ''] = decodeCursor(cursor, ['string']) ?? []
  const rows = await listMembers(storeOf(c), after, limit + 1)
  return c.json(
    pageOf(c, rows, limit, ({ userId }) => [userId], present(c)),
    200,
  )
})

members.openapi(createRoute(forMembers(contract.updateMember)), async (c) => {
  const { role: to } = c.req.valid('json')
  const row = await memberAsked(c, c.req.valid('param').id)
  checkMayGive(c, row.role, to)
  const details = { from: row.role, to }
  const entry = entryOf(c, { kind: 'member', action: 'updateMember', target: row.userId, details })
  const change = { userId: row.userId, from: row.role, to }
  if (row.role !== to && !(await changeRole(storeOf(c), change, entry))) throw lastOwner()
  return c.json(present(c)({ ...row, role: to }), 200)
})

members.openapi(createRoute(forMembers(contract.removeMember)), async (c) => {
  const row = await memberAsked(c, c.req.valid('param').id)
  checkMayGive(c, row.role, null)
  const details = { from: row.role }
  const entry = entryOf(c, { kind: 'member', action: 'removeMember', target: row.userId, details })
  const gone = await removeMember(storeOf(c), { userId: row.userId, from: row.role }, entry)
  if (!gone) throw lastOwner()
  return c.json({ deleted: true as const }, 200)
})
