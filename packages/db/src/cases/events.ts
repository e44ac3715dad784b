import { sql } from 'drizzle-orm'

import { rowsOf, type Store } from '../database/index.ts'
import type { caseEvents } from '../schema/index.ts'

/** A line of a case's history; `details` as JSON. */
export type CaseEventRow = Omit<
  typeof caseEvents.$inferSelect,
  'organizationId' | 'caseId' | 'customerId' | 'before'
>

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

/** What was done last to a case; `before` as JSON, null where it was not kept. */
export interface LastCaseEvent {
  caseId: string
  version: number
  at: number
  action: string
  actor: string | null
  before: string | null
}

/** The last thing that was done to each of these cases, of those that are there; up to 200 of them. */
export const lastCaseEvents = (store: Store, ids: readonly string[]): Promise<LastCaseEvent[]> =>
  rowsOf<LastCaseEvent>(
    store,
    sql`SELECT e.case_id AS caseId, e.version, e.at, e.action, e.actor, e.before FROM json_each(${JSON.stringify(ids)}) j
      CROSS JOIN cases c ON c.organization_id = ${store.organizationId} AND c.id = j.value
      CROSS JOIN case_events e ON e.organization_id = c.organization_id AND e.case_id = c.id AND e.version = c.version
      LIMIT 200`,
  )
