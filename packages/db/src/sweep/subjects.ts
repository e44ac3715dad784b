import { and, eq, getTableColumns, isNull, sql } from 'drizzle-orm'

import type { Store } from '../database/index.ts'
import { builder } from '../database/builder.ts'
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
  /** The open case, else the newest. */
  lastCase: CaseRow | null
  /** The highest number of the customer's cases; of several customers that turned out to be one, the highest of all. */
  lastSequence: number
}

const byCustomer = <T extends { customerId: string }>(rows: readonly T[]) =>
  new Map(rows.map((row) => [row.customerId, row]))

/** The customers of `ids` that exist, each with the last risk and the newest case, and where alerts go: one round trip. */
export async function loadSubjects({ client, organizationId }: Store, ids: readonly string[]) {
  const listed = sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`
  // Begins with the few customers: SQLite would walk every case of the organization.
  const newest = sql`(SELECT (SELECT n.id FROM cases n WHERE n.organization_id = ${organizationId}
    AND n.customer_id = w.value ORDER BY n.status <> 'resolved' DESC, n.opened_at DESC, n.sequence DESC LIMIT 1)
    FROM json_each(${JSON.stringify(ids)}) w)`
  const highest = sql<number>`(SELECT max(m.sequence) FROM cases m WHERE m.organization_id = ${organizationId}
    AND m.customer_id = ${cases.customerId})`
  const [people, lastRisks, lastCases, touches, targets] = await builder(client).batch([
    builder(client)
      .select({ customerId: customers.id, name: customers.name, value: customers.value })
      .from(customers)
      .where(
        and(
          eq(customers.organizationId, organizationId),
          sql`${customers.id} IN ${listed}`,
          isNull(customers.mergedInto),
        ),
      ),
    builder(client)
      .select()
      .from(risks)
      .where(and(eq(risks.organizationId, organizationId), sql`${risks.customerId} IN ${listed}`)),
    builder(client)
      .select({ ...getTableColumns(cases), highest })
      .from(cases)
      .where(and(eq(cases.organizationId, organizationId), sql`${cases.id} IN ${newest}`)),
    builder(client)
      .select()
      .from(touched)
      .where(and(eq(touched.organizationId, organizationId), sql`${touched.customerId} IN ${listed}`)),
    builder(client)
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
    lastSequence: casesOf.get(person.customerId)?.highest ?? 0,
  }))
  return { subjects, destinations: targets }
}
