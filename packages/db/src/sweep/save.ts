import { sql, type SQL } from 'drizzle-orm'

import { batch, type Store } from '../database/index.ts'

/** What an assessment leaves behind; times in milliseconds, reasons and texts as JSON. */
export interface FollowUpRow {
  customerId: string
  revision: number | null
  risk: {
    probability: number
    tier: string
    leftAt: number | null
    reasons: string
    strikes: number
    openIssueDays: number
    value: number | null
    lastSeenAt: number | null
    modelVersion: string
    nextDueAt: number | null
    touchpoint: string | null
    weekAgo: number | null
    weekAgoAt: number | null
  }
  /** Whether the change is worth a row in the customer's story. */
  told: boolean
  /** The open case as it is to read now; null where there is none. */
  case: {
    id: string
    sequence: number
    opens: boolean
    nextStep: string
    /** How many alerts were sent before this run: an overlapping run that sent one more wins. */
    alertsBefore: number
    /** Until when the customer should be contacted; null keeps what the case says. */
    dueAt: number | null
    /** Who owns a case that opens. */
    managerId: string | null
    assignee: string | null
    assignedBy: string | null
    heldOut: 0 | 1
  } | null
  alert: {
    id: string
    kind: string
    tier: string
    message: string
    expectedLoss: number
    deliveries: { id: string; destinationId: string; recipient: string }[]
  } | null
  /** The rules that fired, each for its cause. */
  firings: { ruleId: string; key: string }[]
}

/** Whose turn is next by each assignment rule: absolute, so that to save it twice changes nothing. */
export type Turns = Record<string, number>

/** A field of the row `f`; the paths are ours, never a caller's. */
const field = (path: string) => sql.raw(`f.value ->> '$.${path}'`)

/**
 * Saves a page of assessments in one transaction. Each statement is repeatable: ids are the same for the same cause, so
 * that a doubled or overlapping run changes nothing. A touch that came meanwhile stays and is looked at again.
 */
