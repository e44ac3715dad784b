import { and, desc, eq, getTableColumns, sql, type SQL } from 'drizzle-orm'

import type { Store } from '../database/index.ts'
import { builder } from '../database/builder.ts'
import { cases, customers } from '../schema/index.ts'

export type CaseListRow = typeof cases.$inferSelect & { customerName: string | null }

export interface CaseFilter {
  status?: CaseListRow['status'] | undefined
  customerId?: string | undefined
  /** The last row of the page before. */
  after: readonly [openedAt: number, id: string] | null
  limit: number
}

const newestFirst = [desc(cases.openedAt), desc(cases.id)]
/** The plus keeps SQLite from walking the index on time for one customer's few cases. */
const newestOfFew = [sql`+${cases.openedAt} DESC`, desc(cases.id)]

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

/** A page of cases, the newest first. */
export function listCases(
  store: Store,
  { status, customerId, after, limit }: CaseFilter,
): Promise<CaseListRow[]> {
  const where = and(
    status ? eq(cases.status, status) : undefined,
    customerId ? eq(cases.customerId, customerId) : undefined,
    after ? sql`(${cases.openedAt}, ${cases.id}) < (CAST(${after[0]} AS INTEGER), ${after[1]})` : undefined,
  )
  return select(store, where, limit, customerId ? newestOfFew : newestFirst)
}

export async function findCase(store: Store, id: string): Promise<CaseListRow | null> {
  const [row] = await select(store, eq(cases.id, id), 1)
  return row ?? null
}
