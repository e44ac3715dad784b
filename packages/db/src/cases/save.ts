import { sql } from 'drizzle-orm'

import { batch, type Store } from '../database/index.ts'
import type { CaseListRow } from './read.ts'

/** What a person's action can change of a case; times in milliseconds. */
export type CaseFields = Pick<
  CaseListRow,
  | 'status'
  | 'outcome'
  | 'cause'
  | 'doneSteps'
  | 'assignee'
  | 'managerId'
  | 'assignedBy'
  | 'dueAt'
  | 'escalatedAt'
  | 'snoozedUntil'
  | 'acknowledgedAt'
  | 'contactedAt'
  | 'resolvedAt'
  | 'lastActionAt'
>

/** What an action makes of a case, and what its history tells of it. */
export interface CaseChange extends CaseFields {
  action: string
  actor: string | null
  note: string | null
  /** What else is known of it, told in the history; null for nothing. */
  details: Record<string, unknown> | null
}

/** An action on the version of a case that it was decided on. */
export interface DecidedChange {
  row: CaseFields & Pick<CaseListRow, 'id' | 'customerId' | 'version'>
  change: CaseChange
}

/** The part of a case that an action can change, as it is. */
export const caseFieldsOf = (row: CaseFields): CaseFields => ({
  status: row.status,
  outcome: row.outcome,
  cause: row.cause,
  doneSteps: row.doneSteps,
  assignee: row.assignee,
  managerId: row.managerId,
  assignedBy: row.assignedBy,
  dueAt: row.dueAt,
  escalatedAt: row.escalatedAt,
  snoozedUntil: row.snoozedUntil,
  acknowledgedAt: row.acknowledgedAt,
  contactedAt: row.contactedAt,
  resolvedAt: row.resolvedAt,
  lastActionAt: row.lastActionAt,
})

const documentOf = ({ row, change }: DecidedChange) => ({
  ...change,
  details: change.details === null ? null : JSON.stringify(change.details),
  id: row.id,
  customerId: row.customerId,
  version: row.version,
  before: JSON.stringify(caseFieldsOf(row)),
})

/** A field of the change `w`; the names are ours, never a caller's. */
const field = (name: string) => sql.raw(`w.value ->> '${name}'`)

/**
 * Saves actions, each on the version that it was decided on, with a line of history that remembers how the case was
 * before; in one transaction. Answers the new versions of those that were saved: not among them is a case that moved on
 * meanwhile, or whose customer has another open one.
 */
export async function saveCaseActions(
  store: Store,
  changes: readonly DecidedChange[],
  now: Date,
): Promise<Map<string, number>> {
  const { organizationId } = store
  const listed = sql`json_each(${JSON.stringify(changes.map(documentOf))}) w`
  const at = sql`CAST(${now.getTime()} AS INTEGER)`
  // Held apart, so that SQLite begins with these few and not with every case of the organization.
  const asked = sql`asked AS MATERIALIZED (SELECT ${field('id')} AS id, ${field('customerId')} AS customer_id,
    ${field('version')} AS version, ${field('status')} AS status, ${field('outcome')} AS outcome, ${field('cause')} AS cause,
    ${field('doneSteps')} AS done_steps, ${field('assignee')} AS assignee, ${field('managerId')} AS manager_id,
    ${field('assignedBy')} AS assigned_by, ${field('dueAt')} AS due_at, ${field('escalatedAt')} AS escalated_at,
    ${field('snoozedUntil')} AS snoozed_until, ${field('acknowledgedAt')} AS acknowledged_at,
    ${field('contactedAt')} AS contacted_at, ${field('resolvedAt')} AS resolved_at, ${field('lastActionAt')} AS last_action_at
    FROM ${listed})`
  const alone = sql`NOT EXISTS (SELECT 1 FROM cases o WHERE o.organization_id = ${organizationId}
    AND o.customer_id = asked.customer_id AND o.id <> asked.id AND o.status <> 'resolved')`
  const [updated = []] = await batch(store, [
    sql`WITH ${asked} UPDATE cases SET status = asked.status, outcome = asked.outcome, cause = asked.cause,
        done_steps = asked.done_steps, assignee = asked.assignee, manager_id = asked.manager_id,
        assigned_by = asked.assigned_by, due_at = asked.due_at, escalated_at = asked.escalated_at,
        snoozed_until = asked.snoozed_until, acknowledged_at = asked.acknowledged_at, contacted_at = asked.contacted_at,
        resolved_at = asked.resolved_at, last_action_at = asked.last_action_at, updated_at = ${at},
        version = cases.version + 1
      FROM asked WHERE cases.organization_id = ${organizationId} AND cases.id = asked.id
        AND cases.version = asked.version AND (asked.status = 'resolved' OR ${alone})
      RETURNING cases.id, cases.version`,
    sql`INSERT INTO case_events (organization_id, case_id, version, customer_id, at, action, status, outcome, actor, note,
        details, before)
      SELECT ${organizationId}, c.id, c.version, c.customer_id, ${at}, ${field('action')}, ${field('status')},
        ${field('outcome')}, ${field('actor')}, ${field('note')}, ${field('details')}, ${field('before')}
      FROM ${listed} CROSS JOIN cases c ON c.organization_id = ${organizationId} AND c.id = ${field('id')}
      WHERE c.version = ${field('version')} + 1 ON CONFLICT DO NOTHING`,
    sql`INSERT INTO touched (organization_id, customer_id, revision)
      SELECT ${organizationId}, ${field('customerId')}, abs(random() % 1000000007) FROM ${listed} WHERE true
      ON CONFLICT DO UPDATE SET revision = excluded.revision`,
  ])
  return new Map(updated.map((row) => [String(row['id']), Number(row['version'])]))
}
