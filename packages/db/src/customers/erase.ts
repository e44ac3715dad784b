import { sql } from 'drizzle-orm'

import { batch, type Store } from '../database/index.ts'

/**
 * Erases a person in one transaction: what they said stays as a nameless count, so that no metric changes; everything
 * else about them goes. Answers how many signals were theirs, null for nobody of ours.
 */
export async function eraseCustomer(store: Store, id: string): Promise<number | null> {
  const { organizationId } = store
  const theirs = sql`organization_id = ${organizationId} AND customer_id = ${id}`
  const theirCases = sql`organization_id = ${organizationId} AND case_id IN (SELECT id FROM cases WHERE ${theirs})`
  const [[customer] = [], [counted] = []] = await batch(store, [
    sql`SELECT id FROM customers WHERE organization_id = ${organizationId} AND id = ${id}`,
    sql`SELECT count(*) AS n FROM signals WHERE ${theirs}`,
    sql`UPDATE signals SET customer_id = NULL, comment = NULL, analysis = NULL, employee = NULL, attributes = NULL,
      issue = NULL WHERE ${theirs}`,
    sql`DELETE FROM outbox WHERE ${theirCases}`,
    sql`DELETE FROM alerts WHERE ${theirs}`,
    sql`DELETE FROM case_events WHERE ${theirs}`,
    sql`DELETE FROM cases WHERE ${theirs}`,
    sql`DELETE FROM risk_changes WHERE ${theirs}`,
    sql`DELETE FROM risks WHERE ${theirs}`,
    sql`DELETE FROM touched WHERE ${theirs}`,
    sql`DELETE FROM outcomes WHERE ${theirs}`,
    // Not by the customer's own list of them: an identity that is missing there must go as well.
    sql`DELETE FROM identities WHERE ${theirs}`,
    sql`DELETE FROM customers WHERE organization_id = ${organizationId} AND id = ${id}`,
  ])
  return customer ? Number(counted?.['n'] ?? 0) : null
}
