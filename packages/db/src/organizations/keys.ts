import { sql } from 'drizzle-orm'

import { auditIfChanged, auditStatement, type AuditEntry } from '../audit/index.ts'
import { batch, rowsOf, type Directory, type Store } from '../database/index.ts'

/** Whom a key speaks for, with what every request needs of the organization. */
export interface OrganizationPrincipal {
  organizationId: string
  keyId: string
  kind: 'secret' | 'publishable' | 'member'
  /** What people call it, in histories. */
  name: string
  scopes: string[]
  origins: string[]
  timeZone: string
  region: 'us' | 'latam'
  currency: string
}

export interface KeyRow {
  hash: string
  id: string
  organizationId: string
  kind: 'secret' | 'publishable'
  name: string
  scopes: string[]
  origins: string[]
  createdAt: number
}

type Stored = Omit<OrganizationPrincipal, 'scopes' | 'origins'> & { scopes: string; origins: string }

/** Whom a key that is not revoked speaks for. */
export async function findPrincipal(
  directory: Directory,
  hash: string,
): Promise<OrganizationPrincipal | null> {
  const [found] = await rowsOf<Stored>(
    directory,
    sql`SELECT k.organization_id AS organizationId, k.id AS keyId, k.kind, k.name, k.scopes, k.origins,
        o.time_zone AS timeZone, o.region, o.currency
      FROM keys k CROSS JOIN organizations o ON o.id = k.organization_id
      WHERE k.hash = ${hash} AND k.revoked_at IS NULL`,
  )
  if (!found) return null
  return {
    ...found,
    scopes: JSON.parse(found.scopes) as string[],
    origins: JSON.parse(found.origins) as string[],
  }
}

const keyStatement = (key: KeyRow) =>
  sql`INSERT INTO keys (hash, id, organization_id, kind, name, scopes, origins, created_at)
      VALUES (${key.hash}, ${key.id}, ${key.organizationId}, ${key.kind}, ${key.name}, ${JSON.stringify(key.scopes)},
        ${JSON.stringify(key.origins)}, CAST(${key.createdAt} AS INTEGER)) ON CONFLICT DO NOTHING`

/** Does nothing where the key is already there. */
export async function insertKey(directory: Directory, key: KeyRow): Promise<void> {
  await rowsOf(directory, keyStatement(key))
}

export interface KeyListRow {
  id: string
  name: string
  kind: 'secret' | 'publishable'
  scopes: string
  origins: string
  createdAt: number
  lastUsedAt: number | null
}

const listed = sql`k.id, k.name, k.kind, k.scopes, k.origins, k.created_at AS createdAt,
  (SELECT a.updated_at FROM arrivals a WHERE a.organization_id = k.organization_id AND a.key_id = k.id) AS lastUsedAt`

/** The keys in force, the newest first; at most 200. */
export const listKeys = (store: Store): Promise<KeyListRow[]> =>
  rowsOf<KeyListRow>(
    store,
    sql`SELECT ${listed} FROM keys k WHERE k.organization_id = ${store.organizationId} AND k.revoked_at IS NULL
      ORDER BY k.created_at DESC, k.id LIMIT 200`,
  )

export async function findKey(store: Store, id: string): Promise<KeyListRow | null> {
  const [row] = await rowsOf<KeyListRow>(
    store,
    sql`SELECT ${listed} FROM keys k
      WHERE k.organization_id = ${store.organizationId} AND k.id = ${id} AND k.revoked_at IS NULL`,
  )
  return row ?? null
}

/** Makes a key, with its entry. */
export async function createKey(store: Store, key: KeyRow, entry: AuditEntry): Promise<void> {
  await batch(store, [keyStatement(key), auditStatement(entry)])
}

/** False where there is no such key in force. */
export async function updateKey(
  store: Store,
  { id, name, origins }: { id: string; name: string; origins: readonly string[] },
  entry: AuditEntry,
): Promise<boolean> {
  const [rows = []] = await batch(store, [
    sql`UPDATE keys SET name = ${name}, origins = ${JSON.stringify(origins)}
      WHERE organization_id = ${store.organizationId} AND id = ${id} AND revoked_at IS NULL RETURNING id`,
    auditIfChanged(entry),
  ])
  return rows.length > 0
}

/** Ends a key; false where there is no such key in force. */
export async function revokeKey(store: Store, id: string, now: Date, entry?: AuditEntry): Promise<boolean> {
  const [rows = []] = await batch(store, [
    sql`UPDATE keys SET revoked_at = CAST(${now.getTime()} AS INTEGER)
      WHERE organization_id = ${store.organizationId} AND id = ${id} AND revoked_at IS NULL RETURNING id`,
    ...(entry ? [auditIfChanged(entry)] : []),
  ])
  return rows.length > 0
}
