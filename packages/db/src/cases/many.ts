import { sql, type SQL } from 'drizzle-orm'

import type { Store } from '../database/index.ts'

/** A case that nobody attended to in time, at the version that this was decided on, and who hears of it. */
export interface EscalatedCase {
  id: string
  version: number
  /** The manager who hears of it besides the owner; null for nobody. */
  to: string | null
  toName: string | null
}

/**
 * Marks cases as escalated, with a line of history each: unsent, so that they fit into the batch that writes the alert.
 * Each is marked once, whoever repeats it, and not at all where somebody acted meanwhile.
 */
export function escalateStatements(
  { organizationId }: Store,
  escalated: readonly EscalatedCase[],
  now: Date,
): SQL[] {
  const at = sql`CAST(${now.getTime()} AS INTEGER)`
  const listed = sql`json_each(${JSON.stringify(escalated)}) w`
  const waits = sql`status IN ('open', 'acknowledged') AND escalated_at IS NULL AND due_at <= ${at}`
  return [
    sql`INSERT INTO case_events (organization_id, case_id, version, customer_id, at, action, status, outcome, details)
      SELECT ${organizationId}, c.id, c.version + 1, c.customer_id, ${at}, 'escalate', c.status, c.outcome,
        json_object('to', w.value ->> 'to', 'toName', w.value ->> 'toName')
      FROM ${listed} CROSS JOIN cases c ON c.organization_id = ${organizationId} AND c.id = w.value ->> 'id'
      WHERE c.version = w.value ->> 'version' AND ${waits} ON CONFLICT DO NOTHING`,
    sql`UPDATE cases SET escalated_at = ${at}, updated_at = ${at}, version = version + 1
      WHERE organization_id = ${organizationId} AND ${waits}
        AND (id, version) IN (SELECT w.value ->> 'id', w.value ->> 'version' FROM ${listed})`,
  ]
}
