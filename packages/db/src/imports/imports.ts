import { sql, type SQL } from 'drizzle-orm'

import { batch, rowsOf, type Directory, type Store } from '../database/index.ts'

export type ImportStatus = 'ready' | 'running' | 'paused' | 'done' | 'undoing' | 'undone'

/** An import and how far it came. Times in milliseconds. */
export interface ImportRow {
  id: string
  name: string
  format: 'csv' | 'ndjson'
  preset: string | null
  mapping: string[]
  status: ImportStatus
  header: string[] | null
  totalBytes: number | null
  bytes: number
  rows: number
  recorded: number
  duplicates: number
  refused: number
  undone: number
  createdAt: number
  updatedAt: number
}

type Stored = Omit<ImportRow, 'mapping' | 'header'> & { mapping: string; header: string | null }

const columns = sql`id, name, format, preset, mapping, status, header, total_bytes AS totalBytes, bytes, rows, recorded,
  duplicates, refused, undone, created_at AS createdAt, updated_at AS updatedAt`

const importFrom = (row: Stored): ImportRow => ({
  ...row,
  mapping: JSON.parse(row.mapping) as string[],
  header: row.header === null ? null : (JSON.parse(row.header) as string[]),
})

const at = (now: Date) => sql`CAST(${now.getTime()} AS INTEGER)`

export async function insertImport(
  store: Store,
  told: Pick<ImportRow, 'id' | 'name' | 'format' | 'preset' | 'mapping' | 'totalBytes'>,
  now: Date,
): Promise<void> {
  await rowsOf(
    store,
    sql`INSERT INTO imports (organization_id, id, name, format, preset, mapping, status, total_bytes, bytes, rows, recorded,
        duplicates, refused, undone, created_at, updated_at)
      VALUES (${store.organizationId}, ${told.id}, ${told.name}, ${told.format}, ${told.preset},
        ${JSON.stringify(told.mapping)}, 'ready', CAST(${told.totalBytes} AS INTEGER), 0, 0, 0, 0, 0, 0, ${at(now)}, ${at(now)})`,
  )
}

export async function findImport(store: Store, id: string): Promise<ImportRow | null> {
  const [row] = await rowsOf<Stored>(
    store,
    sql`SELECT ${columns} FROM imports WHERE organization_id = ${store.organizationId} AND id = ${id}`,
  )
  return row ? importFrom(row) : null
}

export async function listImports(store: Store, after: string, limit: number): Promise<ImportRow[]> {
  const rows = await rowsOf<Stored>(
    store,
    sql`SELECT ${columns} FROM imports WHERE organization_id = ${store.organizationId} AND id > ${after}
      ORDER BY id LIMIT CAST(${limit} AS INTEGER)`,
  )
  return rows.map(importFrom)
}

/** Moves an import from one of `from` to `to`; false where it stands elsewhere. */
export async function moveImport(
  store: Store,
  id: string,
  from: readonly ImportStatus[],
  to: ImportStatus,
  now: Date,
): Promise<boolean> {
  const rows = await rowsOf(
    store,
    sql`UPDATE imports SET status = ${to}, updated_at = ${at(now)} WHERE organization_id = ${store.organizationId}
      AND id = ${id} AND status IN (SELECT value FROM json_each(${JSON.stringify(from)})) RETURNING id`,
  )
  return rows.length > 0
}

export interface Checkpoint {
  id: string
  /** Where the import must still stand. */
  from: number
  bytes: number
  rows: number
  refused: number
  header: readonly string[] | null
  mapping: readonly string[]
  rejects: readonly { row: number; problem: string }[]
}

const MOST_REJECTS = 1_000

/**
 * The statements that move an import on, for the transaction that records its rows. It fails as a whole where another
 * writer was faster or the import was paused: reading what is no JSON is the one error that a statement can raise.
 */
export function moveOn(store: Store, point: Checkpoint, now: Date): SQL[] {
  const { organizationId } = store
  return [
    sql`SELECT CASE WHEN EXISTS (SELECT 1 FROM imports WHERE organization_id = ${organizationId} AND id = ${point.id}
      AND bytes = CAST(${point.from} AS INTEGER) AND status IN ('ready', 'running')) THEN 1 ELSE json('moved meanwhile') END`,
    sql`UPDATE imports SET status = 'running', bytes = CAST(${point.bytes} AS INTEGER),
        rows = rows + CAST(${point.rows} AS INTEGER), refused = refused + CAST(${point.refused} AS INTEGER),
        header = coalesce(${point.header === null ? null : JSON.stringify(point.header)}, header),
        mapping = ${JSON.stringify(point.mapping)}, updated_at = ${at(now)}
      WHERE organization_id = ${organizationId} AND id = ${point.id}`,
    sql`INSERT INTO import_rejects (organization_id, import_id, row, problem)
      SELECT ${organizationId}, ${point.id}, r.value ->> 'row', r.value ->> 'problem'
      FROM json_each(${JSON.stringify(point.rejects)}) r
      WHERE (SELECT refused FROM imports WHERE organization_id = ${organizationId} AND id = ${point.id})
        - CAST(${point.refused} AS INTEGER) < ${sql.raw(String(MOST_REJECTS))}
      ON CONFLICT DO NOTHING`,
  ]
}

