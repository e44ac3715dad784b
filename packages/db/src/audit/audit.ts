import { sql, type SQL } from 'drizzle-orm'

import { rowsOf, type Directory, type Store } from '../database/index.ts'

/** One thing that somebody did. `details` are words of our own, never a customer's. */
export interface AuditEntry {
  id: string
  organizationId: string
  at: Date
  actor: { kind: 'member' | 'key' | 'system'; id: string }
  kind: string
  action: string
  target: string | null
  details?: Readonly<Record<string, string>> | undefined
}

const values = ({ organizationId, at, id, actor, kind, action, target, details }: AuditEntry): SQL =>
  sql`${organizationId}, CAST(${at.getTime()} AS INTEGER), ${id}, ${actor.kind}, ${actor.id}, ${kind}, ${action},
    ${target}, ${details ? JSON.stringify(details) : null}`

const into = sql`INSERT INTO audit_entries (organization_id, at, id, actor_kind, actor_id, kind, action, target, details)`

/** Writes an entry, beside the change that it tells of. */
export const auditStatement = (entry: AuditEntry): SQL =>
  sql`${into} VALUES (${values(entry)}) ON CONFLICT DO NOTHING`

/** Writes an entry if the statement right before it in the batch has changed a row. */
export const auditIfChanged = (entry: AuditEntry): SQL =>
  sql`${into} SELECT ${values(entry)} WHERE changes() > 0 ON CONFLICT DO NOTHING`

export async function recordAudit(directory: Directory, entry: AuditEntry): Promise<void> {
  await rowsOf(directory, auditStatement(entry))
}

export interface AuditFilter {
  actor?: string | undefined
  kind?: string | undefined
  from?: Date | undefined
  to?: Date | undefined
  /** Where the page before ended. */
  after: readonly [at: number, id: string] | null
  limit: number
}

export interface AuditRow {
  id: string
  at: number
  actorKind: 'member' | 'key' | 'system'
  actorId: string
  actorName: string | null
  kind: string
  action: string
  target: string | null
  details: string | null
}

/** The newest first, with the name of who did it as it is now. */
export function listAudit(store: Store, filter: AuditFilter): Promise<AuditRow[]> {
  const { actor, kind, from, to, after, limit } = filter
  const org = store.organizationId
  const wanted = [
    sql`e.organization_id = ${org}`,
    ...(actor === undefined ? [] : [sql`e.actor_id = ${actor}`]),
    ...(kind === undefined ? [] : [sql`e.kind = ${kind}`]),
    ...(from === undefined ? [] : [sql`e.at >= ${from.getTime()}`]),
    ...(to === undefined ? [] : [sql`e.at < ${to.getTime()}`]),
    ...(after === null ? [] : [sql`(e.at, e.id) < (${after[0]}, ${after[1]})`]),
  ]
  return rowsOf<AuditRow>(
    store,
    sql`SELECT e.id, e.at, e.actor_kind AS actorKind, e.actor_id AS actorId, e.kind, e.action, e.target, e.details,
        CASE e.actor_kind WHEN 'member' THEN (SELECT u.name FROM users u WHERE u.id = e.actor_id)
          WHEN 'key' THEN (SELECT k.name FROM keys k WHERE k.organization_id = ${org} AND k.id = e.actor_id)
        END AS actorName
      FROM audit_entries e WHERE ${sql.join(wanted, sql` AND `)}
      ORDER BY e.at DESC, e.id DESC LIMIT ${limit}`,
  )
}
