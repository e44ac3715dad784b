import { sql } from 'drizzle-orm'

import { batch, type Store } from '../database/index.ts'

export interface OpenCaseRow {
  managerId: string
  caseId: string
  customerId: string
  customerName: string | null
  tier: 'none' | 'watch' | 'alert' | 'critical'
  probability: number
  value: number | null
  /** As JSON, what weighs most first. */
  reasons: string
  dueAt: number | null
}

export interface HeldRow {
  managerId: string
  caseId: string
  customerId: string
  customerName: string | null
  probability: number
  why: string
  createdAt: number
}

export interface WatchedRow {
  customerId: string
  customerName: string | null
  probability: number
  reasons: string
}

export interface ClosedRow {
  managerId: string
  outcome: 'saved' | 'lost' | 'not_at_risk' | null
  value: number | null
  openedAt: number
  contactedAt: number | null
  resolvedAt: number
}

/** Everything that the digests of some managers are made of, bounded; times in milliseconds. */
export interface DigestRows {
  open: OpenCaseRow[]
  held: HeldRow[]
  watched: WatchedRow[]
  closed: ClosedRow[]
  changes: { document: string; createdAt: number }[]
}

export interface DigestQuery {
  managerIds: readonly string[]
  /** The earliest moment from which any of them has not been told. */
  since: number
  /** The same of weekly digests; null where none is due. */
  closedSince: number | null
  /** The local day from which changes of metrics are looked for. */
  changesFromDay: string
  now: number
}

const most = { open: 300, held: 1_000, watched: 10, looked: 5_000, closed: 2_000, changes: 50 }
/** Cases that were opened longer before are told by nobody's week. */
const OLDEST_CASE_MS = 180 * 86_400_000

const int = (value: number) => sql`CAST(${value} AS INTEGER)`
const loss = (of: string) => sql.raw(`${of}.probability * coalesce(${of}.value, 0)`)
const list = (ids: readonly string[]) => sql`json_each(${JSON.stringify(ids)})`

/** The customer that a row is about, as `n`. */
const named = (organizationId: string, of: string) =>
  sql`LEFT JOIN customers n ON n.organization_id = ${organizationId} AND n.id = ${sql.raw(of)}`

/** The open cases of each manager: overdue first, then by what is at stake. Nobody is told of the hold-out. */
const openCases = (organizationId: string, { managerIds, now }: DigestQuery) =>
  sql`SELECT managerId, caseId, customerId, customerName, tier, probability, value, reasons, dueAt FROM (
      SELECT c.manager_id AS managerId, c.id AS caseId, c.customer_id AS customerId, n.name AS customerName, c.tier,
        c.probability, c.value, c.reasons, c.due_at AS dueAt, row_number() OVER (PARTITION BY c.manager_id
          ORDER BY coalesce(c.due_at <= ${int(now)}, 0) DESC, ${loss('c')} DESC, c.id) AS place
      FROM ${list(managerIds)} m CROSS JOIN cases c ON c.organization_id = ${organizationId} AND c.manager_id = m.value
        AND c.manager_id IS NOT NULL AND c.status <> 'resolved'
      ${named(organizationId, 'c.customer_id')}
      WHERE (c.held_out = 0 OR c.tier = 'critical') AND (c.snoozed_until IS NULL OR c.snoozed_until <= ${int(now)}))
    WHERE place <= ${int(most.open)} ORDER BY managerId, place`

const heldAlerts = (organizationId: string, { managerIds, since }: DigestQuery) =>
  sql`SELECT o.recipient AS managerId, o.case_id AS caseId, a.customer_id AS customerId, n.name AS customerName,
      max(a.probability) AS probability, o.held_reason AS why, o.created_at AS createdAt
    FROM outbox o CROSS JOIN alerts a ON a.organization_id = o.organization_id AND a.id = o.alert_id
    ${named(organizationId, 'a.customer_id')}
    WHERE o.organization_id = ${organizationId} AND o.created_at >= ${int(since)} AND o.status IN ('held', 'dropped')
      AND o.held_reason IN ('budget', 'quiet_hours', 'snoozed', 'digest_only') AND o.case_id <> ''
      AND o.recipient IN (SELECT value FROM ${list(managerIds)})
    GROUP BY o.recipient, o.case_id ORDER BY max(o.expected_loss) DESC LIMIT ${int(most.held)}`

const watchedCustomers = (organizationId: string) =>
  sql`SELECT r.customer_id AS customerId, n.name AS customerName, r.probability, r.reasons FROM (
      SELECT * FROM risks WHERE organization_id = ${organizationId} ORDER BY probability DESC LIMIT ${int(most.looked)}) r
    ${named(organizationId, 'r.customer_id')}
    WHERE r.tier = 'watch' AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.organization_id = ${organizationId}
      AND c.customer_id = r.customer_id AND c.status <> 'resolved')
    ORDER BY ${loss('r')} DESC, r.probability DESC, r.customer_id LIMIT ${int(most.watched)}`

const metricChanges = (organizationId: string, { changesFromDay, since }: DigestQuery) =>
  sql`SELECT document, created_at AS createdAt FROM metric_changes
    WHERE organization_id = ${organizationId} AND detected_on >= ${changesFromDay} AND created_at > ${int(since)}
    ORDER BY detected_on DESC, id DESC LIMIT ${int(most.changes)}`

const closedCases = (organizationId: string, managerIds: readonly string[], since: number) =>
  sql`SELECT manager_id AS managerId, outcome, value, opened_at AS openedAt, contacted_at AS contactedAt,
      resolved_at AS resolvedAt FROM cases
    WHERE organization_id = ${organizationId} AND opened_at >= ${int(since - OLDEST_CASE_MS)}
      AND status = 'resolved' AND resolved_at >= ${int(since)}
      AND manager_id IN (SELECT value FROM ${list(managerIds)}) ORDER BY opened_at DESC LIMIT ${int(most.closed)}`

/** Loads it in one round trip, whatever the number of managers. */
export async function loadDigestRows(
  { organizationId, ...store }: Store,
  query: DigestQuery,
): Promise<DigestRows> {
  const { managerIds, closedSince } = query
  const [open = [], held = [], watched = [], changes = [], closed = []] = await batch(store, [
    openCases(organizationId, query),
    heldAlerts(organizationId, query),
    watchedCustomers(organizationId),
    metricChanges(organizationId, query),
    ...(closedSince === null ? [] : [closedCases(organizationId, managerIds, closedSince)]),
  ])
  return { open, held, watched, changes, closed } as unknown as DigestRows
}
