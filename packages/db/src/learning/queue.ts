import type { QueuedLabel } from '@vigia/domain/learning'
import { sql } from 'drizzle-orm'

import { batch, rowsOf, type Store } from '../database/index.ts'

/** The next labels of the queue. */
export const readLabels = (store: Store, limit: number): Promise<QueuedLabel[]> =>
  rowsOf<QueuedLabel>(
    store,
    sql`SELECT q.cause_id AS causeId, coalesce(c.merged_into, q.customer_id) AS customerId, q.at, q.source, q.label,
        iif(q.source = 'case', k.opened_at, NULL) AS openedAt
      FROM label_queue q
      LEFT JOIN customers c ON c.organization_id = q.organization_id AND c.id = q.customer_id
      LEFT JOIN cases k ON k.organization_id = q.organization_id AND k.id = q.cause_id
      WHERE q.organization_id = ${store.organizationId} ORDER BY q.cause_id LIMIT CAST(${limit} AS INTEGER)`,
  )

/** Up to `limit` customers in the order of their ids from `from` on, and round again, by the key of their risks. */
export async function listFrom(store: Store, from: string, limit: number): Promise<string[]> {
  const mine = sql`organization_id = ${store.organizationId}`
  const most = sql`ORDER BY customer_id LIMIT CAST(${limit} AS INTEGER)`
  const [next = [], others = []] = await batch(store, [
    sql`SELECT customer_id AS id FROM risks WHERE ${mine} AND customer_id >= ${from} ${most}`,
    sql`SELECT customer_id AS id FROM risks WHERE ${mine} AND customer_id < ${from} ${most}`,
  ])
  return [...next, ...others].slice(0, limit).map(({ id }) => String(id))
}
