import { createRoute } from '@hono/zod-openapi'
import { memberRoutes as contract, type MemberInvitation } from '@vigia/contracts/members'
import {
  cancelInvitation,
  findInvitation,
  inviteMember,
  listMemberInvitations,
  prolongInvitation,
  type MemberInvitationRow,
} from '@vigia/db/members'
import { AppError } from '@vigia/domain/errors'
import { randomId } from '@vigia/http/ids'
import { decodeCursor, pageOf } from '@vigia/http/input'
import type { Context } from 'hono'

import type { AppEnv } from '../env.ts'
import { memberOf } from '../guard.ts'
import { sendInvitation } from '../mail/invitation.ts'
import { entryOf } from '../people/entry.ts'
import { createApi, forMembers, guarded, storeOf } from './api.ts'
import { checkMayGive } from './members.ts'

export const memberInvitations = createApi()

const WEEK_MS = 7 * 86_400_000

const inAWeek = (c: Context<AppEnv>): Date => new Date(c.get('now').getTime() + WEEK_MS)

const missing = () => new AppError('not_found', 'There is no such invitation')

const present =
  (now: Date) =>
  ({ id, email, role, invitedBy, createdAt, expiresAt }: MemberInvitationRow): MemberInvitation => ({
    id,
    email,
    role,
    invitedBy,
    createdAt: new Date(createdAt).toISOString(),
    expiresAt: new Date(expiresAt).toISOString(),
    expired: expiresAt <= now.getTime(),
  })

const sent = async (c: Context<AppEnv>, row: MemberInvitationRow) => ({
  ...present(c.get('now'))(row),
  ...(await sendInvitation(c, row)),
})

memberInvitations.openapi(createRoute(guarded(contract.listMemberInvitations)), async (c) => {
  const { limit, cursor } = c.req.valid('query')
  const [after = ''] = decodeCursor(cursor, ['string']) ?? []
  const rows = await listMemberInvitations(storeOf(c), after, limit + 1)
  return c.json(
    pageOf(c, rows, limit, ({ id }) => [id], present(c.get('now'))),
    200,
  )
})

memberInvitations.openapi(createRoute(forMembers(contract.inviteMember)), async (c) => {
  const { email, role, language } = c.req.valid('json')
  checkMayGive(c, null, role)
  const id = randomId('memberInvitation')
  const entry = entryOf(c, { kind: 'member', action: 'inviteMember', target: id, details: { role } })
  const told = { id, email: email.toLowerCase(), role, language, invitedBy: memberOf(c).userId }
  const row = await inviteMember(storeOf(c), { ...told, now: c.get('now'), expiresAt: inAWeek(c) }, entry)
  if (!row) throw new AppError('conflict', 'Who has this address belongs to the organization already')
  return c.json(await sent(c, row), 201)
})

memberInvitations.openapi(createRoute(forMembers(contract.cancelMemberInvitation)), async (c) => {
  const { id } = c.req.valid('param')
  const row = await findInvitation(storeOf(c), id)
  if (!row) throw missing()
  checkMayGive(c, row.role, null)
  const entry = entryOf(c, { kind: 'member', action: 'cancelMemberInvitation', target: id })
  if (!(await cancelInvitation(storeOf(c), id, entry))) throw missing()
  return c.json({ deleted: true as const }, 200)
})

memberInvitations.openapi(createRoute(forMembers(contract.resendMemberInvitation)), async (c) => {
  const { id } = c.req.valid('param')
  const row = await findInvitation(storeOf(c), id)
  if (!row) throw missing()
  checkMayGive(c, null, row.role)
  const entry = entryOf(c, { kind: 'member', action: 'resendMemberInvitation', target: id })
  const expiresAt = inAWeek(c)
  if (!(await prolongInvitation(storeOf(c), id, expiresAt, entry))) throw missing()
  return c.json(await sent(c, { ...row, expiresAt: expiresAt.getTime() }), 200)
})
