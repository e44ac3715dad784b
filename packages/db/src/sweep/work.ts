import { sql } from 'drizzle-orm'

import { batch, rowsOf, type Directory, type Store } from '../database/index.ts'
import { hasDigestsDue } from '../digests/index.ts'
import { hasDeliveriesDue, hasDispatchDue } from '../outbox/index.ts'

/** A customer to look at again; `revision` is that of the touch, null when time alone made them due. */
export interface Work {
  customerId: string
  revision: number | null
}

/** What has been overdue for longer is no longer news. */
const MONTH_MS = 30 * 86_400_000

/** The organizations in which somebody was touched or something is due: a few seeks in each, whatever they store. */
export async function organizationsWithWork(directory: Directory, now: Date) {
  const at = sql`CAST(${now.getTime()} AS INTEGER)`
  return rowsOf<{ id: string; region: 'us' | 'latam'; currency: string; timeZone: string }>(
    directory,
    sql`SELECT org.id, org.region, org.currency, org.time_zone AS timeZone FROM organizations org
      WHERE EXISTS (SELECT 1 FROM touched t WHERE t.organization_id = org.id)
        OR EXISTS (SELECT 1 FROM risks r WHERE r.organization_id = org.id AND r.next_due_at <= ${at})
        OR ${hasDeliveriesDue(sql`org.id`, now)}
        OR ${hasDispatchDue(sql`org.id`, now)}
        OR ${hasDigestsDue(sql`org.id`, now)}
        OR EXISTS (SELECT 1 FROM cases c WHERE c.organization_id = org.id AND c.due_at <= ${at}
          AND c.due_at > CAST(${now.getTime() - MONTH_MS} AS INTEGER)
          AND c.escalated_at IS NULL AND c.held_out = 0 AND c.manager_id IS NOT NULL
          AND c.status IN ('open', 'acknowledged'))
      ORDER BY org.id`,
  )
}

/** Up to `limit` customers who were touched, then those whose risk time has changed; each once. */
export async function findWork(store: Store, now: Date, limit: number): Promise<Work[]> {
  const [touched = [], due = []] = await batch(store, [
    sql`SELECT customer_id, revision FROM touched WHERE organization_id = ${store.organizationId}
      ORDER BY customer_id LIMIT CAST(${limit} AS INTEGER)`,
    sql`SELECT customer_id, NULL AS revision FROM risks WHERE organization_id = ${store.organizationId}
      AND next_due_at <= CAST(${now.getTime()} AS INTEGER) ORDER BY next_due_at LIMIT CAST(${limit} AS INTEGER)`,
  ])
  const work = new Map<string, Work>()
  for (const row of [...touched, ...due] as { customer_id: string; revision: number | null }[]) {
    if (work.size >= limit) break
    if (!work.has(row.customer_id))
      work.set(row.customer_id, { customerId: row.customer_id, revision: row.revision })
  }
  return [...work.values()]
}

/** Takes touches of customers who are no longer there (erased meanwhile) off the list. */
export async function forgetWork(store: Store, work: readonly Work[]): Promise<void> {
  const ids = JSON.stringify(work.map(({ customerId }) => customerId))
  const gone = sql`customer_id IN (SELECT value FROM json_each(${ids})) AND NOT EXISTS (
    SELECT 1 FROM customers c WHERE c.organization_id = ${store.organizationId} AND c.id = customer_id
      AND c.merged_into IS NULL)`
  await batch(store, [
    sql`DELETE FROM touched WHERE organization_id = ${store.organizationId} AND ${gone}`,
    sql`DELETE FROM risks WHERE organization_id = ${store.organizationId} AND ${gone}`,
  ])
}
