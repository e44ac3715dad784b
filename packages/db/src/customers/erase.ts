import { sql } from 'drizzle-orm'

import { batch, type Store } from '../database/index.ts'
import { personalTables } from './tables.ts'

/** What becomes of the signals of an erased person: nameless counts, or nothing. */
export type SignalFate = 'anonymise' | 'remove'

/**
 * Erases a person in one transaction, with all customers who turned out to be them. What they said stays as a nameless
 * count, so that no metric changes, or is counted off; everything else about them goes, and what they asked for is closed as
 * of `now`. Answers how many signals were
 * theirs, null for nobody of ours. `id` is whoever speaks for the person.
 */
export async function eraseCustomer(
  store: Store,
  id: string,
  now: Date,
  fate: SignalFate = 'anonymise',
): Promise<number | null> {
  const { people, signals } = await eraseCustomers(store, [id], now, fate)
  return people === 0 ? null : signals
}

/** Erases some hundred persons at once, each as {@link eraseCustomer} does; answers how many were ours, and their signals. */
export async function eraseCustomers(
  store: Store,
  ids: readonly string[],
  now: Date,
  fate: SignalFate = 'anonymise',
): Promise<{ people: number; signals: number }> {
  const { organizationId } = store
  const mine = sql`organization_id = ${organizationId}`
  const told = sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`
  const people = sql`(SELECT value FROM json_each(${JSON.stringify(ids)})
    UNION SELECT id FROM customers WHERE ${mine} AND merged_into IN ${told})`
  const theirs = sql`${mine} AND customer_id IN ${people}`
  const theirCases = sql`${mine} AND case_id IN (SELECT id FROM cases WHERE ${theirs})`
  const [[found] = [], [counted] = []] = await batch(store, [
    sql`SELECT count(*) AS n FROM customers WHERE ${mine} AND id IN ${told}`,
    sql`SELECT count(*) AS n FROM signals WHERE ${theirs}`,
    fate === 'remove'
      ? sql`DELETE FROM signals WHERE ${theirs}`
      : sql`UPDATE signals SET customer_id = NULL, origin_id = NULL, comment = NULL, analysis = NULL, employee = NULL,
          attributes = NULL, issue = NULL WHERE ${theirs}`,
    sql`DELETE FROM delivery_attempts WHERE ${mine} AND delivery_id IN (SELECT id FROM outbox WHERE ${theirCases})`,
    sql`DELETE FROM outbox WHERE ${theirCases}`,
    // A digest names several customers: it goes as a whole.
    sql`DELETE FROM alerts WHERE ${mine} AND customer_id = '' AND kind LIKE 'digest_%' AND EXISTS (
      SELECT 1 FROM json_each(message, '$.customerIds') WHERE value IN ${people})`,
    ...personalTables
      .filter(([table]) => table !== 'signals' && table !== 'privacy_requests')
      .map(([table]) => sql`DELETE FROM ${sql.identifier(table)} WHERE ${theirs}`),
    // That they asked stays, without a word about them: it shows that they were answered, and when.
    sql`UPDATE privacy_requests SET note = NULL, status = iif(status = 'open', 'done', status),
        closed_at = coalesce(closed_at, CAST(${now.getTime()} AS INTEGER)) WHERE ${theirs}`,
    sql`DELETE FROM merges WHERE ${mine} AND (a IN ${people} OR b IN ${people})`,
    // Not by the customer's own list of them: an identity that is missing there must go as well.
    sql`DELETE FROM identities WHERE ${theirs}`,
    sql`DELETE FROM customers WHERE ${mine} AND id IN ${people}`,
  ])
  return { people: Number(found?.['n'] ?? 0), signals: Number(counted?.['n'] ?? 0) }
}
