import { and, eq, getTableColumns, gte, isNull, sql } from 'drizzle-orm'

import type { Store } from '../database/index.ts'
import { builder } from '../database/builder.ts'
import { cases, customers, riskChanges, risks, ruleFirings, touched } from '../schema/index.ts'

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
  segment: string
  /** The risk as it was told about a week before, else null. */
  weekAgo: { probability: number; at: number } | null
  /** When somebody last contacted the customer about the case. */
  lastContactAt: number | null
  /** What the organization's rules fired for of late; `at` in milliseconds. */
  firings: { ruleId: string; key: string; at: number }[]
}

const WEEK_MS = 7 * 86_400_000
/** The longest pause of a rule. */
const PAUSE_MS = 90 * 86_400_000

const byCustomer = <T extends { customerId: string }>(rows: readonly T[]) =>
  new Map(rows.map((row) => [row.customerId, row]))

/** The customers of `ids` that exist, each with the last risk, that of a week ago and the newest case: one round trip. */
export async function loadSubjects({ client, organizationId }: Store, ids: readonly string[], now: Date) {
  const listed = sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`
  // Begins with the few customers: SQLite would walk every case of the organization.
  const newest = sql`(SELECT (SELECT n.id FROM cases n INDEXED BY cases_organization_id_customer_id_sequence_idx WHERE n.organization_id = ${organizationId}
    AND n.customer_id = w.value ORDER BY n.status <> 'resolved' DESC, n.opened_at DESC, n.sequence DESC LIMIT 1)
    FROM json_each(${JSON.stringify(ids)}) w)`
  const highest = sql<number>`(SELECT max(m.sequence) FROM cases m WHERE m.organization_id = ${organizationId}
    AND m.customer_id = ${cases.customerId})`
  const contacted = sql<
    number | null
  >`(SELECT max(e.at) FROM case_events e WHERE e.organization_id = ${organizationId}
    AND e.case_id = ${cases.id} AND e.action = 'contact')`
  const [people, lastRisks, lastCases, touches, before, fired] = await builder(client).batch([
    builder(client)
      .select({
        customerId: customers.id,
        name: customers.name,
        segment: customers.segment,
        value: customers.value,
      })
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
      .select({ ...getTableColumns(cases), highest, contacted })
      .from(cases)
      .where(and(eq(cases.organizationId, organizationId), sql`${cases.id} IN ${newest}`)),
    builder(client)
      .select()
      .from(touched)
      .where(and(eq(touched.organizationId, organizationId), sql`${touched.customerId} IN ${listed}`)),
    builder(client)
      .select({
        customerId: riskChanges.customerId,
        probability: riskChanges.probability,
        at: riskChanges.at,
      })
      .from(riskChanges)
      .where(
        and(
          eq(riskChanges.organizationId, organizationId),
          sql`(${riskChanges.customerId}, ${riskChanges.at}) IN (SELECT w.value, (SELECT max(r.at) FROM risk_changes r
            WHERE r.organization_id = ${organizationId} AND r.customer_id = w.value
              AND r.at <= CAST(${now.getTime() - WEEK_MS} AS INTEGER)) FROM json_each(${JSON.stringify(ids)}) w)`,
        ),
      ),
    builder(client)
      .select({
        customerId: ruleFirings.customerId,
        ruleId: ruleFirings.ruleId,
        key: ruleFirings.key,
        at: ruleFirings.at,
      })
      .from(ruleFirings)
      .where(
        and(
          eq(ruleFirings.organizationId, organizationId),
          sql`${ruleFirings.customerId} IN ${listed}`,
          gte(ruleFirings.at, now.getTime() - PAUSE_MS),
        ),
      ),
  ])
  const [risksOf, casesOf, touchesOf] = [byCustomer(lastRisks), byCustomer(lastCases), byCustomer(touches)]
  const beforeOf = byCustomer(before)
  const firingsOf = Map.groupBy(fired, ({ customerId }) => customerId)
  return people.map((person): Subject => ({
    ...person,
    revision: touchesOf.get(person.customerId)?.revision ?? null,
    risk: risksOf.get(person.customerId) ?? null,
    lastCase: casesOf.get(person.customerId) ?? null,
    lastSequence: casesOf.get(person.customerId)?.highest ?? 0,
    weekAgo: beforeOf.get(person.customerId) ?? null,
    lastContactAt: casesOf.get(person.customerId)?.contacted ?? null,
    firings: firingsOf.get(person.customerId) ?? [],
  }))
}
