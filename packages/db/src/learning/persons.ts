import { withOutcomes } from '@vigia/domain/history'
import type { Person } from '@vigia/domain/learning'
import { sql } from 'drizzle-orm'

import { batch, type Store } from '../database/index.ts'
import { historyFrom, historyStatements } from '../history/index.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const YEARS_MS = 3 * 366 * DAY_MS

type Rows = readonly Record<string, unknown>[]

/** The statements behind {@link loadPersons}, after those of the history. */
function factStatements({ organizationId }: Store, customerIds: readonly string[], now: Date) {
  const ids = JSON.stringify(customerIds)
  const since = now.getTime() - YEARS_MS
  return [
    // What arrived late, but not so late that it was told as history: it was not known in between.
    sql`SELECT s.customer_id AS customerId, s.id, s.received_at AS receivedAt
      FROM json_each(${ids}) w CROSS JOIN signals s INDEXED BY signals_organization_id_customer_id_occurred_at_idx
        ON s.organization_id = ${organizationId} AND s.customer_id = w.value AND s.occurred_at >= ${since}
      WHERE s.received_at > s.occurred_at + ${MINUTE_MS} AND s.received_at <= s.occurred_at + ${DAY_MS}`,
    sql`SELECT c.customer_id AS customerId, c.opened_at AS openedAt,
        iif(c.status = 'resolved', c.resolved_at, NULL) AS resolvedAt, c.outcome, c.held_out AS heldOut,
        (SELECT a.tier FROM alerts a WHERE a.organization_id = ${organizationId} AND a.customer_id = c.customer_id
          AND a.created_at = c.opened_at LIMIT 1) AS openedTier
      FROM json_each(${ids}) w CROSS JOIN cases c INDEXED BY cases_organization_id_customer_id_sequence_idx
        ON c.organization_id = ${organizationId} AND c.customer_id = w.value ORDER BY c.customer_id, c.sequence`,
    sql`SELECT e.customer_id AS customerId, e.at
      FROM json_each(${ids}) w CROSS JOIN case_events e INDEXED BY case_events_organization_id_customer_id_at_idx
        ON e.organization_id = ${organizationId} AND e.customer_id = w.value
      WHERE e.action IN ('contact', 'resolve') ORDER BY e.customer_id, e.at`,
    sql`SELECT customer_id AS customerId, at, label FROM churn_examples
      WHERE organization_id = ${organizationId} AND customer_id IN (SELECT value FROM json_each(${ids}))`,
  ]
}

/** A customer with all that an example is made of, and the labels of the examples that there are, by their time. */
export interface LearnedPerson extends Person {
  examples: ReadonlyMap<number, number>
}

function byCustomer(rows: Rows): Map<string, Record<string, unknown>[]> {
  const lists = new Map<string, Record<string, unknown>[]>()
  for (const row of rows) {
    const id = String(row['customerId'])
    const list = lists.get(id)
    if (list) list.push(row)
    else lists.set(id, [row])
  }
  return lists
}

const caseOf = (row: Record<string, unknown>): Person['cases'][number] => ({
  openedAt: Number(row['openedAt']),
  resolvedAt: row['resolvedAt'] === null ? null : Number(row['resolvedAt']),
  outcome: row['outcome'] as Person['cases'][number]['outcome'],
  heldOut: row['heldOut'] === 1,
  drawn: row['heldOut'] === 1 || row['openedTier'] === 'alert',
})

/** Loads these customers as of `now` in one round trip; 100 at a time keep the answer small. */
export async function loadPersons(
  store: Store,
  customerIds: readonly string[],
  now: Date,
): Promise<LearnedPerson[]> {
  if (customerIds.length === 0) return []
  const told = historyStatements(store, customerIds, now)
  const results = await batch(store, [...told, ...factStatements(store, customerIds, now)])
  const histories = historyFrom(customerIds, results.slice(0, told.length))
  const [delayed, cases, acts, examples] = results.slice(told.length).map(byCustomer)
  return customerIds.map((customerId) => {
    const { signals = [], outcomes = [] } = histories.get(customerId) ?? {}
    return {
      customerId,
      history: withOutcomes(signals, outcomes),
      outcomes,
      knownFrom: new Map(
        (delayed?.get(customerId) ?? []).map((row) => [String(row['id']), Number(row['receivedAt'])]),
      ),
      cases: (cases?.get(customerId) ?? []).map(caseOf),
      acts: (acts?.get(customerId) ?? []).map((row) => Number(row['at'])),
      examples: new Map(
        (examples?.get(customerId) ?? []).map((row) => [Number(row['at']), Number(row['label'])]),
      ),
    }
  })
}
