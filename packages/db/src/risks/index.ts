import { sql } from 'drizzle-orm'

import { rowsOf, type Store } from '../database/index.ts'

/** A customer's risk as listed; times in milliseconds, reasons as JSON. */
export interface RiskListRow {
  customerId: string
  probability: number
  tier: 'none' | 'watch' | 'alert' | 'critical'
  reasons: string
  strikes: number
  openIssueDays: number
  value: number | null
  lastSeenAt: number | null
  modelVersion: string
  assessedAt: number
  touchpoint: string | null
  /** The probability a week before, and when that was. */
  weekAgo: number | null
  weekAgoAt: number | null
  name: string | null
  segment: string | null
  caseId: string | null
}

export interface RiskFilter {
  tier?: string | undefined
  customerId?: string | undefined
  /** The last row of the page before. */
  after: readonly [probability: number, customerId: string] | null
  limit: number
}

/** A page of risks, the highest first, by the index on probability. */
export function listRisks(
  store: Store,
  { tier, customerId, after, limit }: RiskFilter,
): Promise<RiskListRow[]> {
  const { organizationId } = store
  return rowsOf<RiskListRow>(
    store,
    sql`SELECT r.customer_id AS customerId, r.probability, r.tier, r.reasons, r.strikes,
        r.open_issue_days AS openIssueDays, r.value, r.last_seen_at AS lastSeenAt, r.model_version AS modelVersion,
        r.assessed_at AS assessedAt, r.touchpoint, r.week_ago AS weekAgo, r.week_ago_at AS weekAgoAt, c.name, nullif(c.segment, '') AS segment,
        (SELECT k.id FROM cases k WHERE k.organization_id = r.organization_id AND k.customer_id = r.customer_id
          AND k.status <> 'resolved') AS caseId
      FROM risks r LEFT JOIN customers c ON c.organization_id = r.organization_id AND c.id = r.customer_id
      WHERE r.organization_id = ${organizationId}
        ${tier === undefined ? sql`` : sql`AND r.tier = ${tier}`}
        ${customerId === undefined ? sql`` : sql`AND r.customer_id = ${customerId}`}
        ${after === null ? sql`` : sql`AND (r.probability, r.customer_id) < (${after[0]}, ${after[1]})`}
      ORDER BY r.probability DESC, r.customer_id DESC LIMIT CAST(${limit} AS INTEGER)`,
  )
}

/** How many customers are in each tier but `none`: read off the index on probability, from the lowest tier's bound on. */
export const countRisks = ({ client, organizationId }: Store, from = 0.25) =>
  rowsOf<{ tier: RiskListRow['tier']; n: number }>(
    { client },
    sql`SELECT tier, count(*) AS n FROM risks WHERE organization_id = ${organizationId} AND probability >= ${from}
      GROUP BY tier ORDER BY tier`,
  )
