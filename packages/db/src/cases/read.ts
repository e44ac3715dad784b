import { and, asc, desc, eq, getTableColumns, sql, type SQL } from 'drizzle-orm'

import type { Store } from '../database/index.ts'
import { builder } from '../database/builder.ts'
import { cases, customers } from '../schema/index.ts'

export type CaseListRow = typeof cases.$inferSelect & { customerName: string | null }

export interface CaseFilter {
  status?: CaseListRow['status'] | 'unresolved' | undefined
  customerId?: string | undefined
  managerId?: string | undefined
  /** Only those whose customer should have been contacted by then. */
  overdueAt?: Date | undefined
  /** The last row of the page before. */
  after: readonly [openedAt: number, id: string] | null
  limit: number
}

const newestFirst = [desc(cases.openedAt), desc(cases.id)]
/** By name, since SQLite without statistics would walk every case of the organization. */
const ofCustomer = ({ organizationId }: Store, customerId: string) =>
  sql`(SELECT id FROM cases INDEXED BY cases_organization_id_customer_id_sequence_idx
    WHERE organization_id = ${organizationId} AND customer_id = ${customerId})`

/** The plus keeps SQLite from walking the index on time for what another index finds sooner. */
const newestOfFew = [sql`+${cases.openedAt} DESC`, desc(cases.id)]

/** Written out, so that SQLite sees that an index of open cases holds them. */
const unresolved = sql`${cases.status} <> 'resolved'`

const select = (
  { client, organizationId }: Store,
  where: SQL | undefined,
  limit: number,
  order = newestFirst,
) =>
  builder(client)
    .select({ ...getTableColumns(cases), customerName: customers.name })
    .from(cases)
    .leftJoin(
      customers,
      and(eq(customers.organizationId, cases.organizationId), eq(customers.id, cases.customerId)),
    )
    .where(and(eq(cases.organizationId, organizationId), where))
    .orderBy(...order)
    .limit(limit)

const overdueBy = (at: Date) => {
  const ms = sql`CAST(${at.getTime()} AS INTEGER)`
  return and(
    sql`${cases.status} IN ('open', 'acknowledged')`,
    sql`${cases.dueAt} IS NOT NULL AND ${cases.dueAt} <= ${ms}`,
    sql`(${cases.snoozedUntil} IS NULL OR ${cases.snoozedUntil} <= ${ms})`,
  )
}

/** A page of cases, the newest first. */
export function listCases(store: Store, filter: CaseFilter): Promise<CaseListRow[]> {
  const { status, customerId, managerId, overdueAt, after, limit } = filter
  const isOpen = status !== undefined && status !== 'resolved'
  const where = and(
    status && status !== 'unresolved' ? eq(cases.status, status) : undefined,
    isOpen ? unresolved : undefined,
    customerId ? sql`${cases.id} IN ${ofCustomer(store, customerId)}` : undefined,
    managerId ? eq(cases.managerId, managerId) : undefined,
    overdueAt ? overdueBy(overdueAt) : undefined,
    after ? sql`(${cases.openedAt}, ${cases.id}) < (CAST(${after[0]} AS INTEGER), ${after[1]})` : undefined,
  )
  return select(store, where, limit, customerId || overdueAt ? newestOfFew : newestFirst)
}

export async function findCase(store: Store, id: string): Promise<CaseListRow | null> {
  const [row] = await select(store, eq(cases.id, id), 1)
  return row ?? null
}

/** The cases of `ids` that exist; up to 200 of them. */
export const findCases = (store: Store, ids: readonly string[]): Promise<CaseListRow[]> =>
  select(store, sql`${cases.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`, 200, newestOfFew)

const MONTH_MS = 30 * 86_400_000

/**
 * Cases whose customer should have been contacted by `now`, of which nobody has been told yet, the longest overdue first:
 * found by the index on when they are due. What has been overdue for a month is no longer news.
 */
export const findOverdue = (store: Store, now: Date, limit: number): Promise<CaseListRow[]> =>
  select(
    store,
    and(
      overdueBy(now),
      sql`${cases.dueAt} > CAST(${now.getTime() - MONTH_MS} AS INTEGER)`,
      sql`${cases.escalatedAt} IS NULL AND ${cases.heldOut} = 0 AND ${cases.managerId} IS NOT NULL`,
    ),
    limit,
    [asc(cases.dueAt)],
  )
