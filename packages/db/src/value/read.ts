import { sql } from 'drizzle-orm'

import { newestWithin } from '../cells/index.ts'
import { batch, type Store } from '../database/index.ts'

/** Customers with the sum of their values; `known` of them have one. */
export interface Amount {
  customers: number
  known: number
  value: number
}

/** A customer by their first answer in a period, and what became of them since. */
export interface AnsweredRow {
  score: number
  spend: number | null
  left: number
}

const mostAnswers = 20_000

/** What is at risk now, what cases saved and lost in a period, and who answered what. */
export async function readValue(
  store: Store,
  metric: string,
  { fromAt, toAt }: { fromAt: number; toAt: number },
) {
  const { organizationId } = store
  const amount = sql.raw('count(*) AS customers, count(value) AS known, coalesce(sum(value), 0.0) AS value')
  const resolved = (
    outcome: string,
  ) => sql`SELECT ${amount} FROM cases WHERE organization_id = ${organizationId}
    AND status = 'resolved' AND outcome = ${outcome} AND resolved_at >= ${fromAt} AND resolved_at < ${toAt}`
  const [risk = [], saved = [], lost = [], answered = []] = await batch(store, [
    sql`SELECT ${amount}, coalesce(sum(value * probability), 0.0) AS expectedLoss FROM risks
      WHERE organization_id = ${organizationId} AND tier <> 'none'`,
    resolved('saved'),
    resolved('lost'),
    sql`SELECT a.score, c.value AS spend, EXISTS (SELECT 1 FROM outcomes o WHERE o.organization_id = ${organizationId}
          AND o.customer_id = a.customer_id AND o.outcome = 'churned' AND o.occurred_at >= a.at) AS left
      FROM (SELECT s.customer_id, s.score, min(s.occurred_at) AS at FROM ${newestWithin(store, { fromAt, toAt }, mostAnswers)} s
          WHERE s.metric = ${metric} AND s.score IS NOT NULL AND s.customer_id IS NOT NULL GROUP BY s.customer_id) a
        JOIN customers c ON c.organization_id = ${organizationId} AND c.id = a.customer_id`,
  ])
  const none = { customers: 0, known: 0, value: 0 }
  return {
    atRisk: { expectedLoss: 0, ...none, ...(risk[0] as (Amount & { expectedLoss: number }) | undefined) },
    saved: { ...none, ...(saved[0] as Amount | undefined) },
    lost: { ...none, ...(lost[0] as Amount | undefined) },
    answered: answered as unknown as AnsweredRow[],
  }
}
