import { sql } from 'drizzle-orm'

import { rowsOf, type Store } from '../database/index.ts'

interface Look {
  /** Nothing was heard of them since, in either direction of time: what comes late counts by when it happened. */
  before: Date
  /** The id after which to look; `''` from the beginning. */
  after: string
  /** So many customers are looked at, at one seek each. */
  size: number
}

/**
 * The customers among the next `size` of whom no signal or outcome is newer than `before` and who were not made since,
 * whoever is followed up left out. `next` is where to go on, null at the end.
 */
export async function findUnheard(
  store: Store,
  { before, after, size }: Look,
): Promise<{ ids: string[]; lookedAt: number; next: string | null }> {
  const { organizationId } = store
  const at = sql`CAST(${before.getTime()} AS INTEGER)`
  const rows = await rowsOf<{ id: string; unheard: number }>(
    store,
    sql`WITH page AS MATERIALIZED (SELECT id, created_at FROM customers
        WHERE organization_id = ${organizationId} AND id > ${after} AND merged_into IS NULL ORDER BY id LIMIT ${size})
      SELECT id, created_at < ${at}
        AND NOT EXISTS (SELECT 1 FROM signals s
          WHERE s.organization_id = ${organizationId} AND s.customer_id = page.id AND s.occurred_at >= ${at})
        AND NOT EXISTS (SELECT 1 FROM outcomes o
          WHERE o.organization_id = ${organizationId} AND o.customer_id = page.id AND o.occurred_at >= ${at})
        AND NOT EXISTS (SELECT 1 FROM cases c INDEXED BY cases_organization_id_customer_id_sequence_idx
          WHERE c.organization_id = ${organizationId} AND c.customer_id = page.id AND c.status <> 'resolved') AS unheard
      FROM page ORDER BY id`,
  )
  const last = rows.length < size ? null : (rows.at(-1)?.id ?? null)
  const ids = rows.filter(({ unheard }) => unheard === 1).map(({ id }) => id)
  return { ids, lookedAt: rows.length, next: last }
}
