import { and, eq, getTableColumns, sql } from 'drizzle-orm'

import type { Store } from '../database/index.ts'
import { cases, customers, destinations, risks, touched } from '../schema/index.ts'

export type RiskRow = typeof risks.$inferSelect
export type CaseRow = typeof cases.$inferSelect

/** What the sweep knows of a customer besides the history. */
export interface Subject {
  customerId: string
  name: string | null
  value: number | null
  revision: number | null
  risk: RiskRow | null
  /** The newest case, open or resolved. */
  lastCase: CaseRow | null
}

const byCustomer = <T extends { customerId: string }>(rows: readonly T[]) =>
  new Map(rows.map((row) => [row.customerId, row]))

/** The customers of `ids` that exist, each with the last risk and the newest case, and where alerts go: one round trip. */
export async function loadSubjects({ db, organizationId }: Store, ids: readonly string[]) {
  const listed = sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`
  // Begins with the few customers: SQLite would walk every case of the organization.
  const newest = sql`(SELECT (SELECT n.id FROM cases n WHERE n.organization_id = ${organizationId}
    AND n.customer_id = w.value ORDER BY n.sequence DESC LIMIT 1) FROM json_each(${JSON.stringify(ids)}) w)`
  const [people, lastRisks, lastCases, touches, targets] = await db.batch([
    db
      .select({ customerId: customers.id, name: customers.name, value: customers.value })
      .from(customers)
      .where(and(eq(customers.organizationId, organizationId), sql`${customers.id} IN ${listed}`)),
    db
      .select()
      .from(risks)
      .where(and(eq(risks.organizationId, organizationId), sql`${risks.customerId} IN ${listed}`)),
    db
      .select(getTableColumns(cases))
      .from(cases)
      .where(and(eq(cases.organizationId, organizationId), sql`${cases.id} IN ${newest}`)),
    db
      .select()
      .from(touched)
      .where(and(eq(touched.organizationId, organizationId), sql`${touched.customerId} IN ${listed}`)),
    db
      .select()
      .from(destinations)
      .where(and(eq(destinations.organizationId, organizationId), eq(destinations.enabled, true))),
  ])
  const [risksOf, casesOf, touchesOf] = [byCustomer(lastRisks), byCustomer(lastCases), byCustomer(touches)]
  const subjects = people.map((person): Subject => ({
    ...person,
    revision: touchesOf.get(person.customerId)?.revision ?? null,
    risk: risksOf.get(person.customerId) ?? null,
    lastCase: casesOf.get(person.customerId) ?? null,
  }))
  return { subjects, destinations: targets }
}
