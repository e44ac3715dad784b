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

/** A settings document as it was saved, as JSON; null where nothing was decided. */
export async function readDocument(store: Store, name: string): Promise<string | null> {
  const [row] = await rowsOf<{ document: string }>(
    store,
    sql`SELECT document FROM settings WHERE organization_id = ${store.organizationId} AND name = ${name}`,
  )
  return row?.document ?? null
}

/** Saves it if it is still `before`, as {@link readDocument} told it; false where somebody else was faster. */
export async function replaceDocument(
  store: Store,
  name: string,
  { before, document }: { before: string | null; document: object },
  now: Date,
): Promise<boolean> {
  const rows = await rowsOf(
    store,
    sql`INSERT INTO settings (organization_id, name, document, updated_at)
      SELECT ${store.organizationId}, ${name}, ${JSON.stringify(document)}, CAST(${now.getTime()} AS INTEGER)
      WHERE ${before} IS NULL OR EXISTS (SELECT 1 FROM settings
        WHERE organization_id = ${store.organizationId} AND name = ${name})
      ON CONFLICT DO UPDATE SET document = excluded.document, updated_at = excluded.updated_at
        WHERE settings.document = ${before}
      RETURNING name`,
  )
  return rows.length > 0
}
