import { sql } from 'drizzle-orm'

import { rowsOf, type Store } from '../database/index.ts'

/**
 * Merges `patch` into the settings document `name` as RFC 7396 says: null takes a field out. Two at once lose nothing.
 * With `before` (null for nothing yet) it does so only if the document is still that, and answers null where it is not.
 */
export async function mergeSetting(
  store: Store,
  name: string,
  patch: object,
  now: Date,
  before?: string | null,
): Promise<unknown> {
  const still = before === undefined ? sql`true` : sql`settings.document = ${before}`
  const [row] = await rowsOf<{ document: string }>(
    store,
    sql`INSERT INTO settings (organization_id, name, document, updated_at)
      VALUES (${store.organizationId}, ${name}, json_patch('{}', ${JSON.stringify(patch)}), CAST(${now.getTime()} AS INTEGER))
      ON CONFLICT DO UPDATE SET document = json_patch(document, ${JSON.stringify(patch)}), updated_at = excluded.updated_at
        WHERE ${still}
      RETURNING document`,
  )
  return row ? JSON.parse(row.document) : null
}
