import { sql } from 'drizzle-orm'

import { batch, type Store } from '../database/index.ts'
import { historyFrom, historyStatements, type CustomerHistory } from '../history/index.ts'
import { customerColumns, customerFrom, type CustomerRecord } from './rows.ts'

export interface CustomerFile {
  customer: CustomerRecord
  history: CustomerHistory
  /** The open case. */
  caseId: string | null
}

/** A customer with what the risk is assessed from, as known at `until`, in one round trip; null for nobody of ours. */
export async function findCustomer(store: Store, id: string, until: Date): Promise<CustomerFile | null> {
  const { organizationId } = store
  const [[row] = [], [open] = [], ...history] = await batch(store, [
    sql`SELECT ${customerColumns} FROM customers c
      LEFT JOIN risks r ON r.organization_id = c.organization_id AND r.customer_id = c.id
      WHERE c.organization_id = ${organizationId} AND c.id = ${id}`,
    sql`SELECT id FROM cases WHERE organization_id = ${organizationId} AND customer_id = ${id}
      AND status <> 'resolved' AND opened_at <= ${until.getTime()} LIMIT 1`,
    ...historyStatements(store, [id], until),
  ])
  if (!row) return null
  return {
    customer: customerFrom(row),
    history: historyFrom([id], history).get(id) ?? { signals: [], outcomes: [] },
    caseId: open ? String(open['id']) : null,
  }
}
