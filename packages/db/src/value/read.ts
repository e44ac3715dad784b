import { sql } from 'drizzle-orm'

import { newestWithin } from '../cells/index.ts'
import { batch, type Store } from '../database/index.ts'
import { alertedCases, closedAmount, closedCases, type CaseTimes, type ClosedCase } from './cases.ts'
import { atRiskBy, atRiskTotal, type Amount, type RiskGroup, type RiskTotal } from './risks.ts'

/** A customer by their first answer in a period, and what became of them since. */
export interface AnsweredRow {
  score: number
  spend: number | null
  left: number
}

const mostAnswers = 20_000
const settingNames = ['risk', 'business-hours']

const answeredBy = (store: Store, metric: string, span: { fromAt: number; toAt: number }) =>
  sql`SELECT a.score, c.value AS spend, EXISTS (SELECT 1 FROM outcomes o WHERE o.organization_id = ${store.organizationId}
        AND o.customer_id = a.customer_id AND o.outcome = 'churned' AND o.occurred_at >= a.at) AS left
    FROM (SELECT s.customer_id, s.score, min(s.occurred_at) AS at FROM ${newestWithin(store, span, mostAnswers)} s
        WHERE s.metric = ${metric} AND s.score IS NOT NULL AND s.customer_id IS NOT NULL GROUP BY s.customer_id) a
      JOIN customers c ON c.organization_id = ${store.organizationId} AND c.id = a.customer_id`

/**
 * What is at risk now, what cases saved and lost in a period, which cases opened in it, who answered what, and how the
 * organization reckons (its settings documents): one round trip.
 */
export async function readValue(store: Store, metric: string, span: { fromAt: number; toAt: number }) {
  const read = await batch(store, [
    atRiskTotal(store),
    atRiskBy(store, 'touchpoint'),
    atRiskBy(store, 'reason'),
    closedAmount(store, 'saved', span),
    closedCases(store, 'saved', span),
    closedAmount(store, 'lost', span),
    closedCases(store, 'lost', span),
    alertedCases(store, span),
    answeredBy(store, metric, span),
    sql`SELECT name, document FROM settings WHERE organization_id = ${store.organizationId}
      AND name IN (SELECT value FROM json_each(${JSON.stringify(settingNames)}))`,
  ])
  const rows = <T>(place: number) => (read[place] ?? []) as T[]
  const documents = rows<{ name: string; document: string }>(9).map(
    ({ name, document }) => [name, JSON.parse(document) as unknown] as const,
  )
  const none = { customers: 0, known: 0, value: 0 }
  return {
    atRisk: { expectedLoss: 0, rows: 0, calm: 0, ...none, ...rows<RiskTotal>(0)[0] },
    byTouchpoint: rows<RiskGroup>(1),
    byReason: rows<RiskGroup>(2),
    saved: { ...none, ...rows<Amount>(3)[0], top: rows<ClosedCase>(4) },
    lost: { ...none, ...rows<Amount>(5)[0], top: rows<ClosedCase>(6) },
    opened: rows<CaseTimes>(7),
    answered: rows<AnsweredRow>(8),
    documents: Object.fromEntries(documents) as Record<string, unknown>,
  }
}
