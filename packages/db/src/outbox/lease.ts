import { sql } from 'drizzle-orm'

import { batch, rowsOf, type Store } from '../database/index.ts'

/** A delivery that this run alone may send until its lease ends, with all that it takes. */
export interface Leased {
  id: string
  attempts: number
  destinationId: string
  kind: 'webhook' | 'slack' | 'teams' | 'email'
  url: string
  secret: string | null
  language: 'es' | 'en'
  alertId: string
  alertKind: string
  caseId: string
  customerId: string
  customerName: string | null
  tier: string
  probability: number
  message: string
  createdAt: number
}

/** What became of an attempt. */
export interface Settlement {
  id: string
  destinationId: string
  status: 'pending' | 'delivered' | 'dead'
  attempts: number
  nextAttemptAt: number | null
  lastStatus: number | null
  lastError: string | null
  latencyMs: number
  deliveredAt: number | null
  /** Why the destination is to be switched off, null to leave it. */
  disable: string | null
}

const at = (date: Date) => sql`CAST(${date.getTime()} AS INTEGER)`

/** Takes up to `limit` due deliveries for this run: until `until` no other run gets them. */
export async function leaseDue(store: Store, now: Date, until: Date, limit: number): Promise<Leased[]> {
  const { organizationId } = store
  const leased = await rowsOf<{ id: string }>(
    store,
    sql`UPDATE outbox SET leased_until = ${at(until)} WHERE organization_id = ${organizationId} AND id IN (
      SELECT o.id FROM outbox o CROSS JOIN destinations d
        ON d.organization_id = o.organization_id AND d.id = o.destination_id
      WHERE o.organization_id = ${organizationId} AND o.status = 'pending' AND o.next_attempt_at <= ${at(now)}
        AND (o.leased_until IS NULL OR o.leased_until <= ${at(now)}) AND d.enabled
      ORDER BY o.next_attempt_at LIMIT CAST(${limit} AS INTEGER)) RETURNING id`,
  )
  if (leased.length === 0) return []
  const ids = JSON.stringify(leased.map(({ id }) => id))
  return rowsOf<Leased>(
    store,
    sql`SELECT o.id, o.attempts, o.destination_id AS destinationId, d.kind, d.url, d.secret, d.language,
        o.alert_id AS alertId, a.kind AS alertKind, o.case_id AS caseId, a.customer_id AS customerId,
        c.name AS customerName, a.tier, a.probability, a.message, a.created_at AS createdAt
      FROM outbox o
      JOIN destinations d ON d.organization_id = o.organization_id AND d.id = o.destination_id
      JOIN alerts a ON a.organization_id = o.organization_id AND a.id = o.alert_id
      LEFT JOIN customers c ON c.organization_id = o.organization_id AND c.id = a.customer_id
      WHERE o.organization_id = ${organizationId} AND o.id IN (SELECT value FROM json_each(${ids}))`,
  )
}

/** Writes down what became of the attempts, and switches off the destinations that said they are gone. */
export async function settle(store: Store, settlements: readonly Settlement[]): Promise<void> {
  const { organizationId } = store
  const settled = JSON.stringify(Object.fromEntries(settlements.map((one) => [one.id, one])))
  const gone = JSON.stringify(
    Object.fromEntries(
      settlements.flatMap(({ destinationId, disable }) => (disable ? [[destinationId, disable]] : [])),
    ),
  )
  const told = (field: string) => sql`${settled} ->> ('$.' || outbox.id || '.' || ${field})`
  await batch(store, [
    sql`UPDATE outbox SET status = ${told('status')}, attempts = ${told('attempts')},
        next_attempt_at = ${told('nextAttemptAt')}, last_status = ${told('lastStatus')}, last_error = ${told('lastError')},
        latency_ms = ${told('latencyMs')}, delivered_at = ${told('deliveredAt')}, leased_until = NULL
      WHERE organization_id = ${organizationId} AND id IN (SELECT key FROM json_each(${settled})) AND status = 'pending'`,
    sql`UPDATE destinations SET enabled = 0, disabled_reason = ${gone} ->> ('$.' || destinations.id)
      WHERE organization_id = ${organizationId} AND id IN (SELECT key FROM json_each(${gone}))`,
  ])
}
