import { sql, type SQL } from 'drizzle-orm'

import { rowsOf, type Store } from '../database/index.ts'

/** What is due for one destination, the longest due first. */
export interface Lane {
  destinationId: string
  /** Failures in a row so far. */
  failures: number
  ids: string[]
}

const at = (date: Date) => sql`CAST(${date.getTime()} AS INTEGER)`

/** What makes a delivery of `o` to `d` due: nobody holds it, and its destination is on and does not rest. */
const isDue = (now: Date): SQL => sql`o.status = 'pending' AND o.next_attempt_at <= ${at(now)}
  AND (o.leased_until IS NULL OR o.leased_until <= ${at(now)})
  AND d.enabled AND (d.circuit_until IS NULL OR d.circuit_until <= ${at(now)})`

const toDestination = sql.raw(
  'CROSS JOIN destinations d ON d.organization_id = o.organization_id AND d.id = o.destination_id',
)

/** The destinations for which something is due, those that fare well first, with up to `most` deliveries of each. */
export async function lanesDue(store: Store, now: Date, most: number): Promise<Lane[]> {
  const { organizationId } = store
  const due = await rowsOf<{ id: string; destinationId: string; failures: number }>(
    store,
    sql`SELECT id, destinationId, failures FROM (
        SELECT o.id, o.destination_id AS destinationId, d.failures,
          row_number() OVER (PARTITION BY o.destination_id ORDER BY o.next_attempt_at, o.created_at, o.id) AS place
        FROM outbox o ${toDestination}
        WHERE o.organization_id = ${organizationId} AND ${isDue(now)} AND EXISTS (SELECT 1 FROM alerts a
          WHERE a.organization_id = o.organization_id AND a.id = o.alert_id))
      WHERE place <= CAST(${most} AS INTEGER) ORDER BY failures, destinationId, place`,
  )
  const lanes = new Map<string, Lane>()
  for (const { id, destinationId, failures } of due) {
    const lane = lanes.get(destinationId) ?? { destinationId, failures, ids: [] }
    lane.ids.push(id)
    lanes.set(destinationId, lane)
  }
  return [...lanes.values()]
}

/** Whether something is due to be sent in the organization that `organizationId` names: one seek where nothing is. */
export const hasDeliveriesDue = (organizationId: SQL, now: Date): SQL =>
  sql`EXISTS (SELECT 1 FROM outbox o ${toDestination} WHERE o.organization_id = ${organizationId} AND ${isDue(now)})`

/** Whether a delivery waits there to be let go, held or dropped. */
export const hasDispatchDue = (organizationId: SQL, now: Date): SQL =>
  sql`EXISTS (SELECT 1 FROM outbox w WHERE w.organization_id = ${organizationId} AND w.status IN ('queued', 'held')
    AND w.next_attempt_at <= ${at(now)})`