export async function saveFollowUps(
  store: Store,
  rows: readonly FollowUpRow[],
  turns: Turns,
  now: Date,
): Promise<void> {
  const { organizationId } = store
  const at = sql`CAST(${now.getTime()} AS INTEGER)`
  // Messages are long: they go with the one statement that writes them.
  const short = rows.map((row) => (row.alert ? { ...row, alert: { ...row.alert, message: null } } : row))
  const rowsOfJson = sql`json_each(${JSON.stringify(short)}) f`
  const alerting = sql`json_each(${JSON.stringify(rows.filter(({ alert }) => alert !== null))}) f`
  const risks = sql`INSERT INTO risks (organization_id, customer_id, probability, tier, reasons, strikes, open_issue_days,
      value, last_seen_at, model_version, assessed_at, next_due_at, touchpoint, week_ago, week_ago_at, left_at)
    SELECT ${organizationId}, ${field('customerId')}, ${field('risk.probability')}, ${field('risk.tier')},
      ${field('risk.reasons')}, ${field('risk.strikes')}, ${field('risk.openIssueDays')}, ${field('risk.value')},
      ${field('risk.lastSeenAt')}, ${field('risk.modelVersion')}, ${at}, ${field('risk.nextDueAt')},
      ${field('risk.touchpoint')}, ${field('risk.weekAgo')}, ${field('risk.weekAgoAt')},
      ${field('risk.leftAt')}
    FROM ${rowsOfJson} WHERE true
    ON CONFLICT DO UPDATE SET probability = excluded.probability, tier = excluded.tier, reasons = excluded.reasons,
      strikes = excluded.strikes, open_issue_days = excluded.open_issue_days, value = excluded.value,
      last_seen_at = excluded.last_seen_at, model_version = excluded.model_version, assessed_at = excluded.assessed_at,
      next_due_at = excluded.next_due_at, touchpoint = excluded.touchpoint, week_ago = excluded.week_ago,
      week_ago_at = excluded.week_ago_at, left_at = excluded.left_at`
  const changes = sql`INSERT INTO risk_changes (organization_id, customer_id, at, probability, tier, reasons)
    SELECT ${organizationId}, ${field('customerId')}, ${at}, ${field('risk.probability')}, ${field('risk.tier')},
      ${field('risk.reasons')} FROM ${rowsOfJson} WHERE ${field('told')} ON CONFLICT DO NOTHING`
  const opened = sql`INSERT INTO cases (organization_id, id, customer_id, sequence, status, tier, probability, reasons,
      next_step, value, alerts, opened_at, updated_at, version, due_at, manager_id, assignee, assigned_by, held_out, touchpoint)
    SELECT ${organizationId}, ${field('case.id')}, ${field('customerId')}, ${field('case.sequence')}, 'open',
      ${field('risk.tier')}, ${field('risk.probability')}, ${field('risk.reasons')}, ${field('case.nextStep')},
      ${field('risk.value')}, 0, ${at}, ${at}, 1, ${field('case.dueAt')}, ${field('case.managerId')},
      ${field('case.assignee')}, ${field('case.assignedBy')}, ${field('case.heldOut')}, ${field('risk.touchpoint')}
    FROM ${rowsOfJson} WHERE ${field('case.opens')} ON CONFLICT DO NOTHING`
  const begun = sql`INSERT INTO case_events (organization_id, case_id, version, customer_id, at, action, status)
    SELECT ${organizationId}, ${field('case.id')}, 1, ${field('customerId')}, ${at}, 'open', 'open'
    FROM ${rowsOfJson} WHERE ${field('case.opens')} ON CONFLICT DO NOTHING`
  const alerts = sql`INSERT INTO alerts (organization_id, id, case_id, customer_id, kind, tier, probability, message, created_at)
    SELECT ${organizationId}, ${field('alert.id')}, ${field('case.id')}, ${field('customerId')}, ${field('alert.kind')},
      ${field('alert.tier')}, ${field('risk.probability')}, ${field('alert.message')}, ${at}
    FROM ${alerting} CROSS JOIN cases c ON c.organization_id = ${organizationId} AND c.id = ${field('case.id')}
    WHERE c.status <> 'resolved' AND c.alerts = ${field('case.alertsBefore')}
    ON CONFLICT DO NOTHING`
  const deliveries = sql`INSERT INTO outbox (organization_id, id, destination_id, alert_id, case_id, status, attempts,
      next_attempt_at, created_at, recipient, expected_loss)
    SELECT ${organizationId}, d.value ->> 'id', d.value ->> 'destinationId', ${field('alert.id')}, ${field('case.id')},
      'queued', 0, ${at}, ${at}, d.value ->> 'recipient', ${field('alert.expectedLoss')}
    FROM ${rowsOfJson}, json_each(f.value, '$.alert.deliveries') d
    CROSS JOIN alerts a ON a.organization_id = ${organizationId} AND a.id = ${field('alert.id')}
    WHERE true ON CONFLICT DO NOTHING`
  // Held apart, so that SQLite begins with these few and not with every case of the organization.
  const updated = sql`WITH told AS MATERIALIZED (
      SELECT ${organizationId} AS org, ${field('case.id')} AS id, ${field('case.alertsBefore')} AS alerts_before,
        ${field('case.nextStep')} AS next_step, ${field('case.dueAt')} AS due_at, ${field('risk.tier')} AS tier,
        ${field('risk.probability')} AS probability, ${field('risk.reasons')} AS reasons, ${field('risk.value')} AS value,
        ${field('risk.touchpoint')} AS touchpoint, ${field('alert.id')} IS NOT NULL AS alerted,
        ${field('alert.tier')} AS alert_tier
      FROM ${rowsOfJson} WHERE ${field('case.id')} IS NOT NULL)
    UPDATE cases SET tier = told.tier, probability = told.probability, reasons = told.reasons,
      next_step = told.next_step, value = told.value, updated_at = ${at}, alerts = alerts + told.alerted,
      touchpoint = told.touchpoint, due_at = coalesce(told.due_at, cases.due_at),
      alerted_tier = iif(told.alerted, told.alert_tier, alerted_tier),
      alerted_probability = iif(told.alerted, told.probability, alerted_probability),
      alerted_at = iif(told.alerted, ${at}, alerted_at)
    FROM told WHERE cases.organization_id = told.org AND cases.id = told.id
      AND status <> 'resolved' AND alerts = told.alerts_before`
  const fired = sql`INSERT INTO rule_firings (organization_id, rule_id, customer_id, key, at, alert_id)
    SELECT ${organizationId}, r.value ->> 'ruleId', ${field('customerId')}, r.value ->> 'key', ${at}, a.id
    FROM ${rowsOfJson}, json_each(f.value, '$.firings') r
    CROSS JOIN alerts a ON a.organization_id = ${organizationId} AND a.id = ${field('alert.id')}
    WHERE true ON CONFLICT DO NOTHING`
  const turned = sql`INSERT INTO rotations (organization_id, rule_id, turn)
    SELECT ${organizationId}, key, value FROM json_each(${JSON.stringify(turns)}) WHERE true
    ON CONFLICT DO UPDATE SET turn = excluded.turn`
  const looked = sql`DELETE FROM touched WHERE organization_id = ${organizationId} AND customer_id IN (
    SELECT t.customer_id FROM ${rowsOfJson} CROSS JOIN touched t
      ON t.organization_id = ${organizationId} AND t.customer_id = ${field('customerId')}
    WHERE t.revision = ${field('revision')})`
  const any = (has: (row: FollowUpRow) => boolean, ...statements: SQL[]) => (rows.some(has) ? statements : [])
  await batch(store, [
    risks,
    ...any((row) => row.told, changes),
    ...any((row) => row.case?.opens === true, opened, begun),
    ...any((row) => row.alert !== null, alerts, deliveries),
    ...any((row) => row.case !== null, updated),
    ...any((row) => row.firings.length > 0, fired),
    ...(Object.keys(turns).length > 0 ? [turned] : []),
    looked,
  ])
}
