import type { Role } from '@vigia/domain/roles'
import { sql } from 'drizzle-orm'

import { auditIfChanged, type AuditEntry } from '../audit/index.ts'
import { batch, rowsOf, type Directory, type Store } from '../database/index.ts'

export interface MemberRow {
  userId: string
  name: string
  email: string
  role: Role
  createdAt: number
  lastSeenAt: number | null
}

const columns = sql`m.user_id AS userId, u.name, u.email, m.role, m.created_at AS createdAt,
  (SELECT max(s.updated_at) FROM sessions s WHERE s.user_id = m.user_id) AS lastSeenAt`

export async function findMember(store: Store, userId: string): Promise<MemberRow | null> {
  const [row] = await rowsOf<MemberRow>(
    store,
    sql`SELECT ${columns} FROM members m CROSS JOIN users u ON u.id = m.user_id
      WHERE m.organization_id = ${store.organizationId} AND m.user_id = ${userId}`,
  )
  return row ?? null
}

/** By id; `after` is the id at which the page before ended. */
export const listMembers = (store: Store, after: string, limit: number): Promise<MemberRow[]> =>
  rowsOf<MemberRow>(
    store,
    sql`SELECT ${columns} FROM members m CROSS JOIN users u ON u.id = m.user_id
      WHERE m.organization_id = ${store.organizationId} AND m.user_id > ${after} ORDER BY m.user_id LIMIT ${limit}`,
  )

export interface Membership {
  id: string
  name: string
  role: Role
}

/** The organizations of a person, by name; at most 200. */
export const listMemberships = (directory: Directory, userId: string): Promise<Membership[]> =>
  rowsOf<Membership>(
    directory,
    sql`SELECT o.id, o.name, m.role FROM members m CROSS JOIN organizations o ON o.id = m.organization_id
      WHERE m.user_id = ${userId} ORDER BY o.name, o.id LIMIT 200`,
  )

/** Does nothing where the person belongs to the organization already. */
export const insertMember = (
  organizationId: string,
  { userId, role, now }: { userId: string; role: Role; now: Date },
) =>
  sql`INSERT INTO members (organization_id, user_id, role, created_at)
    VALUES (${organizationId}, ${userId}, ${role}, CAST(${now.getTime()} AS INTEGER)) ON CONFLICT DO NOTHING`

/** True of any member but the only owner. */
const isNotLastOwner = (store: Store) =>
  sql`(role != 'owner' OR (SELECT count(*) FROM members o
    WHERE o.organization_id = ${store.organizationId} AND o.role = 'owner') > 1)`

/** Changes the role `from` which the decision was made, with its entry; false where it is no longer so, or the last owner's. */
export async function changeRole(
  store: Store,
  { userId, from, to }: { userId: string; from: Role; to: Role },
  entry: AuditEntry,
): Promise<boolean> {
  const [rows = []] = await batch(store, [
    sql`UPDATE members SET role = ${to} WHERE organization_id = ${store.organizationId} AND user_id = ${userId}
      AND role = ${from} AND (${to} = 'owner' OR ${isNotLastOwner(store)}) RETURNING user_id`,
    auditIfChanged(entry),
  ])
  return rows.length > 0
}

/** Takes somebody out, with its entry, and their sessions out of the organization; false as in {@link changeRole}. */
export async function removeMember(
  store: Store,
  { userId, from }: { userId: string; from: Role },
  entry: AuditEntry,
): Promise<boolean> {
  const [rows = []] = await batch(store, [
    sql`DELETE FROM members WHERE organization_id = ${store.organizationId} AND user_id = ${userId}
      AND role = ${from} AND ${isNotLastOwner(store)} RETURNING user_id`,
    auditIfChanged(entry),
  ])
  return rows.length > 0
}
