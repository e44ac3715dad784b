import { sql } from 'drizzle-orm'

import { rowsOf, type Store } from '../database/index.ts'

/** Merges `patch` into the settings document `name` as RFC 7396 says: null takes a field out. Two at once lose nothing. */
export async function mergeSetting(store: Store, name: string, patch: object, now: Date): Promise<unknown> {
  const [row] = await rowsOf<{ document: string }>(
    store,
    sql`INSERT INTO settings (organization_id, name, document, updated_at)
      VALUES (${store.organizationId}, ${name}, json_patch('{}', ${JSON.stringify(patch)}), CAST(${now.getTime()} AS INTEGER))
      ON CONFLICT DO UPDATE SET document = json_patch(document, ${JSON.stringify(patch)}), updated_at = excluded.updated_at
      RETURNING document`,
  )
  return row ? JSON.parse(row.document) : {}
}
