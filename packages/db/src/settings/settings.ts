import { sql } from 'drizzle-orm'

import { rowsOf, type Store } from '../database/index.ts'

/** What an organization decided for itself under `name`, over `fallback`; a field that it does not know keeps the latter. */
export async function readSetting<T extends object>(store: Store, name: string, fallback: T): Promise<T> {
  const [row] = await rowsOf<{ document: string }>(
    store,
    sql`SELECT document FROM settings WHERE organization_id = ${store.organizationId} AND name = ${name}`,
  )
  return row ? { ...fallback, ...(JSON.parse(row.document) as Partial<T>) } : fallback
}

export async function saveSetting(store: Store, name: string, document: object, now: Date): Promise<void> {
  await rowsOf(
    store,
    sql`INSERT INTO settings (organization_id, name, document, updated_at)
      VALUES (${store.organizationId}, ${name}, ${JSON.stringify(document)}, CAST(${now.getTime()} AS INTEGER))
      ON CONFLICT DO UPDATE SET document = excluded.document, updated_at = excluded.updated_at`,
  )
}
