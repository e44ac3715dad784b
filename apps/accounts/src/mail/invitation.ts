import { directoryFor } from '@vigia/db/database'
import type { MemberInvitationRow } from '@vigia/db/members'
import { findOrganization } from '@vigia/db/organizations'
import { AppError } from '@vigia/domain/errors'
import type { Context } from 'hono'

import type { AppEnv } from '../env.ts'
import { sendLetter } from './letter.ts'
import { words } from './words.ts'

/** @throws AppError `rate_limited` where an address gets mail too often. */
export async function checkMailRate(c: Context<AppEnv>, email: string): Promise<void> {
  if (c.env.VIGIA_LOCAL === '1') return
  const address = c.req.header('cf-connecting-ip') ?? ''
  const [one, all] = await Promise.all([
    c.env.MAIL_RATE.limit({ key: email }),
    c.env.ADDRESS_RATE.limit({ key: address }),
  ])
  if (one.success && all.success) return
  throw new AppError('rate_limited', 'Too many mails in a short time: wait a minute', {
    retryAfterSeconds: 60,
  })
}

/** Sends the mail of an invitation; the link tells who may accept nothing but where. */
export async function sendInvitation(
  c: Context<AppEnv>,
  row: MemberInvitationRow,
): Promise<{ sent: boolean; url: string }> {
  await checkMailRate(c, row.email)
  const { organizationId } = c.get('principal')
  const name = (await findOrganization(directoryFor(c.env, c.get('cost')), organizationId))?.name ?? 'Vigía'
  const { invitation, roles } = words[row.language]
  const url = `${new URL(c.req.url).origin}/?invitation=${row.id}`
  const sent = await sendLetter(c.env, `${row.id}-${String(row.expiresAt)}`, {
    to: row.email,
    subject: invitation.subject(name),
    lead: invitation.lead(row.invitedBy, name, roles[row.role]),
    button: invitation.button,
    url,
    note: invitation.note,
  })
  return { sent, url }
}
