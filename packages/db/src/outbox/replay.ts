import { sql } from 'drizzle-orm'

import { rowsOf, type Store } from '../database/index.ts'

/** Which of the log are to be sent again; times in milliseconds, half-open. */
export interface ReplayRequest {
  status: 'dead' | 'delivered'
  from: number
  to: number
  destinationId: string | undefined
}

const int = (value: number) => sql`CAST(${value} AS INTEGER)`

const again = (
  now: Date,
) => sql`SET status = 'pending', attempts = 0, next_attempt_at = ${int(now.getTime())},
  leased_until = NULL, delivered_at = NULL, held_reason = NULL`

/** Its destination is on, and its text is still kept. */
const canBeSent =
  sql.raw(`EXISTS (SELECT 1 FROM destinations d WHERE d.organization_id = outbox.organization_id
  AND d.id = outbox.destination_id AND d.enabled)
  AND EXISTS (SELECT 1 FROM alerts a WHERE a.organization_id = outbox.organization_id AND a.id = outbox.alert_id)`)

/**
 * Queues a delivery again from its first attempt, under the same id. False where it waits to be sent anyway, or where its
 * destination is gone or switched off, or its text, that of an old digest, no longer kept.
 */
export async function requeueDelivery(store: Store, id: string, now: Date): Promise<boolean> {
  const rows = await rowsOf(
    store,
    sql`UPDATE outbox ${again(now)} WHERE organization_id = ${store.organizationId} AND id = ${id}
      AND status NOT IN ('pending', 'queued') AND ${canBeSent} RETURNING id`,
  )
  return rows.length > 0
}

/** The same for up to `limit` deliveries of a period, the oldest first. Answers how many. */
export async function requeueDeliveries(
  store: Store,
  { status, from, to, destinationId }: ReplayRequest,
  limit: number,
  now: Date,
): Promise<number> {
  const { organizationId } = store
  const those = destinationId === undefined ? sql`` : sql`AND destination_id = ${destinationId}`
  const rows = await rowsOf(
    store,
    sql`UPDATE outbox ${again(now)} WHERE organization_id = ${organizationId} AND id IN (
      SELECT id FROM outbox WHERE organization_id = ${organizationId} AND status = ${status}
        AND created_at >= ${int(from)} AND created_at < ${int(to)} ${those} AND ${canBeSent}
      ORDER BY created_at, id LIMIT ${int(limit)}) AND status = ${status} RETURNING id`,
  )
  return rows.length
}
