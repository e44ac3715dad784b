import type { Example, ExampleRow, News } from '@vigia/domain/learning'
import { sql } from 'drizzle-orm'

import { batch, rowsOf, type Store } from '../database/index.ts'

/** A label that was taken up, as it was read: one that changed meanwhile stays in the queue. */
export interface TakenLabel {
  causeId: string
  at: number
  label: number
}

/** A field of the row `e`; the paths are ours, never a caller's. */
const field = (name: string) => sql.raw(`e.value ->> '$.${name}'`)

/**
 * Writes examples down and takes their labels off the queue, in one transaction. An example that is there already keeps
 * all but a label that turned out otherwise, so that a repeated run changes nothing.
 */
export async function saveExamples(
  store: Store,
  rows: readonly ExampleRow[],
  taken: readonly TakenLabel[],
  now: Date,
): Promise<void> {
  const { organizationId } = store
  const at = sql`CAST(${now.getTime()} AS INTEGER)`
  await batch(store, [
    sql`INSERT INTO churn_examples (organization_id, customer_id, at, features, label, source, probability, tier, acted,
        held_out, labelled_at)
      SELECT ${organizationId}, ${field('customerId')}, ${field('at')}, ${field('features')}, ${field('label')},
        ${field('source')}, ${field('probability')}, ${field('tier')}, ${field('acted')}, ${field('heldOut')}, ${at}
      FROM json_each(${JSON.stringify(rows)}) e WHERE true
      ON CONFLICT DO UPDATE SET label = excluded.label, source = excluded.source, acted = excluded.acted,
        held_out = excluded.held_out, labelled_at = excluded.labelled_at
      WHERE churn_examples.label <> excluded.label`,
    sql`DELETE FROM label_queue WHERE organization_id = ${organizationId} AND (cause_id, at, label) IN (
      SELECT value ->> 'causeId', value ->> 'at', value ->> 'label' FROM json_each(${JSON.stringify(taken)}))`,
  ])
}

const PAGE = 4_000
const TWO_YEARS_MS = 730 * 86_400_000

/** What there is to learn from, and how much of it the newest model, whatever became of it, did not know. */
export async function readNews(store: Store, now: Date): Promise<News> {
  const { organizationId } = store
  const [news] = await rowsOf<News>(
    store,
    sql`SELECT m.at AS learnedAt, count(e.at) AS n, total(e.labelled_at > coalesce(m.at, 0)) AS fresh,
        total(e.source <> 'inactivity') AS told,
        total(e.source <> 'inactivity' AND e.labelled_at > coalesce(m.at, 0)) AS freshTold
      FROM (SELECT max(created_at) AS at FROM churn_models WHERE organization_id = ${organizationId}) m
      LEFT JOIN churn_examples e ON e.organization_id = ${organizationId}
        AND e.at > ${now.getTime() - TWO_YEARS_MS} AND e.at <= ${now.getTime()}`,
  )
  return news ?? { n: 0, fresh: 0, told: 0, freshTold: 0, learnedAt: null }
}

type StoredExample = Omit<Example, 'features' | 'acted' | 'heldOut'> & {
  features: string
  acted: number
  heldOut: number
}

/**
 * The examples of two years, page by page along the index by time; those of customers of whom `isWanted`, so that of
 * many the same whole customers are taken each night.
 */
export async function readExamples(
  store: Store,
  now: Date,
  isWanted: (customerId: string) => boolean,
): Promise<Example[]> {
  const examples: Example[] = []
  for (let after: readonly [number, string] = [now.getTime() - TWO_YEARS_MS, '~']; ;) {
    const rows = await rowsOf<StoredExample>(
      store,
      sql`SELECT customer_id AS customerId, at, features, label, labelled_at AS labelledAt, acted, held_out AS heldOut
        FROM churn_examples WHERE organization_id = ${store.organizationId}
          AND (at, customer_id) > (${after[0]}, ${after[1]}) AND at <= ${now.getTime()}
        ORDER BY at, customer_id LIMIT ${PAGE}`,
    )
    for (const { features, acted, heldOut, ...row } of rows)
      if (isWanted(row.customerId))
        examples.push({
          ...row,
          features: JSON.parse(features) as Record<string, number>,
          acted: acted === 1,
          heldOut: heldOut === 1,
        })
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return examples
    after = [last.at, last.customerId]
  }
}
