import { sql } from 'drizzle-orm'

import { newestWithin } from '../cells/index.ts'
import { batch, type Store } from '../database/index.ts'

const scores = Array.from({ length: 11 }, (_, score) => `h${score}` as const)

export interface JourneySpan {
  fromDay: string
  toDay: string
  fromAt: number
  toAt: number
}

/** What was counted of one metric (or of events and comments) at a touchpoint. */
export interface TouchpointRow {
  metric: string
  touchpoint: string
  n: number
  negatives: number
  counts: number[]
  comments: number
  sentimentSum: number
  sentimentSquares: number
}

export interface StepRow {
  customerId: string
  touchpoint: string
  at: number
  negative: number
}

/** Paths are read off the newest of this many signals. */
export const mostSteps = 20_000
const mostChurned = 2_000

/** Everything that a journey map is made of, in one round trip. */
export async function readJourney(store: Store, span: JourneySpan) {
  const { organizationId } = store
  const mine = sql`organization_id = ${organizationId}`
  const days = sql`${mine} AND day >= ${span.fromDay} AND day < ${span.toDay}`
  const [stages = [], touchpoints = [], waits = [], steps = [], churned = []] = await batch(store, [
    sql`SELECT slug, stage FROM touchpoints WHERE ${mine}`,
    sql`SELECT metric, touchpoint, sum(n) AS n, sum(negatives) AS negatives, sum(comments) AS comments,
        sum(sentiment_sum) AS sentimentSum, sum(sentiment_squares) AS sentimentSquares,
        ${sql.raw(scores.map((column) => `sum(${column}) AS ${column}`).join(', '))}
      FROM rollups WHERE ${days} AND metric IN ('nps', 'csat', 'ces', 'stars', 'comment', 'event') GROUP BY metric, touchpoint`,
    sql`SELECT touchpoint, bucket, sum(n) AS n FROM wait_rollups WHERE ${days} GROUP BY touchpoint, bucket HAVING sum(n) > 0`,
    sql`SELECT s.customer_id AS customerId, s.touchpoint, s.occurred_at AS at, s.negative
      FROM ${newestWithin(store, span, mostSteps)} s WHERE s.customer_id IS NOT NULL AND s.metric IS NOT 'enps'
      ORDER BY s.customer_id, s.occurred_at, s.id`,
    sql`SELECT (SELECT s.touchpoint FROM signals s INDEXED BY signals_organization_id_customer_id_occurred_at_idx
        WHERE s.organization_id = o.organization_id AND s.customer_id = o.customer_id AND s.occurred_at <= o.occurred_at
          AND s.negative = 1 ORDER BY s.occurred_at DESC LIMIT 1) AS touchpoint
      FROM outcomes o WHERE o.organization_id = ${organizationId} AND o.outcome = 'churned'
        AND o.occurred_at >= ${span.fromAt} AND o.occurred_at < ${span.toAt} LIMIT ${mostChurned}`,
  ])
  return {
    stages: new Map(stages.map(({ slug, stage }) => [String(slug), String(stage)])),
    touchpoints: touchpoints.map((row): TouchpointRow => ({
      ...(row as unknown as Omit<TouchpointRow, 'counts'>),
      counts: scores.map((column) => Number(row[column] ?? 0)),
    })),
    waits: waits as unknown as { touchpoint: string; bucket: number; n: number }[],
    steps: steps as unknown as StepRow[],
    churned: (churned as { touchpoint: string | null }[]).map(({ touchpoint }) => touchpoint),
  }
}
