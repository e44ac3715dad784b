import { sql } from 'drizzle-orm'

import { rowsOf, type Store } from '../database/index.ts'

/** What another system's protocol must find again, under the id that its client was told. Times in milliseconds. */
export interface ForeignRecord {
  id: string
  customerId: string | null
  /** What its searches look for. */
  reference: string | null
  body: Record<string, unknown>
  createdAt: number
  updatedAt: number
}

type Stored = Omit<ForeignRecord, 'body'> & { body: string }

const columns = sql`id, customer_id AS customerId, reference, body, created_at AS createdAt, updated_at AS updatedAt`

const recordFrom = ({ body, ...row }: Stored): ForeignRecord => ({
  ...row,
  body: JSON.parse(body) as Record<string, unknown>,
})

/** Keeps a record; what is told later is laid over what was told before. Answers all that is known. */
export async function keepRecord(
  store: Store,
  source: string,
  kind: string,
  record: Omit<ForeignRecord, 'createdAt' | 'updatedAt'> & { createdAt?: number },
  now: Date,
): Promise<ForeignRecord> {
  const at = now.getTime()
  const [row] = await rowsOf<Stored>(
    store,
    sql`INSERT INTO foreign_records (organization_id, source, kind, id, customer_id, reference, body, created_at, updated_at)
      VALUES (${store.organizationId}, ${source}, ${kind}, ${record.id}, ${record.customerId}, ${record.reference},
        ${JSON.stringify(record.body)}, CAST(${record.createdAt ?? at} AS INTEGER), CAST(${at} AS INTEGER))
      ON CONFLICT DO UPDATE SET body = json_patch(body, excluded.body), updated_at = excluded.updated_at,
        customer_id = coalesce(excluded.customer_id, customer_id), reference = coalesce(excluded.reference, reference)
      RETURNING ${columns}`,
  )
  if (!row) throw new Error('a record is missing right after it was kept')
  return recordFrom(row)
}

export async function findRecord(
  store: Store,
  source: string,
  kind: string,
  id: string,
): Promise<ForeignRecord | null> {
  const [row] = await rowsOf<Stored>(
    store,
    sql`SELECT ${columns} FROM foreign_records WHERE organization_id = ${store.organizationId}
      AND source = ${source} AND kind = ${kind} AND id = ${id}`,
  )
  return row ? recordFrom(row) : null
}

/** The newest record with that reference. */
export async function findRecordByReference(
  store: Store,
  source: string,
  kind: string,
  reference: string,
): Promise<ForeignRecord | null> {
  const [row] = await rowsOf<Stored>(
    store,
    sql`SELECT ${columns} FROM foreign_records INDEXED BY foreign_records_organization_id_source_kind_reference_idx
      WHERE organization_id = ${store.organizationId} AND source = ${source} AND kind = ${kind}
        AND reference = ${reference} ORDER BY created_at DESC LIMIT 1`,
  )
  return row ? recordFrom(row) : null
}

export interface RecordSearch {
  since?: number | undefined
  until?: number | undefined
  updatedSince?: number | undefined
  updatedUntil?: number | undefined
  reference?: string | undefined
  newestFirst?: boolean
  after?: readonly [at: number, id: string] | undefined
  /** So many are left out first: pages of a protocol that counts them. */
  skip?: number
  limit: number
}

const bound = (column: string, sign: string, value: number | undefined) =>
  value === undefined ? sql`` : sql`AND ${sql.raw(`${column} ${sign}`)} CAST(${value} AS INTEGER)`

/** Records of a kind in the order in which they were made. */
export async function listRecords(
  store: Store,
  source: string,
  kind: string,
  search: RecordSearch,
): Promise<ForeignRecord[]> {
  const [order, further] = search.newestFirst ? ['DESC', '<'] : ['ASC', '>']
  const rows = await rowsOf<Stored>(
    store,
    sql`SELECT ${columns} FROM foreign_records
      INDEXED BY ${sql.raw(search.reference === undefined ? 'foreign_records_organization_id_source_kind_created_at_idx' : 'foreign_records_organization_id_source_kind_reference_idx')}
      WHERE organization_id = ${store.organizationId} AND source = ${source} AND kind = ${kind}
        ${search.reference === undefined ? sql`` : sql`AND reference = ${search.reference}`}
        ${bound('created_at', '>=', search.since)} ${bound('created_at', '<=', search.until)}
        ${bound('updated_at', '>=', search.updatedSince)} ${bound('updated_at', '<=', search.updatedUntil)}
        ${search.after ? sql`AND (created_at, id) ${sql.raw(further ?? '>')} (CAST(${search.after[0]} AS INTEGER), ${search.after[1]})` : sql``}
      ORDER BY created_at ${sql.raw(order ?? 'ASC')}, id ${sql.raw(order ?? 'ASC')}
      LIMIT CAST(${search.limit} AS INTEGER) OFFSET CAST(${search.skip ?? 0} AS INTEGER)`,
  )
  return rows.map(recordFrom)
}

export async function dropRecord(store: Store, source: string, kind: string, id: string): Promise<void> {
  await rowsOf(
    store,
    sql`DELETE FROM foreign_records WHERE organization_id = ${store.organizationId}
      AND source = ${source} AND kind = ${kind} AND id = ${id}`,
  )
}

/** How often each NPS score from 0 to 10 was given between two local days, both included. */
export async function countNps(store: Store, from: string, to: string): Promise<number[]> {
  const sums = Array.from({ length: 11 }, (_, score) => `coalesce(sum(h${score}), 0) AS h${score}`).join(', ')
  const [row] = await rowsOf<Record<string, number>>(
    store,
    sql`SELECT ${sql.raw(sums)} FROM rollups WHERE organization_id = ${store.organizationId} AND metric = 'nps'
      AND day >= ${from} AND day <= ${to}`,
  )
  return Array.from({ length: 11 }, (_, score) => row?.[`h${score}`] ?? 0)
}
