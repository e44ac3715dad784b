import { sql } from 'drizzle-orm'

import { rowsOf, type Store } from '../database/index.ts'
import type { KeptResponse } from './responses.ts'

const columns = sql`r.id, r.customer_id AS customerId, r.reference AS survey, r.body, r.created_at AS createdAt`

/** Kept responses of a tool in the order in which they happened, between two moments, from after `after`. */
export function listResponses(
  store: Store,
  source: string,
  asked: {
    since: number
    until: number
    isNewestFirst: boolean
    after: readonly [number, string] | null
    limit: number
  },
): Promise<KeptResponse[]> {
  const [at, id] = asked.after ?? [0, '']
  const further = asked.isNewestFirst ? sql.raw('<') : sql.raw('>')
  const order = asked.isNewestFirst ? sql.raw('DESC') : sql.raw('ASC')
  return rowsOf<KeptResponse>(
    store,
    sql`SELECT ${columns} FROM foreign_records r INDEXED BY foreign_records_organization_id_source_kind_created_at_idx
      WHERE r.organization_id = ${store.organizationId} AND r.source = ${source} AND r.kind = 'response'
        AND r.created_at BETWEEN CAST(${asked.since} AS INTEGER) AND CAST(${asked.until} AS INTEGER)
        ${asked.after === null ? sql`` : sql`AND (r.created_at, r.id) ${further} (CAST(${at} AS INTEGER), ${id})`}
      ORDER BY r.created_at ${order}, r.id ${order} LIMIT CAST(${asked.limit} AS INTEGER)`,
  )
}

/** Kept responses of whoever a tool calls `userId`, 500 at most. */
export const responsesOfUser = (store: Store, source: string, userId: string): Promise<KeptResponse[]> =>
  rowsOf<KeptResponse>(
    store,
    sql`SELECT ${columns} FROM identities i CROSS JOIN foreign_records r
        INDEXED BY foreign_records_organization_id_customer_id_idx
        ON r.organization_id = i.organization_id AND r.customer_id = i.customer_id
      WHERE i.organization_id = ${store.organizationId} AND i.kind = 'id' AND i.value = ${userId}
        AND r.source = ${source} AND r.kind = 'response' AND r.body ->> '$.record.user_id' = ${userId}
      LIMIT 500`,
  )
