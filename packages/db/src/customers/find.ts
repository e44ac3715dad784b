import { riskSettingsFrom, type RiskSettings } from '@vigia/domain/learning'
import type { ChurnModel } from '@vigia/domain/risk'
import { sql } from 'drizzle-orm'

import { batch, type Store } from '../database/index.ts'
import { historyFrom, historyStatements, type CustomerHistory } from '../history/index.ts'
import { activeModelFrom, activeModelStatement } from '../learning/index.ts'
import { customerColumns, customerFrom, type CustomerRecord } from './rows.ts'

export interface CustomerFile {
  customer: CustomerRecord
  history: CustomerHistory
  /** The open case. */
  caseId: string | null
  /** What the organization's risk is assessed by. */
  assessedBy: { model: ChurnModel | null; settings: RiskSettings }
  /** The organization's own plays, as they were saved. */
  playbook: unknown
}

/** A customer with what the risk is assessed from, as known at `until`, in one round trip; null for nobody of ours. */
export async function findCustomer(store: Store, id: string, until: Date): Promise<CustomerFile | null> {
  const { organizationId } = store
  const [[row] = [], [open] = [], [model] = [], documents = [], ...history] = await batch(store, [
    sql`SELECT ${customerColumns} FROM customers c
      LEFT JOIN risks r ON r.organization_id = c.organization_id AND r.customer_id = c.id
      WHERE c.organization_id = ${organizationId} AND c.id = ${id}`,
    sql`SELECT id FROM cases WHERE organization_id = ${organizationId} AND customer_id = ${id}
      AND status <> 'resolved' AND opened_at <= ${until.getTime()} LIMIT 1`,
    activeModelStatement(store),
    sql`SELECT name, document FROM settings WHERE organization_id = ${organizationId} AND name IN ('risk', 'playbook')`,
    ...historyStatements(store, [id], until),
  ])
  if (!row) return null
  const saved = new Map(
    documents.map(({ name, document }) => [name, JSON.parse(String(document)) as unknown]),
  )
  return {
    customer: customerFrom(row),
    history: historyFrom([id], history).get(id) ?? { signals: [], outcomes: [] },
    caseId: open ? String(open['id']) : null,
    assessedBy: { model: activeModelFrom(model), settings: riskSettingsFrom(saved.get('risk')) },
    playbook: saved.get('playbook'),
  }
}
