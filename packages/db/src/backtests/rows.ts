import { sql } from 'drizzle-orm'

import { rowsOf, type Directory, type Store } from '../database/index.ts'

export type BacktestStatus = 'running' | 'done' | 'failed' | 'cancelled'

/** A back-test as it is kept: `request`, `state` and `result` are JSON. */
export interface BacktestRow {
  id: string
  ruleId: string | null
  status: BacktestStatus
  request: string
  state: string
  result: string | null
  createdAt: number
  updatedAt: number
}

const columns = sql.raw(
  'id, rule_id AS ruleId, status, request, state, result, created_at AS createdAt, updated_at AS updatedAt',
)
const int = (value: number) => sql`CAST(${value} AS INTEGER)`

/** Adds a back-test unless `most` run already: false then. */
export async function insertBacktest(
  store: Store,
  row: Pick<BacktestRow, 'id' | 'ruleId' | 'request' | 'state'>,
  most: number,
  now: Date,
): Promise<boolean> {
  const { organizationId } = store
  const at = int(now.getTime())
  const made = await rowsOf(
    store,
    sql`INSERT INTO backtests (organization_id, id, rule_id, status, request, state, created_at, updated_at)
      SELECT ${organizationId}, ${row.id}, ${row.ruleId}, 'running', ${row.request}, ${row.state}, ${at}, ${at}
      WHERE (SELECT count(*) FROM backtests WHERE organization_id = ${organizationId} AND status = 'running') < ${int(most)}
      RETURNING id`,
  )
  return made.length > 0
}

export async function findBacktest(store: Store, id: string): Promise<BacktestRow | null> {
  const [row] = await rowsOf<BacktestRow>(
    store,
    sql`SELECT ${columns} FROM backtests WHERE organization_id = ${store.organizationId} AND id = ${id}`,
  )
  return row ?? null
}

const MOST_KEPT = 1_000

/** A page of back-tests, the newest first. An organization has few, so they are sorted as they are read. */
export const listBacktests = (
  store: Store,
  before: readonly [createdAt: number, id: string] | null,
  limit: number,
) =>
  rowsOf<BacktestRow>(
    store,
    sql`SELECT ${columns} FROM (SELECT * FROM backtests WHERE organization_id = ${store.organizationId} LIMIT ${int(MOST_KEPT)})
      WHERE ${before ? sql`(created_at, id) < (${int(before[0])}, ${before[1]})` : sql`true`}
      ORDER BY created_at DESC, id DESC LIMIT ${int(limit)}`,
  )

/** Those that run, the oldest first. */
export const runningBacktests = (store: Store, limit: number) =>
  rowsOf<BacktestRow>(
    store,
    sql`SELECT ${columns} FROM backtests WHERE organization_id = ${store.organizationId} AND status = 'running'
      ORDER BY created_at LIMIT ${int(limit)}`,
  )

/** The organizations that have a back-test running. */
export const organizationsWithBacktests = (directory: Directory) =>
  rowsOf<{ id: string }>(
    directory,
    sql`SELECT o.id FROM organizations o
      WHERE EXISTS (SELECT 1 FROM backtests b WHERE b.organization_id = o.id AND b.status = 'running') ORDER BY o.id`,
  )

/** Saves a page on the number of pages that it was decided on: false where another run counted it, or it was cancelled. */
export async function saveBacktestPage(
  store: Store,
  { id, pages }: { id: string; pages: number },
  next: Pick<BacktestRow, 'status' | 'state' | 'result'>,
  now: Date,
): Promise<boolean> {
  const saved = await rowsOf(
    store,
    sql`UPDATE backtests SET status = ${next.status}, state = ${next.state}, result = ${next.result},
        updated_at = ${int(now.getTime())}
      WHERE organization_id = ${store.organizationId} AND id = ${id} AND status = 'running'
        AND CAST(state ->> '$.pages' AS INTEGER) = ${int(pages)} RETURNING id`,
  )
  return saved.length > 0
}

/** Ends one that runs; null where there is none of that id, or it is over. */
export async function cancelBacktest(store: Store, id: string, now: Date): Promise<BacktestRow | null> {
  const [row] = await rowsOf<BacktestRow>(
    store,
    sql`UPDATE backtests SET status = 'cancelled', updated_at = ${int(now.getTime())}
      WHERE organization_id = ${store.organizationId} AND id = ${id} AND status = 'running' RETURNING ${columns}`,
  )
  return row ?? null
}

/** Removes one that is over. */
export async function deleteBacktest(store: Store, id: string): Promise<void> {
  await rowsOf(
    store,
    sql`DELETE FROM backtests WHERE organization_id = ${store.organizationId} AND id = ${id} AND status <> 'running'`,
  )
}
