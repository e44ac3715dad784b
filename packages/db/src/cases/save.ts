import { sql } from 'drizzle-orm'

import { batch, type Store } from '../database/index.ts'
import type { CaseListRow } from './read.ts'

/** What an action makes of a case; times in milliseconds. */
export interface CaseChange {
  action: string
  actor: string | null
  note: string | null
  /** What else is known of it, told in the history; null for nothing. */
  details: Record<string, unknown> | null
  status: CaseListRow['status']
  outcome: CaseListRow['outcome']
  assignee: string | null
  managerId: string | null
  assignedBy: string | null
  dueAt: number | null
  escalatedAt: number | null
  snoozedUntil: number | null
  acknowledgedAt: number | null
  contactedAt: number | null
  resolvedAt: number | null
  lastActionAt: number | null
}

const int = (value: number | null) => sql`CAST(${value} AS INTEGER)`

/**
 * Saves an action on the version that it was decided on, with its line of history, in one transaction. False where the
 * case moved on meanwhile, or where reopening would give the customer a second open case: then nothing is written.
 */
export async function saveCaseAction(
  store: Store,
  row: Pick<CaseListRow, 'id' | 'customerId' | 'version'>,
  change: CaseChange,
  now: Date,
): Promise<boolean> {
  const { organizationId } = store
  const alone = sql`NOT EXISTS (SELECT 1 FROM cases o WHERE o.organization_id = ${organizationId}
    AND o.customer_id = ${row.customerId} AND o.id <> ${row.id} AND o.status <> 'resolved')`
  const details = change.details === null ? null : JSON.stringify(change.details)
  const [updated = []] = await batch(store, [
    sql`UPDATE cases SET status = ${change.status}, outcome = ${change.outcome}, assignee = ${change.assignee},
        manager_id = ${change.managerId}, assigned_by = ${change.assignedBy}, due_at = ${int(change.dueAt)},
        escalated_at = ${int(change.escalatedAt)},
        snoozed_until = ${int(change.snoozedUntil)}, acknowledged_at = ${int(change.acknowledgedAt)},
        contacted_at = ${int(change.contactedAt)}, resolved_at = ${int(change.resolvedAt)},
        last_action_at = ${int(change.lastActionAt)}, updated_at = ${int(now.getTime())}, version = version + 1
      WHERE organization_id = ${organizationId} AND id = ${row.id} AND version = ${int(row.version)}
        AND (${change.status} = 'resolved' OR ${alone}) RETURNING id`,
    sql`INSERT INTO case_events (organization_id, case_id, version, customer_id, at, action, status, outcome, actor, note, details)
      SELECT ${organizationId}, ${row.id}, version, customer_id, ${int(now.getTime())}, ${change.action},
        ${change.status}, ${change.outcome}, ${change.actor}, ${change.note}, ${details}
      FROM cases WHERE organization_id = ${organizationId} AND id = ${row.id} AND version = ${int(row.version + 1)}
      ON CONFLICT DO NOTHING`,
    sql`INSERT INTO touched (organization_id, customer_id, revision)
      VALUES (${organizationId}, ${row.customerId}, abs(random() % 1000000007))
      ON CONFLICT DO UPDATE SET revision = excluded.revision`,
  ])
  return updated.length > 0
}
