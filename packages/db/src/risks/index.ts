import { mendableUpTo } from '@vigia/domain/dispatch'
import { sql, type SQL } from 'drizzle-orm'

import { batch, rowsOf, type Store } from '../database/index.ts'

/** A customer's risk as listed; times in milliseconds, reasons as JSON. */
export interface RiskListRow {
  customerId: string
  probability: number
  tier: 'none' | 'watch' | 'alert' | 'critical'
  leftAt: number | null
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
  caseStatus: 'open' | 'acknowledged' | 'contacted' | null
  owner: string | null
  /** What a contact can still prevent, in the organization's currency; null where the value is not known. */
  savable: number | null
}

/** Whom a list is about. */
export interface RiskScope {
  tier?: string | undefined
  /** Of this tier or a higher one. */
  atLeast?: 'watch' | 'alert' | 'critical' | undefined
  segment?: string | undefined
  issue?: 'open' | undefined
  case?: 'none' | 'open' | undefined
  customerId?: string | undefined
}

export interface RiskFilter extends RiskScope {
  order: 'probability' | 'savable'
  /** The last row of the page before: what it was ordered by, and its customer. */
  after: readonly [rank: number, customerId: string] | null
  limit: number
}

const higher = { watch: ['watch', 'alert', 'critical'], alert: ['alert', 'critical'], critical: ['critical'] }

/** As `expectedLossOf` has it; the bound comes from there. */
const savable = sql.raw(
  `r.value * r.probability * min(1.0, max(0.0, (1.0 - r.probability) / ${1 - mendableUpTo}))`,
)

/** A customer of unknown worth comes after all whose loss is known. */
const ranks = { probability: sql.raw('r.probability'), savable: sql`coalesce(${savable}, -1.0)` }

const tables = sql.raw(`risks r
  LEFT JOIN customers c ON c.organization_id = r.organization_id AND c.id = r.customer_id
  LEFT JOIN cases k ON k.organization_id = r.organization_id AND k.customer_id = r.customer_id AND k.status <> 'resolved'`)

function within(
  { organizationId }: Store,
  { tier, atLeast, segment, issue, customerId, ...scope }: RiskScope,
): SQL {
  const wanted = [
    sql`r.organization_id = ${organizationId}`,
    ...(tier === undefined ? [] : [sql`r.tier = ${tier}`]),
    ...(atLeast === undefined
      ? []
      : [sql`r.tier IN (SELECT value FROM json_each(${JSON.stringify(higher[atLeast])}))`]),
    ...(segment === undefined ? [] : [sql`c.segment = ${segment}`]),
    ...(issue === undefined ? [] : [sql`r.open_issue_days > 0`]),
    ...(scope.case === undefined ? [] : [scope.case === 'none' ? sql`k.id IS NULL` : sql`k.id IS NOT NULL`]),
    // Who has left is at no risk of leaving; their own risk is told all the same.
    customerId === undefined ? sql`r.left_at IS NULL` : sql`r.customer_id = ${customerId}`,
  ]
  return sql.join(wanted, sql` AND `)
}

/** A page of risks, the highest probability first by its index, or the most to save first. */
export function listRisks(
  store: Store,
  { order, after, limit, ...scope }: RiskFilter,
): Promise<RiskListRow[]> {
  const rank = ranks[order]
  return rowsOf<RiskListRow>(
    store,
    sql`SELECT r.customer_id AS customerId, r.probability, r.tier, r.left_at AS leftAt, r.reasons, r.strikes,
        r.open_issue_days AS openIssueDays, r.value, r.last_seen_at AS lastSeenAt, r.model_version AS modelVersion,
        r.assessed_at AS assessedAt, r.touchpoint, r.week_ago AS weekAgo, r.week_ago_at AS weekAgoAt, c.name, nullif(c.segment, '') AS segment,
        ${savable} AS savable, k.id AS caseId, k.status AS caseStatus, k.assignee AS owner
      FROM ${tables} WHERE ${within(store, scope)}
        ${after === null ? sql`` : sql`AND (${rank}, r.customer_id) < (${after[0]}, ${after[1]})`}
      ORDER BY ${rank} DESC, r.customer_id DESC LIMIT CAST(${limit} AS INTEGER)`,
  )
}

/** What a tier of a list comes to. */
export interface RiskSum {
  tier: RiskListRow['tier']
  customers: number
  known: number
  value: number
  expectedLoss: number
  savable: number
  withoutCase: number
}

const mostSegments = 50

/** What a list comes to, tier by tier, and the segments of all from `watch` on; in one round trip. */
export async function sumRisks(store: Store, scope: RiskScope) {
  const [sums = [], segments = []] = await batch(store, [
    sql`SELECT r.tier, count(*) AS customers, count(r.value) AS known, coalesce(sum(r.value), 0.0) AS value,
        coalesce(sum(r.value * r.probability), 0.0) AS expectedLoss, coalesce(sum(${savable}), 0.0) AS savable,
        count(*) FILTER (WHERE k.id IS NULL) AS withoutCase
      FROM ${tables} WHERE ${within(store, scope)} GROUP BY r.tier ORDER BY min(r.probability) DESC`,
    sql`SELECT nullif(c.segment, '') AS segment, count(*) AS customers
      FROM ${tables} WHERE ${within(store, { atLeast: 'watch' })}
      GROUP BY 1 ORDER BY customers DESC, segment LIMIT ${sql.raw(String(mostSegments))}`,
  ])
  return {
    sums: sums as unknown as RiskSum[],
    segments: segments as unknown as { segment: string | null; customers: number }[],
  }
}

/** How many customers are in each tier but `none`: read off the index on probability, from the lowest tier's bound on. */
export const countRisks = ({ client, organizationId }: Store, from = 0.25) =>
  rowsOf<{ tier: RiskListRow['tier']; n: number }>(
    { client },
    sql`SELECT tier, count(*) AS n FROM risks WHERE organization_id = ${organizationId} AND probability >= ${from}
        AND left_at IS NULL GROUP BY tier ORDER BY tier`,
  )
