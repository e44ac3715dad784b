import { and, asc, desc, eq, getTableColumns, sql, type SQL } from 'drizzle-orm'

import type { Store } from '../database/index.ts'
import { builder } from '../database/builder.ts'
import { cases, customers } from '../schema/index.ts'

export type CaseListRow = typeof cases.$inferSelect & { customerName: string | null }

export interface CaseFilter {
  status?: CaseListRow['status'] | 'unresolved' | undefined
  customerId?: string | undefined
  /** `none` for those that nobody owns. */
  managerId?: string | undefined
  tier?: CaseListRow['tier'] | undefined
  /** A part of the customer's name, or a case or customer id. */
  query?: string | undefined
  /** The newest first, or those first whose deadline ends first; by default the newest. */
  order?: 'newest' | 'due' | undefined
  /** Only those whose customer should have been contacted by then. */
  overdueAt?: Date | undefined
  /** The last row of the page before. */
  after: readonly [at: number, id: string] | null
  limit: number
}

const newestFirst = [desc(cases.openedAt), desc(cases.id)]
/** By name, since SQLite without statistics would walk every case of the organization. */
const ofCustomer = ({ organizationId }: Store, customerId: string) =>
  sql`(SELECT id FROM cases INDEXED BY cases_organization_id_customer_id_sequence_idx
    WHERE organization_id = ${organizationId} AND customer_id = ${customerId})`

/** What has no deadline comes last; each row has its place by `duePlace` and id. */
const NO_DEADLINE = 9e15
export const duePlaceOf = ({ dueAt }: Pick<CaseListRow, 'dueAt'>): number => dueAt ?? NO_DEADLINE
const duePlace = sql`coalesce(${cases.dueAt}, CAST(${sql.raw(String(NO_DEADLINE))} AS INTEGER))`
const dueFirst = [asc(duePlace), asc(cases.id)]

/** SQLite folds the case of ASCII alone, so that `álvaro` must also be looked for as `Álvaro` and `ÁLVARO`. */
const spellingsOf = (text: string): string[] => {
  const lower = text.toLowerCase()
  const title = lower.replace(/(^|\s)\S/gu, (letter) => letter.toUpperCase())
  return [...new Set([text, lower, title, text.toUpperCase()])]
}

const called = (text: string) =>
  sql`(${cases.id} = ${text} OR ${cases.customerId} = ${text} OR EXISTS (SELECT 1
    FROM json_each(${JSON.stringify(spellingsOf(text))}) s WHERE instr(lower(${customers.name}), lower(s.value)) > 0))`

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

/** A page of cases, in the order that was asked for. */
export function listCases(store: Store, filter: CaseFilter): Promise<CaseListRow[]> {
  const { status, customerId, managerId, tier, query, order, overdueAt, after, limit } = filter
  const isByDue = order === 'due'
  const isOpen = status !== undefined && status !== 'resolved'
  const where = and(
    status && status !== 'unresolved' ? eq(cases.status, status) : undefined,
    isOpen ? unresolved : undefined,
    customerId ? sql`${cases.id} IN ${ofCustomer(store, customerId)}` : undefined,
    managerId && managerId !== 'none' ? eq(cases.managerId, managerId) : undefined,
    managerId === 'none' ? sql`${cases.assignee} IS NULL` : undefined,
    tier ? sql`+${cases.tier} = ${tier}` : undefined,
    query ? called(query) : undefined,
    overdueAt ? overdueBy(overdueAt) : undefined,
    after && !isByDue
      ? sql`(${cases.openedAt}, ${cases.id}) < (CAST(${after[0]} AS INTEGER), ${after[1]})`
      : undefined,
    after && isByDue
      ? sql`(${duePlace}, ${cases.id}) > (CAST(${after[0]} AS INTEGER), ${after[1]})`
      : undefined,
  )
  if (isByDue) return select(store, where, limit, dueFirst)
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
