import type { Role } from '@vigia/domain/roles'
import { sql } from 'drizzle-orm'

import { auditIfChanged, auditStatement, type AuditEntry } from '../audit/index.ts'
import { batch, rowsOf, type Directory, type Store } from '../database/index.ts'
import { insertMember } from './members.ts'

export interface MemberInvitationRow {
  id: string
  email: string
  role: Role
  language: 'es' | 'en'
  invitedBy: string | null
  createdAt: number
  expiresAt: number
}

const columns = sql`i.id, i.email, i.role, i.language, i.created_at AS createdAt, i.expires_at AS expiresAt,
  (SELECT u.name FROM users u WHERE u.id = i.invited_by) AS invitedBy`

export async function findInvitation(store: Store, id: string): Promise<MemberInvitationRow | null> {
  const [row] = await rowsOf<MemberInvitationRow>(
    store,
    sql`SELECT ${columns} FROM member_invitations i WHERE i.organization_id = ${store.organizationId} AND i.id = ${id}`,
  )
  return row ?? null
}

export const listMemberInvitations = (
  store: Store,
  after: string,
  limit: number,
): Promise<MemberInvitationRow[]> =>
  rowsOf<MemberInvitationRow>(
    store,
    sql`SELECT ${columns} FROM member_invitations i WHERE i.organization_id = ${store.organizationId} AND i.id > ${after}
      ORDER BY i.id LIMIT ${limit}`,
  )

interface Asked {
  id: string
  email: string
  role: Role
  language: 'es' | 'en'
  invitedBy: string | null
  now: Date
  expiresAt: Date
}

/** Invites an address (in lower case), or gives the one that waits its new role; null for who belongs already. */
export async function inviteMember(
  store: Store,
  { id, email, role, language, invitedBy, now, expiresAt }: Asked,
  entry: AuditEntry,
): Promise<MemberInvitationRow | null> {
  const { organizationId } = store
  const [rows = []] = await batch(store, [
    sql`INSERT INTO member_invitations (organization_id, id, email, role, language, invited_by, created_at, expires_at)
      SELECT ${organizationId}, ${id}, ${email}, ${role}, ${language}, ${invitedBy},
        CAST(${now.getTime()} AS INTEGER), CAST(${expiresAt.getTime()} AS INTEGER)
      WHERE NOT EXISTS (SELECT 1 FROM users u CROSS JOIN members m ON m.user_id = u.id
        WHERE u.email = ${email} AND m.organization_id = ${organizationId})
      ON CONFLICT (organization_id, email) DO UPDATE SET role = excluded.role, language = excluded.language,
        invited_by = excluded.invited_by, expires_at = excluded.expires_at
      RETURNING id`,
    auditIfChanged(entry),
  ])
  const [row] = rows
  return row ? findInvitation(store, String(row['id'])) : null
}

/** Lets an invitation live until `expiresAt`; false where there is none. */
export async function prolongInvitation(
  store: Store,
  id: string,
  expiresAt: Date,
  entry: AuditEntry,
): Promise<boolean> {
  const [rows = []] = await batch(store, [
    sql`UPDATE member_invitations SET expires_at = CAST(${expiresAt.getTime()} AS INTEGER)
      WHERE organization_id = ${store.organizationId} AND id = ${id} RETURNING id`,
    auditIfChanged(entry),
  ])
  return rows.length > 0
}

export async function cancelInvitation(store: Store, id: string, entry: AuditEntry): Promise<boolean> {
  const [rows = []] = await batch(store, [
    sql`DELETE FROM member_invitations WHERE organization_id = ${store.organizationId} AND id = ${id} RETURNING id`,
    auditIfChanged(entry),
  ])
  return rows.length > 0
}

export interface WaitingInvitation {
  id: string
  organizationId: string
  organizationName: string
  role: Role
  expiresAt: number
}

/** What waits for an address (in lower case), expired or not; at most 50. */
export const invitationsFor = (directory: Directory, email: string): Promise<WaitingInvitation[]> =>
  rowsOf<WaitingInvitation>(
    directory,
    sql`SELECT i.id, i.organization_id AS organizationId, o.name AS organizationName, i.role, i.expires_at AS expiresAt
      FROM member_invitations i CROSS JOIN organizations o ON o.id = i.organization_id
      WHERE i.email = ${email} ORDER BY i.created_at DESC LIMIT 50`,
  )

/** Makes the invited a member, lets the session read the organization, and ends the invitation, all at once. */
export async function acceptInvitation(
  store: Store,
  accepted: { id: string; userId: string; sessionId: string; role: Role; now: Date },
  entry: AuditEntry,
): Promise<void> {
  const { id, sessionId, ...member } = accepted
  await batch(store, [
    insertMember(store.organizationId, member),
    sql`UPDATE sessions SET active_organization_id = ${store.organizationId} WHERE id = ${sessionId}`,
    sql`DELETE FROM member_invitations WHERE organization_id = ${store.organizationId} AND id = ${id}`,
    auditStatement(entry),
  ])
}
