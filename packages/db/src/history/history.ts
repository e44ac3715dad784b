import type { HistoryOutcome, HistorySignal } from '@vigia/domain/signals'
import { sql } from 'drizzle-orm'

import { batch, type Store } from '../database/index.ts'

/** What the risk is assessed from, oldest first. */
export interface CustomerHistory {
  signals: HistorySignal[]
  outcomes: HistoryOutcome[]
}

type Stored<T> = Omit<T, 'at' | 'negative' | 'opensIssue'> & { customerId: string; at: number }
type StoredSignal = Omit<Stored<HistorySignal>, 'themes'> & {
  negative: number
  opensIssue: number
  themes: string | null
}

const NEWEST = 300
const YEARS = 3
/** Rules look at the newest day alone, so that no other comment's analysis is read. */
const THEMES_MS = 86_400_000

function since(until: Date): number {
  const oldest = new Date(until)
  oldest.setUTCFullYear(oldest.getUTCFullYear() - YEARS)
  return oldest.getTime()
}

/**
 * The newest rows of each customer in `table`. The cutoff is read off the index alone, so that a customer of a million
 * signals costs no more than one of 300; ROW_NUMBER settles the rows that share its instant.
 */
const newestOf = (table: 'signals' | 'outcomes', { organizationId }: Store, ids: string, until: Date) => {
  const from = sql.identifier(table)
  const to = until.getTime()
  return sql`SELECT s.*, ROW_NUMBER() OVER (
        PARTITION BY s.customer_id ORDER BY s.occurred_at DESC, s.id DESC) AS place
      FROM (SELECT w.value AS customer_id, max(${since(until)}, coalesce((
          SELECT n.occurred_at FROM ${from} n
          WHERE n.organization_id = ${organizationId} AND n.customer_id = w.value AND n.occurred_at <= ${to}
          ORDER BY n.occurred_at DESC LIMIT 1 OFFSET ${NEWEST - 1}), 0)) AS cutoff
        FROM json_each(${ids}) w) c
      CROSS JOIN ${from} s ON s.organization_id = ${organizationId} AND s.customer_id = c.customer_id
        AND s.occurred_at >= c.cutoff AND s.occurred_at <= ${to}`
}

/** The statements that load the histories of customers as of `until`; their rows go to {@link historyFrom}. */
export function historyStatements(store: Store, customerIds: readonly string[], until: Date) {
  const ids = JSON.stringify([...new Set(customerIds)])
  return [
    sql`SELECT customer_id AS customerId, id, kind, occurred_at AS at, touchpoint, channel, metric, score, type, severity,
        experience, negative, p_negative AS pNegative, wait_minutes AS waitMinutes, issue, opens_issue AS opensIssue,
        value, comment, employee, team, sentiment,
        iif(occurred_at > ${until.getTime() - THEMES_MS}, analysis ->> '$.themes', NULL) AS themes
      FROM (${newestOf('signals', store, ids, until)})
      WHERE place <= ${NEWEST} ORDER BY customer_id, occurred_at, id`,
    sql`SELECT customer_id AS customerId, outcome, occurred_at AS at, value
      FROM (${newestOf('outcomes', store, ids, until)})
      WHERE place <= ${NEWEST} ORDER BY customer_id, occurred_at, id`,
    sql`SELECT c.customer_id AS customerId, c.id, c.resolved_at AS at FROM json_each(${ids}) w CROSS JOIN cases c INDEXED BY cases_organization_id_customer_id_sequence_idx
        ON c.organization_id = ${store.organizationId} AND c.customer_id = w.value
      WHERE c.status = 'resolved' AND c.outcome IN ('saved', 'not_at_risk') AND c.resolved_at <= ${until.getTime()}`,
  ] as const
}

/** The themes of an analysis, as it was kept. */
const themesOf = (json: string | null): string[] | null =>
  json === null ? null : (JSON.parse(json) as { id: string }[]).map(({ id }) => id)

/** A case that a manager resolved well solved what was open; a reopened one no longer says so. */
export const resolutionOf = (caseId: string, at: Date): HistorySignal => ({
  id: caseId,
  kind: 'event',
  at,
  touchpoint: 'case',
  channel: 'api',
  metric: null,
  score: null,
  type: 'issue_resolved',
  severity: 0,
  experience: 0.3,
  negative: false,
  pNegative: null,
  waitMinutes: null,
  issue: null,
  opensIssue: false,
  value: null,
  comment: null,
})

/** The histories that the rows of {@link historyStatements} tell; each of `customerIds` has one, be it empty. */
export function historyFrom(
  customerIds: readonly string[],
  [signals = [], outcomes = [], resolutions = []]: readonly Record<string, unknown>[][],
): Map<string, CustomerHistory> {
  const histories = new Map<string, CustomerHistory>(
    customerIds.map((id) => [id, { signals: [], outcomes: [] }]),
  )
  for (const {
    customerId,
    at,
    negative,
    opensIssue,
    themes,
    ...rest
  } of signals as unknown as StoredSignal[]) {
    const told = {
      ...rest,
      at: new Date(at),
      negative: negative === 1,
      opensIssue: opensIssue === 1,
      themes: themesOf(themes),
    }
    histories.get(customerId)?.signals.push(told)
  }
  for (const { customerId, at, ...rest } of outcomes as unknown as Stored<HistoryOutcome>[]) {
    histories.get(customerId)?.outcomes.push({ ...rest, at: new Date(at) })
  }
  for (const { customerId, id, at } of resolutions as unknown as {
    customerId: string
    id: string
    at: number
  }[]) {
    histories.get(customerId)?.signals.push(resolutionOf(id, new Date(at)))
  }
  return histories
}

/** The histories of customers as known at `until`: the newest 300 signals and outcomes of three years, in one round trip. */
export async function loadHistory(
  store: Store,
  customerIds: readonly string[],
  until: Date,
): Promise<Map<string, CustomerHistory>> {
  if (customerIds.length === 0) return new Map()
  return historyFrom(customerIds, await batch(store, historyStatements(store, customerIds, until)))
}
