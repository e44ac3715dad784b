import type { RequestKind, RequestStatus } from '@vigia/domain/privacy'
import { sql } from 'drizzle-orm'

import { rowsOf, type Store } from '../database/index.ts'

/** A request of a person; times in milliseconds. */
export interface PrivacyRequestRow {
  id: string
  kind: RequestKind
  status: RequestStatus
  /** Whoever speaks for them now. */
  customerId: string
  customerName: string | null
  isHere: 0 | 1
  note: string | null
  askedAt: number
  dueAt: number
  closedAt: number | null
}

const columns = sql.raw(`r.id, r.kind, r.status, coalesce(c.merged_into, r.customer_id) AS customerId,
  coalesce(s.name, c.name) AS customerName, c.id IS NOT NULL AS isHere, r.note, r.asked_at AS askedAt, r.due_at AS dueAt,
  r.closed_at AS closedAt`)

const joined = sql.raw(`privacy_requests r
  LEFT JOIN customers c ON c.organization_id = r.organization_id AND c.id = r.customer_id
  LEFT JOIN customers s ON s.organization_id = c.organization_id AND s.id = c.merged_into`)

type After = readonly [at: number, id: string] | null

/** Requests after a place in the list: the open ones by when they are due, the closed ones from the newest on. */
export function listPrivacyRequests({
  store,
  status,
  after,
  limit,
}: {
  store: Store
  status: 'open' | 'closed'
  after: After
  limit: number
}): Promise<PrivacyRequestRow[]> {
  const mine = sql`r.organization_id = ${store.organizationId}`
  const most = sql`LIMIT CAST(${limit} AS INTEGER)`
  const [at, id] = after ?? [0, '']
  if (status === 'open')
    return rowsOf(
      store,
      sql`SELECT ${columns} FROM ${joined}
        WHERE ${mine} AND r.status = 'open' AND (r.due_at, r.id) > (${at}, ${id}) ORDER BY r.due_at, r.id ${most}`,
    )
  const from = after ? sql`(r.closed_at, r.id) < (${at}, ${id})` : sql`r.closed_at IS NOT NULL`
  return rowsOf(
    store,
    sql`SELECT ${columns} FROM ${joined} WHERE ${mine} AND ${from} ORDER BY r.closed_at DESC, r.id DESC ${most}`,
  )
}

export async function findPrivacyRequest(store: Store, id: string): Promise<PrivacyRequestRow | null> {
  const [row] = await rowsOf<PrivacyRequestRow>(
    store,
    sql`SELECT ${columns} FROM ${joined} WHERE r.organization_id = ${store.organizationId} AND r.id = ${id}`,
  )
  return row ?? null
}

type New = Pick<PrivacyRequestRow, 'id' | 'customerId' | 'kind' | 'note' | 'askedAt' | 'dueAt'>

/** False where the person, or one whom they turned out to be, asked for the same before and it is still open. */
export async function savePrivacyRequest(store: Store, told: New): Promise<boolean> {
  const { organizationId } = store
  const rows = await rowsOf(
    store,
    sql`INSERT INTO privacy_requests (organization_id, id, customer_id, kind, status, note, asked_at, due_at)
      SELECT ${organizationId}, ${told.id}, ${told.customerId}, ${told.kind}, 'open', ${told.note},
        CAST(${told.askedAt} AS INTEGER), CAST(${told.dueAt} AS INTEGER)
      WHERE NOT EXISTS (SELECT 1 FROM privacy_requests r WHERE r.organization_id = ${organizationId}
        AND r.kind = ${told.kind} AND r.status = 'open' AND (r.customer_id = ${told.customerId} OR r.customer_id IN (
          SELECT id FROM customers WHERE organization_id = ${organizationId} AND merged_into = ${told.customerId})))
      RETURNING id`,
  )
  return rows.length > 0
}

/** Closes a request or opens it again. */
export async function setPrivacyRequest(
  store: Store,
  id: string,
  status: RequestStatus,
  now: Date,
): Promise<void> {
  const closedAt = status === 'open' ? null : now.getTime()
  await rowsOf(
    store,
    sql`UPDATE privacy_requests SET status = ${status}, closed_at = CAST(${closedAt} AS INTEGER)
      WHERE organization_id = ${store.organizationId} AND id = ${id}`,
  )
}
