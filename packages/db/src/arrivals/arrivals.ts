import { sql } from 'drizzle-orm'

import { batch, rowsOf, type Directory, type Store } from '../database/index.ts'

const MOST = 100

/** Arrivals of one key, newest first, as JSON texts. */
export interface KeyArrivals {
  organizationId: string
  keyId: string
  entries: readonly string[]
}

/** Puts the newest arrivals of keys before those that are kept; the oldest beyond 100 go. */
export async function keepArrivals(
  directory: Directory,
  arrivals: readonly KeyArrivals[],
  now: Date,
): Promise<void> {
  await batch(
    directory,
    arrivals.map(({ organizationId, keyId, entries }) => {
      const newest = `[${entries.slice(0, MOST).join(',')}]`
      return sql`INSERT INTO arrivals (organization_id, key_id, entries, updated_at)
        VALUES (${organizationId}, ${keyId}, ${newest}, CAST(${now.getTime()} AS INTEGER))
        ON CONFLICT DO UPDATE SET updated_at = max(updated_at, excluded.updated_at),
          entries = (SELECT json_group_array(json(value)) FROM (
            SELECT value FROM (
              SELECT 0 AS later, key, value FROM json_each(excluded.entries)
              UNION ALL SELECT 1, key, value FROM json_each(arrivals.entries))
            ORDER BY later, key LIMIT ${sql.raw(String(MOST))}))`
    }),
  )
}

export interface KeptArrivals {
  keyId: string
  name: string | null
  kind: string | null
  entries: string
  updatedAt: number
}

/** What is kept of each key that sent something. */
export const readArrivals = (store: Store): Promise<KeptArrivals[]> =>
  rowsOf<KeptArrivals>(
    store,
    sql`SELECT a.key_id AS keyId, k.name, k.kind, a.entries, a.updated_at AS updatedAt FROM arrivals a
      LEFT JOIN keys k ON k.organization_id = a.organization_id AND k.id = a.key_id
      WHERE a.organization_id = ${store.organizationId} ORDER BY a.updated_at DESC`,
  )
