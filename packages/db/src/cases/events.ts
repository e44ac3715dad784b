import { sql } from 'drizzle-orm'

import { rowsOf, type Store } from '../database/index.ts'
import type { caseEvents } from '../schema/index.ts'

/** A line of a case's history; `details` as JSON. */
export type CaseEventRow = Omit<typeof caseEvents.$inferSelect, 'organizationId' | 'caseId' | 'customerId'>

/** A page of a case's history from the beginning; `after` is the last version of the page before. */
export const listCaseEvents = (
  store: Store,
  caseId: string,
  after: number,
  limit: number,
): Promise<CaseEventRow[]> =>
  rowsOf<CaseEventRow>(
    store,
    sql`SELECT version, at, action, status, outcome, actor, note, details FROM case_events
      WHERE organization_id = ${store.organizationId} AND case_id = ${caseId} AND version > CAST(${after} AS INTEGER)
      ORDER BY version LIMIT CAST(${limit} AS INTEGER)`,
  )
