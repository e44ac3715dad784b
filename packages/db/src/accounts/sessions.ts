import type { Role } from '@vigia/domain/roles'
import { sql } from 'drizzle-orm'

import { batch, rowsOf, type Directory } from '../database/index.ts'

/** A person who is signed in. */
export interface SignedIn {
  sessionId: string
  userId: string
  name: string
  email: string
  language: 'es' | 'en'
  activeOrganizationId: string | null
}

/** Who is signed in by the cookie whose token has this hash. `now` ends what has expired. */
export async function findSignedIn(directory: Directory, hash: string, now: Date): Promise<SignedIn | null> {
  const [found] = await rowsOf<SignedIn>(
    directory,
    sql`SELECT s.id AS sessionId, u.id AS userId, u.name, u.email, u.language,
        s.active_organization_id AS activeOrganizationId
      FROM sessions s CROSS JOIN users u ON u.id = s.user_id
      WHERE s.token = ${hash} AND s.expires_at > ${now.getTime()}`,
  )
  return found ?? null
}

/** What a session reads from now on. */
export async function activateOrganization(
  directory: Directory,
  sessionId: string,
  organizationId: string | null,
): Promise<void> {
  await rowsOf(
    directory,
    sql`UPDATE sessions SET active_organization_id = ${organizationId} WHERE id = ${sessionId}`,
  )
}

/** What the person read last, by the newest session of theirs that read anything; null where none did. */
export async function lastOrganizationOf(directory: Directory, userId: string): Promise<string | null> {
  const [found] = await rowsOf<{ id: string }>(
    directory,
    sql`SELECT active_organization_id AS id FROM sessions
      WHERE user_id = ${userId} AND active_organization_id IS NOT NULL
      ORDER BY created_at DESC, id LIMIT 1`,
  )
  return found?.id ?? null
}

export interface SessionRow {
  id: string
  userAgent: string | null
  createdAt: number
  updatedAt: number
  expiresAt: number
}

/** Where a person is signed in, the newest first; at most 100. */
export const listSessions = (directory: Directory, userId: string, now: Date): Promise<SessionRow[]> =>
  rowsOf<SessionRow>(
    directory,
    sql`SELECT id, user_agent AS userAgent, created_at AS createdAt, updated_at AS updatedAt, expires_at AS expiresAt
      FROM sessions WHERE user_id = ${userId} AND expires_at > ${now.getTime()}
      ORDER BY created_at DESC LIMIT 100`,
  )

/** False where the person has no such session. */
export async function endSession(directory: Directory, userId: string, id: string): Promise<boolean> {
  const rows = await rowsOf(
    directory,
    sql`DELETE FROM sessions WHERE id = ${id} AND user_id = ${userId} RETURNING id`,
  )
  return rows.length > 0
}

export async function updateUser(
  directory: Directory,
  userId: string,
  told: { name?: string | undefined; language?: 'es' | 'en' | undefined },
  now: Date,
): Promise<void> {
  await rowsOf(
    directory,
    sql`UPDATE users SET name = coalesce(${told.name ?? null}, name), language = coalesce(${told.language ?? null}, language),
        updated_at = CAST(${now.getTime()} AS INTEGER) WHERE id = ${userId}`,
  )
}

/** Whether somebody with this address (in lower case) has an account, or an invitation that has not expired. */
export async function emailIsKnown(directory: Directory, email: string, now: Date): Promise<boolean> {
  const rows = await rowsOf(
    directory,
    sql`SELECT 1 AS known FROM users WHERE email = ${email}
      UNION ALL SELECT 1 FROM member_invitations WHERE email = ${email} AND expires_at > ${now.getTime()} LIMIT 1`,
  )
  return rows.length > 0
}

/** Makes sure of a person by their address (in lower case) and of their place in an organization: what local runs begin with. */
export async function ensurePerson(
  directory: Directory,
  person: {
    id: string
    name: string
    email: string
    language: 'es' | 'en'
    role: Role
    organizationId: string
    now: Date
  },
): Promise<void> {
  const { id, name, email, language, role, organizationId } = person
  const at = sql`CAST(${person.now.getTime()} AS INTEGER)`
  await batch(directory, [
    sql`INSERT INTO users (id, name, email, email_verified, language, created_at, updated_at)
      VALUES (${id}, ${name}, ${email}, 1, ${language}, ${at}, ${at}) ON CONFLICT (email) DO NOTHING`,
    sql`INSERT INTO members (organization_id, user_id, role, created_at)
      SELECT ${organizationId}, u.id, ${role}, ${at} FROM users u WHERE u.email = ${email}
      ON CONFLICT (organization_id, user_id) DO UPDATE SET role = excluded.role`,
  ])
}
