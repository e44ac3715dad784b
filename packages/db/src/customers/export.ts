import { sql } from 'drizzle-orm'

import { batch, type Store } from '../database/index.ts'
import { personalTables } from './tables.ts'

const MOST_ROWS = 10_000

export interface PersonExport {
  complete: boolean
  data: Record<string, Record<string, unknown>[]>
}

const without = (row: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'organization_id'))

/** Everything that is held about a person, with all customers who turned out to be them, as it is stored. */
export async function exportCustomer(store: Store, id: string): Promise<PersonExport> {
  const mine = sql`organization_id = ${store.organizationId}`
  const people = sql`(SELECT ${id} UNION SELECT id FROM customers WHERE ${mine} AND merged_into = ${id})`
  const most = sql.raw(String(MOST_ROWS + 1))
  const parts = [
    ['customers', sql`SELECT * FROM customers WHERE ${mine} AND (id = ${id} OR merged_into = ${id})`],
    ['merges', sql`SELECT * FROM merges WHERE ${mine} AND (a IN ${people} OR b IN ${people})`],
    ...personalTables.map(
      ([table]) =>
        [
          table,
          sql`SELECT * FROM ${sql.identifier(table)} WHERE ${mine} AND customer_id IN ${people} LIMIT ${most}`,
        ] as const,
    ),
  ] as const
  const results = await batch(
    store,
    parts.map(([, query]) => query),
  )
  const whole = parts.map(([table], i) => [table, results[i] ?? []] as const)
  return {
    complete: whole.every(([, rows]) => rows.length <= MOST_ROWS),
    data: Object.fromEntries(whole.map(([table, rows]) => [table, rows.slice(0, MOST_ROWS).map(without)])),
  }
}
