import { sql } from 'drizzle-orm'

import type { Store } from '../database/index.ts'

/** A case that was closed, with what the customer is worth and who saw to it. */
export interface ClosedCase {
  caseId: string
  customerId: string
  customerName: string | null
  value: number | null
  owner: string | null
  resolvedBy: string | null
  resolvedAt: number
}

/** What became of a case, and when; in milliseconds. */
export interface CaseTimes {
  openedAt: number
  acknowledgedAt: number | null
  contactedAt: number | null
  lastActionAt: number | null
  outcome: 'saved' | 'lost' | 'not_at_risk' | null
  alerts: number
}

interface Span {
  fromAt: number
  toAt: number
}

/** So many of the newest cases are looked at. */
export const mostCases = 5_000
const mostClosed = 20_000
const mostTold = 20

const int = (value: number) => sql`CAST(${value} AS INTEGER)`
const number = (value: number) => sql.raw(String(value))

/** The newest that may have been closed in a period, which opened before it ends. */
const closedIn = ({ organizationId }: Store, outcome: string, { fromAt, toAt }: Span) => sql`(SELECT * FROM
    (SELECT * FROM cases WHERE organization_id = ${organizationId} AND opened_at < ${int(toAt)}
      ORDER BY opened_at DESC, id DESC LIMIT ${number(mostClosed)})
  WHERE status = 'resolved' AND outcome = ${outcome} AND resolved_at >= ${int(fromAt)} AND resolved_at < ${int(toAt)})`

export const closedAmount = (store: Store, outcome: 'saved' | 'lost', span: Span) =>
  sql`SELECT count(*) AS customers, count(value) AS known, coalesce(sum(value), 0.0) AS value
    FROM ${closedIn(store, outcome, span)}`

/** Those worth most, with the name in which each was closed. */
export const closedCases = (store: Store, outcome: 'saved' | 'lost', span: Span) =>
  sql`SELECT k.id AS caseId, k.customer_id AS customerId, p.name AS customerName, k.value, k.assignee AS owner,
      (SELECT e.actor FROM case_events e WHERE e.organization_id = ${store.organizationId} AND e.case_id = k.id
        AND e.action = 'resolve' ORDER BY e.version DESC LIMIT 1) AS resolvedBy, k.resolved_at AS resolvedAt
    FROM (SELECT * FROM ${closedIn(store, outcome, span)}
        ORDER BY value IS NULL, value DESC, resolved_at DESC, id LIMIT ${number(mostTold)}) k
      LEFT JOIN customers p ON p.organization_id = ${store.organizationId} AND p.id = k.customer_id
    ORDER BY k.value IS NULL, k.value DESC, k.resolved_at DESC, k.id`

/** The newest cases that opened in a period and of which somebody was told. */
export const alertedCases = ({ organizationId }: Store, { fromAt, toAt }: Span) =>
  sql`SELECT opened_at AS openedAt, acknowledged_at AS acknowledgedAt, contacted_at AS contactedAt,
      last_action_at AS lastActionAt, outcome, alerts
    FROM cases WHERE organization_id = ${organizationId} AND opened_at >= ${int(fromAt)} AND opened_at < ${int(toAt)}
      AND held_out = 0 AND alerts > 0
    ORDER BY opened_at DESC, id DESC LIMIT ${number(mostCases)}`