/** Adds up what became of rows that were committed. */
export const countImported = async (
  store: Store,
  id: string,
  { recorded, duplicates }: { recorded: number; duplicates: number },
): Promise<void> => {
  await rowsOf(
    store,
    sql`UPDATE imports SET recorded = recorded + CAST(${recorded} AS INTEGER),
      duplicates = duplicates + CAST(${duplicates} AS INTEGER) WHERE organization_id = ${store.organizationId} AND id = ${id}`,
  )
}

export const listRejects = ({ client, organizationId }: Store, id: string) =>
  rowsOf<{ row: number; problem: string }>(
    { client },
    sql`SELECT row, problem FROM import_rejects WHERE organization_id = ${organizationId} AND import_id = ${id}
      ORDER BY row LIMIT ${sql.raw(String(MOST_REJECTS))}`,
  )

/**
 * Takes up to `limit` signals and outcomes of an import away, with the customers who exist by it alone. Answers how many
 * went; 0 where nothing was left.
 */
export async function undoPage(store: Store, id: string, limit: number): Promise<number> {
  const { organizationId } = store
  const mine = sql`organization_id = ${organizationId} AND import_id = ${id}`
  const ids = (table: string, index: string) =>
    sql`SELECT id FROM ${sql.raw(`${table} INDEXED BY ${index}`)} WHERE ${mine} LIMIT CAST(${limit} AS INTEGER)`
  const [signals = [], outcomes = []] = await batch(store, [
    sql`DELETE FROM signals WHERE organization_id = ${organizationId}
      AND id IN (${ids('signals', 'signals_organization_id_import_id_idx')}) RETURNING customer_id`,
    sql`DELETE FROM outcomes WHERE organization_id = ${organizationId}
      AND id IN (${ids('outcomes', 'outcomes_organization_id_import_id_idx')}) RETURNING customer_id`,
  ])
  const people = [
    ...new Set(
      [...signals, ...outcomes].flatMap(({ customer_id: who }) => (typeof who === 'string' ? [who] : [])),
    ),
  ]
  if (people.length > 0) await forgetEmpty(store, people)
  const gone = signals.length + outcomes.length
  await rowsOf(
    store,
    sql`UPDATE imports SET undone = undone + CAST(${gone} AS INTEGER)
      WHERE organization_id = ${organizationId} AND id = ${id}`,
  )
  return gone
}

/** Customers of whom nothing is left and with whom nobody ever dealt. */
async function forgetEmpty(store: Store, people: readonly string[]): Promise<void> {
  const { organizationId } = store
  const none = (table: string) =>
    sql`NOT EXISTS (SELECT 1 FROM ${sql.identifier(table)} t WHERE t.organization_id = ${organizationId} AND t.customer_id = w.value)`
  const empty = await rowsOf<{ id: string }>(
    store,
    sql`SELECT w.value AS id FROM json_each(${JSON.stringify(people)}) w WHERE ${none('signals')} AND ${none('outcomes')}
      AND ${none('cases')} AND ${none('responses')} AND ${none('asks')} AND ${none('invitations')}
      AND ${none('foreign_records')} AND ${none('consents')}
      AND NOT EXISTS (SELECT 1 FROM merges m WHERE m.organization_id = ${organizationId} AND m.a = w.value)
      AND NOT EXISTS (SELECT 1 FROM merges m INDEXED BY merges_organization_id_b_idx
        WHERE m.organization_id = ${organizationId} AND m.b = w.value)`,
  )
  const ids = JSON.stringify(empty.map(({ id }) => id))
  const theirs = sql`organization_id = ${organizationId} AND customer_id IN (SELECT value FROM json_each(${ids}))`
  await batch(store, [
    sql`DELETE FROM identities WHERE organization_id = ${organizationId} AND (kind, value) IN (
      SELECT e.value ->> 'kind', e.value ->> 'value' FROM json_each(${ids}) w
        CROSS JOIN customers c ON c.organization_id = ${organizationId} AND c.id = w.value
        CROSS JOIN json_each(c.identities) e)`,
    sql`DELETE FROM customers WHERE organization_id = ${organizationId} AND id IN (SELECT value FROM json_each(${ids}))`,
    ...['risks', 'risk_changes', 'touched'].map(
      (table) => sql`DELETE FROM ${sql.identifier(table)} WHERE ${theirs}`,
    ),
  ])
}

/** Imports that are being taken back, in every organization. */
export const importsToUndo = (directory: Directory) =>
  rowsOf<{ organizationId: string; id: string }>(
    directory,
    sql`SELECT organization_id AS organizationId, id FROM imports WHERE status = 'undoing' LIMIT 20`,
  )
