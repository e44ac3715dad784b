import { sql } from 'drizzle-orm'

import { rowsOf, type Directory, type Store } from '../database/index.ts'

/** Whom a key speaks for, with what every request needs of the organization. */
export interface OrganizationPrincipal {
  organizationId: string
  keyId: string
  kind: 'secret' | 'publishable'
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
    sql`SELECT k.organization_id AS organizationId, k.id AS keyId, k.kind, k.scopes, k.origins,
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

/** Does nothing where the key is already there. */
export async function insertKey(directory: Directory, key: KeyRow): Promise<void> {
  await rowsOf(
    directory,
    sql`INSERT INTO keys (hash, id, organization_id, kind, name, scopes, origins, created_at)
      VALUES (${key.hash}, ${key.id}, ${key.organizationId}, ${key.kind}, ${key.name}, ${JSON.stringify(key.scopes)},
        ${JSON.stringify(key.origins)}, CAST(${key.createdAt} AS INTEGER)) ON CONFLICT DO NOTHING`,
  )
}

export async function revokeKey(store: Store, id: string, now: Date): Promise<void> {
  await rowsOf(
    store,
    sql`UPDATE keys SET revoked_at = CAST(${now.getTime()} AS INTEGER)
      WHERE organization_id = ${store.organizationId} AND id = ${id}`,
  )
}
