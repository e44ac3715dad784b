import { sql } from 'drizzle-orm'

import { escalateStatements, type EscalatedCase } from '../cases/index.ts'
import { batch, type Store } from '../database/index.ts'

/** A case that nobody attended to in time, with the alert of it; times in milliseconds, the message as JSON. */
export interface EscalationRow extends EscalatedCase {
  customerId: string
  alertId: string
  tier: string
  probability: number
  message: string
  deliveries: { id: string; destinationId: string; recipient: string }[]
}

/**
 * Marks the cases and writes their alerts in one transaction: each once, whoever repeats it, and nothing where somebody
 * acted since it was decided.
 */
export async function saveEscalations(
  store: Store,
  rows: readonly EscalationRow[],
  now: Date,
): Promise<void> {
  const { organizationId } = store
  const at = sql`CAST(${now.getTime()} AS INTEGER)`
  const listed = sql`json_each(${JSON.stringify(rows)}) f`
  await batch(store, [
    sql`INSERT INTO alerts (organization_id, id, case_id, customer_id, kind, tier, probability, message, created_at)
      SELECT ${organizationId}, f.value ->> 'alertId', c.id, c.customer_id, 'overdue', f.value ->> 'tier',
        f.value ->> 'probability', f.value ->> 'message', ${at}
      FROM ${listed} CROSS JOIN cases c ON c.organization_id = ${organizationId} AND c.id = f.value ->> 'id'
      WHERE c.version = f.value ->> 'version' AND c.escalated_at IS NULL AND c.status IN ('open', 'acknowledged')
      ON CONFLICT DO NOTHING`,
    sql`INSERT INTO outbox (organization_id, id, destination_id, alert_id, case_id, status, attempts, next_attempt_at,
        created_at, recipient)
      SELECT ${organizationId}, d.value ->> 'id', d.value ->> 'destinationId', a.id, a.case_id, 'queued', 0, ${at}, ${at},
        d.value ->> 'recipient'
      FROM ${listed}, json_each(f.value, '$.deliveries') d
      CROSS JOIN alerts a ON a.organization_id = ${organizationId} AND a.id = f.value ->> 'alertId'
      WHERE true ON CONFLICT DO NOTHING`,
    ...escalateStatements(store, rows, now),
  ])
}
