import { sql } from 'drizzle-orm'

import { batch, type Store } from '../database/index.ts'

/** What became of an attempt. */
export interface Settlement {
  id: string
  status: 'pending' | 'delivered' | 'dead'
  attempts: number
  nextAttemptAt: number | null
  lastStatus: number | null
  lastError: string | null
  latencyMs: number
  /** The beginning of the answer's body. */
  answer: string | null
  deliveredAt: number | null
}

/** How a destination fares after attempts. */
export interface DestinationHealth {
  destinationId: string
  failures: number
  circuitUntil: number | null
  /** Why it is to be switched off, null to leave it. */
  disable: string | null
}

const int = (value: number | null) => sql`CAST(${value} AS INTEGER)`

/**
 * Writes down what became of the attempts that were leased until `until`, each with its own row in the log, and how their
 * destination fares. Written twice it changes nothing; whoever lost a lease meanwhile writes the log alone.
 */
export async function settle(
  store: Store,
  settlements: readonly Settlement[],
  health: DestinationHealth | null,
  { until, now }: { until: Date; now: Date },
): Promise<void> {
  const { organizationId } = store
  const settled = JSON.stringify(Object.fromEntries(settlements.map((one) => [one.id, one])))
  const told = (field: string) => sql`${settled} ->> ('$.' || o.id || '.' || ${field})`
  const mine = sql`o.organization_id = ${organizationId} AND o.id IN (SELECT key FROM json_each(${settled}))`
  const logged = sql`l.organization_id = o.organization_id AND l.delivery_id = o.id`
  const at = int(now.getTime())
  await batch(store, [
    sql`INSERT INTO delivery_attempts (organization_id, delivery_id, attempt, at, status, error, latency_ms, answer)
      SELECT o.organization_id, o.id,
        (SELECT coalesce(max(l.attempt), 0) + 1 FROM delivery_attempts l WHERE ${logged}),
        ${at}, ${told('lastStatus')}, ${told('lastError')}, ${told('latencyMs')}, ${told('answer')}
      FROM outbox o WHERE ${mine} AND NOT EXISTS (SELECT 1 FROM delivery_attempts l WHERE ${logged} AND l.at = ${at}
        AND l.latency_ms = ${told('latencyMs')} AND l.status IS ${told('lastStatus')})`,
    sql`UPDATE outbox AS o SET status = ${told('status')}, attempts = ${told('attempts')},
        next_attempt_at = ${told('nextAttemptAt')}, last_status = ${told('lastStatus')}, last_error = ${told('lastError')},
        latency_ms = ${told('latencyMs')}, delivered_at = ${told('deliveredAt')}, leased_until = NULL
      WHERE ${mine} AND o.status = 'pending' AND o.leased_until = ${int(until.getTime())}`,
    ...(health ? [changed(organizationId, health)] : []),
  ])
}

const changed = (organizationId: string, health: DestinationHealth) => {
  const { destinationId, failures, circuitUntil, disable } = health
  const off = disable === null ? sql`` : sql`, enabled = 0, disabled_reason = ${disable}`
  return sql`UPDATE destinations SET failures = ${int(failures)}, circuit_until = ${int(circuitUntil)}${off}
    WHERE organization_id = ${organizationId} AND id = ${destinationId}`
}
