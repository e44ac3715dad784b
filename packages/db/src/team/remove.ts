import { sql } from 'drizzle-orm'

import { batch, type Store } from '../database/index.ts'

/**
 * Removes that version of a manager who owns no open case, with their destinations and what those were still to receive;
 * whoever escalated to them no longer does. False where the manager moved on, or owns one.
 */
export async function deleteManager(
  store: Store,
  { id, version }: { id: string; version: number },
): Promise<boolean> {
  const { organizationId } = store
  const mine = sql`organization_id = ${organizationId}`
  const gone = sql`NOT EXISTS (SELECT 1 FROM managers g WHERE g.organization_id = ${organizationId} AND g.id = ${id})`
  const [deleted = []] = await batch(store, [
    sql`DELETE FROM managers WHERE ${mine} AND id = ${id} AND version = CAST(${version} AS INTEGER)
      AND NOT EXISTS (SELECT 1 FROM cases c INDEXED BY cases_organization_id_manager_id_idx
        WHERE c.organization_id = ${organizationId} AND c.manager_id = ${id} AND c.manager_id IS NOT NULL
        AND c.status <> 'resolved') RETURNING id`,
    sql`DELETE FROM outbox WHERE ${mine} AND status IN ('queued', 'held', 'pending') AND ${gone}
      AND destination_id IN (SELECT id FROM destinations WHERE ${mine} AND manager_id = ${id})`,
    sql`DELETE FROM destinations WHERE ${mine} AND manager_id = ${id} AND ${gone}`,
    sql`UPDATE managers SET escalate_to = NULL, version = version + 1
      WHERE ${mine} AND escalate_to = ${id} AND ${gone}`,
  ])
  return deleted.length > 0
}

/** How many open cases a manager owns, counted up to `most`. */
export async function countOpenCases(store: Store, id: string, most: number): Promise<number> {
  const [[row] = []] = await batch(store, [
    sql`SELECT count(*) AS n FROM (SELECT 1 FROM cases INDEXED BY cases_organization_id_manager_id_idx
      WHERE organization_id = ${store.organizationId} AND manager_id = ${id} AND manager_id IS NOT NULL AND status <> 'resolved' LIMIT CAST(${most} AS INTEGER))`,
  ])
  return Number(row?.['n'] ?? 0)
}
