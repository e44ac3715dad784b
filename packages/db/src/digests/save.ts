import { sql } from 'drizzle-orm'

import { batch, type Store } from '../database/index.ts'

/** A digest to send, and when its manager's next one is due; times in milliseconds. */
export interface DigestRow {
  managerId: string
  kind: 'digest_daily' | 'digest_weekly'
  /** When it was due: a manager who changed that meanwhile keeps the change. */
  dueAt: number
  nextDigestAt: number | null
  /** Null where there is nothing to tell, or nowhere to send it. */
  alert: { id: string; message: string; deliveries: { id: string; destinationId: string }[] } | null
}

/** Old digests name customers, and nobody sends them again. */
const KEPT_MS = 8 * 86_400_000

const int = (value: number) => sql`CAST(${value} AS INTEGER)`
const field = (path: string) => sql.raw(`f.value ->> '$.${path}'`)

/**
 * Saves digests with their deliveries, let go outside any budget, and moves their managers on, in one transaction. Ids
 * follow from manager and day, so that a run which is doubled or overlaps changes nothing. Answers how many are new.
 */
export async function saveDigests(store: Store, digests: readonly DigestRow[], now: Date): Promise<number> {
  const { organizationId } = store
  const rows = sql`json_each(${JSON.stringify(digests)}) f`
  const at = int(now.getTime())
  const [saved = []] = await batch(store, [
    sql`INSERT INTO alerts (organization_id, id, case_id, customer_id, kind, tier, probability, message, created_at)
      SELECT ${organizationId}, ${field('alert.id')}, '', '', ${field('kind')}, 'none', 0, ${field('alert.message')}, ${at}
      FROM ${rows} WHERE ${field('alert.id')} IS NOT NULL ON CONFLICT DO NOTHING RETURNING id`,
    sql`INSERT INTO outbox (organization_id, id, destination_id, alert_id, case_id, status, attempts, next_attempt_at,
        created_at, recipient)
      SELECT ${organizationId}, d.value ->> 'id', d.value ->> 'destinationId', ${field('alert.id')}, '', 'pending', 0, ${at},
        ${at}, ${field('managerId')}
      FROM ${rows}, json_each(f.value, '$.alert.deliveries') d WHERE true ON CONFLICT DO NOTHING`,
    sql`UPDATE managers SET next_digest_at = f.value ->> '$.nextDigestAt',
        last_daily_at = iif(f.value ->> '$.kind' = 'digest_daily', ${at}, last_daily_at),
        last_weekly_at = iif(f.value ->> '$.kind' = 'digest_weekly', ${at}, last_weekly_at)
      FROM ${rows} WHERE managers.organization_id = ${organizationId} AND managers.id = f.value ->> '$.managerId'
        AND managers.next_digest_at = f.value ->> '$.dueAt'`,
    sql`DELETE FROM alerts WHERE organization_id = ${organizationId} AND customer_id = ''
      AND created_at < ${int(now.getTime() - KEPT_MS)} AND kind IN ('digest_daily', 'digest_weekly')`,
  ])
  return saved.length
}
