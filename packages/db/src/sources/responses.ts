import { sql } from 'drizzle-orm'

import { batch, rowsOf, type Store } from '../database/index.ts'

/** Another tool's response as it is kept: `body` is JSON, `createdAt` when it first came. */
export interface KeptResponse {
  id: string
  customerId: string | null
  survey: string
  body: string
  createdAt: number
}

const columns = sql`id, customer_id AS customerId, reference AS survey, body, created_at AS createdAt`

interface Told {
  source: string
  id: string
  survey: string
  /** What came, as JSON. */
  body: string
  /** When it happened, in milliseconds: lists follow it. */
  at: number
}

/**
 * Keeps what came of a response and answers all that is known of it: what comes later is laid over what came before, in
 * one statement, so that two messages at once lose nothing.
 */
export async function keepResponse(store: Store, told: Told, now: Date): Promise<KeptResponse> {
  const { organizationId } = store
  const [row] = await rowsOf<KeptResponse>(
    store,
    sql`INSERT INTO foreign_records (organization_id, source, kind, id, reference, body, created_at, updated_at)
      VALUES (${organizationId}, ${told.source}, 'response', ${told.id}, ${told.survey}, ${told.body},
        CAST(${told.at} AS INTEGER), CAST(${now.getTime()} AS INTEGER))
      ON CONFLICT DO UPDATE SET body = json_patch(body, excluded.body), updated_at = excluded.updated_at
      RETURNING ${columns}`,
  )
  if (!row) throw new Error('a response is missing right after it was kept')
  return row
}

/** The kept response of that id; null if there is none. */
export async function readResponse(store: Store, source: string, id: string): Promise<KeptResponse | null> {
  const [row] = await rowsOf<KeptResponse>(
    store,
    sql`SELECT ${columns} FROM foreign_records WHERE organization_id = ${store.organizationId}
      AND source = ${source} AND kind = 'response' AND id = ${id}`,
  )
  return row ?? null
}

/** The kept responses of a survey by their ids, from after `after`. */
export const pageOfResponses = (
  store: Store,
  source: string,
  survey: string,
  { after, limit, kind = 'response' }: { after: string; limit: number; kind?: 'response' | 'waiting' },
): Promise<KeptResponse[]> =>
  rowsOf<KeptResponse>(
    store,
    sql`SELECT r.id, r.customer_id AS customerId, r.reference AS survey, r.body, r.created_at AS createdAt
      FROM foreign_records w INDEXED BY foreign_records_organization_id_source_kind_reference_idx
      CROSS JOIN foreign_records r ON r.organization_id = w.organization_id AND r.source = w.source
        AND r.kind = 'response' AND r.id = w.id
      WHERE w.organization_id = ${store.organizationId} AND w.source = ${source} AND w.kind = ${kind}
        AND w.reference = ${survey} AND w.id > ${after}
      ORDER BY w.id LIMIT CAST(${limit} AS INTEGER)`,
  )

/** What became of a kept response. */
export interface SettledResponse {
  id: string
  survey: string
  signals: readonly string[]
  /** By what the person is known; null where nobody was told. */
  who: { kind: string; value: string } | null
  isWaiting: boolean
  /** Signals that it was read as before, and no more. */
  gone: readonly string[]
}

/** Writes what became of kept responses, in one transaction: whose they are, their signals, and whether they wait. */
export async function settleResponses(
  store: Store,
  source: string,
  settled: readonly SettledResponse[],
  now: Date,
): Promise<void> {
  const { organizationId } = store
  const rows = JSON.stringify(settled)
  const gone = JSON.stringify(settled.flatMap((each) => each.gone))
  const row = sql`json_each(${rows}) s`
  await batch(store, [
    sql`INSERT INTO foreign_records (organization_id, source, kind, id, customer_id, origin_id, reference, body, created_at,
        updated_at)
      SELECT r.organization_id, r.source, r.kind, r.id, coalesce(i.customer_id, r.customer_id),
        CASE WHEN i.customer_id IS NULL THEN r.origin_id ELSE i.origin_id END, r.reference,
        json_set(r.body, '$.signals', json(s.value -> 'signals')), r.created_at, r.updated_at
      FROM ${row} CROSS JOIN foreign_records r ON r.organization_id = ${organizationId} AND r.source = ${source}
        AND r.kind = 'response' AND r.id = s.value ->> 'id'
      LEFT JOIN identities i ON i.organization_id = ${organizationId}
        AND i.kind = s.value ->> '$.who.kind' AND i.value = s.value ->> '$.who.value'
      WHERE true ON CONFLICT DO UPDATE SET body = excluded.body, customer_id = excluded.customer_id,
        origin_id = excluded.origin_id`,
    sql`INSERT INTO foreign_records (organization_id, source, kind, id, reference, body, created_at, updated_at)
      SELECT ${organizationId}, ${source}, 'waiting', s.value ->> 'id', s.value ->> 'survey', '{}',
        CAST(${now.getTime()} AS INTEGER), CAST(${now.getTime()} AS INTEGER)
      FROM ${row} WHERE s.value ->> 'isWaiting' ON CONFLICT DO NOTHING`,
    sql`DELETE FROM foreign_records WHERE organization_id = ${organizationId} AND source = ${source}
      AND kind = 'waiting' AND id IN (SELECT s.value ->> 'id' FROM ${row} WHERE NOT s.value ->> 'isWaiting')`,
    ...(gone === '[]'
      ? []
      : [
          sql`DELETE FROM signals WHERE organization_id = ${organizationId}
            AND id IN (SELECT value FROM json_each(${gone}))`,
        ]),
  ])
}

/** Takes kept responses and all that was read from them away; answers how many there were. */
export async function dropResponses(store: Store, source: string, ids: readonly string[]): Promise<number> {
  const { organizationId } = store
  const list = JSON.stringify(ids)
  const results = await batch(store, [
    sql`DELETE FROM signals WHERE organization_id = ${organizationId} AND id IN (
      SELECT e.value FROM json_each(${list}) s CROSS JOIN foreign_records r ON r.organization_id = ${organizationId}
        AND r.source = ${source} AND r.kind = 'response' AND r.id = s.value
      CROSS JOIN json_each(r.body, '$.signals') e)`,
    sql`DELETE FROM foreign_records WHERE organization_id = ${organizationId} AND source = ${source}
      AND kind = 'waiting' AND id IN (SELECT value FROM json_each(${list}))`,
    sql`DELETE FROM foreign_records WHERE organization_id = ${organizationId} AND source = ${source}
      AND kind = 'response' AND id IN (SELECT value FROM json_each(${list})) RETURNING id`,
  ])
  return results[2]?.length ?? 0
}
