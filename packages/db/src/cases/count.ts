import { sql } from 'drizzle-orm'

import { rowsOf, type Store } from '../database/index.ts'

/** How many cases wait, and how urgently. */
export interface CaseCounts {
  open: number
  acknowledged: number
  contacted: number
  /** Whose customer should have been contacted by now. */
  overdue: number
  unassigned: number
  snoozed: number
}

/** Counts the cases that are not resolved, by the index that holds them. */
export async function countCases(store: Store, now: Date): Promise<CaseCounts> {
  const at = sql`CAST(${now.getTime()} AS INTEGER)`
  const awake = sql`(snoozed_until IS NULL OR snoozed_until <= ${at})`
  const [row] = await rowsOf<CaseCounts>(
    store,
    sql`SELECT coalesce(sum(status = 'open'), 0) AS open, coalesce(sum(status = 'acknowledged'), 0) AS acknowledged,
        coalesce(sum(status = 'contacted'), 0) AS contacted,
        coalesce(sum(status IN ('open', 'acknowledged') AND due_at <= ${at} AND ${awake}), 0) AS overdue,
        coalesce(sum(assignee IS NULL), 0) AS unassigned, coalesce(sum(NOT ${awake}), 0) AS snoozed
      FROM cases INDEXED BY cases_organization_id_customer_id_open_idx
      WHERE organization_id = ${store.organizationId} AND status <> 'resolved'`,
  )
  return row ?? { open: 0, acknowledged: 0, contacted: 0, overdue: 0, unassigned: 0, snoozed: 0 }
}
