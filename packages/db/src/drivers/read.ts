import { sql } from 'drizzle-orm'

import { signalsWithin } from '../cells/index.ts'
import { batch, type Store } from '../database/index.ts'

/** An answer of a known customer. */
export interface DrivenAnswer {
  id: string
  score: number
  channel: string
  analysis: string | null
  attributes: string | null
}

/** What its customer had met at a touchpoint before. */
export interface Before {
  id: string
  touchpoint: string
  experience: number
  waitMinutes: number | null
}

const MOST = 1_000
const WINDOW_MS = 90 * 86_400_000

/** The newest answers of a metric in a period, and what their customers met in the 90 days before each. */
export async function readDriven(
  store: Store,
  metric: string,
  span: { fromAt: number; toAt: number },
): Promise<{ answers: DrivenAnswer[]; before: Before[] }> {
  const answers = sql`(SELECT a.id, a.score, a.channel, a.analysis, a.attributes, a.customer_id, a.occurred_at
    FROM ${signalsWithin(store, span)} a WHERE a.metric = ${metric} AND a.score IS NOT NULL AND a.customer_id IS NOT NULL
    ORDER BY a.occurred_at DESC, a.id DESC LIMIT ${MOST})`
  const [told = [], met = []] = await batch(store, [
    sql`SELECT id, score, channel, analysis, attributes FROM ${answers}`,
    sql`SELECT a.id, s.touchpoint, avg(s.experience) AS experience, max(s.wait_minutes) AS waitMinutes
      FROM ${answers} a CROSS JOIN signals s INDEXED BY signals_organization_id_customer_id_occurred_at_idx
        ON s.organization_id = ${store.organizationId} AND s.customer_id = a.customer_id
        AND s.occurred_at >= a.occurred_at - ${WINDOW_MS} AND s.occurred_at <= a.occurred_at AND s.id <> a.id
      GROUP BY a.id, s.touchpoint`,
  ])
  return { answers: told as unknown as DrivenAnswer[], before: met as unknown as Before[] }
}
