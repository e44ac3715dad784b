import { sql } from 'drizzle-orm'

import { rowsOf, type Store } from '../database/index.ts'

const MOST = 1_000

/**
 * What changes with every signal that is recorded, corrected, filed or taken away; the same text means the same answers.
 * Null while so much arrives that to tell would cost as much as to ask.
 */
export async function readDataVersion(store: Store): Promise<string | null> {
  const mine = sql`organization_id = ${store.organizationId}`
  const [row] = await rowsOf<{ version: number; waiting: number; revisions: number }>(
    store,
    sql`SELECT coalesce((SELECT version FROM data_versions WHERE ${mine}), 0) AS version, count(*) AS waiting,
        coalesce(sum(revision), 0) AS revisions
      FROM (SELECT revision FROM touched WHERE ${mine} LIMIT ${MOST + 1})`,
  )
  if (!row || row.waiting > MOST) return null
  return `${row.version}-${row.waiting}-${row.revisions}`
}
