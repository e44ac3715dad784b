import { sql } from 'drizzle-orm'

import { rowsOf, type Store } from '../database/index.ts'

/** A delivery that this run alone may send until its lease ends, with all that it takes. */
export interface Leased {
  id: string
  attempts: number
  destinationId: string
  /** In whose name its links act: the manager's, else the destination's. */
  recipient: string
  kind: 'webhook' | 'slack' | 'teams' | 'email'
  url: string
  secret: string | null
  previousSecret: string | null
  previousSecretUntil: number | null
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

const at = (date: Date) => sql`CAST(${date.getTime()} AS INTEGER)`

/** What a delivery needs of its destination, alert and customer; a digest and a metric's alert are about no customer. */
const rest = sql.raw(`(SELECT json_object('kind', d.kind, 'url', d.url, 'secret', d.secret,
    'previousSecret', d.previous_secret, 'previousSecretUntil', d.previous_secret_until, 'language', d.language,
    'alertKind', a.kind, 'customerId', a.customer_id, 'customerName', c.name, 'tier', a.tier,
    'probability', a.probability, 'message', a.message, 'createdAt', a.created_at)
  FROM destinations d CROSS JOIN alerts a ON a.organization_id = d.organization_id AND a.id = outbox.alert_id
  LEFT JOIN customers c ON c.organization_id = a.organization_id AND c.id = a.customer_id
  WHERE d.organization_id = outbox.organization_id AND d.id = outbox.destination_id)`)

type Row = Pick<Leased, 'id' | 'attempts' | 'destinationId' | 'recipient' | 'alertId' | 'caseId'> & {
  rest: string | null
}

/**
 * Takes those of `ids` that are still due at `now` for this run: until `until` no other run gets them. `clock` is as of
 * when the leases of others have ended: never before the wall clock, so that a replayed story sends nothing twice.
 */
export async function leaseDue(
  store: Store,
  ids: readonly string[],
  now: Date,
  { clock, until }: { clock: Date; until: Date },
): Promise<Leased[]> {
  const { organizationId } = store
  const rows = await rowsOf<Row>(
    store,
    sql`UPDATE outbox SET leased_until = ${at(until)} WHERE organization_id = ${organizationId}
        AND id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) AND status = 'pending'
        AND +next_attempt_at <= ${at(now)} AND (leased_until IS NULL OR leased_until <= ${at(clock)})
      RETURNING id, attempts, destination_id AS destinationId, recipient, alert_id AS alertId, case_id AS caseId,
        ${rest} AS rest`,
  )
  const leased = rows.flatMap(({ rest: told, ...row }): Leased[] =>
    told === null ? [] : [{ ...row, ...(JSON.parse(told) as Omit<Leased, keyof Row>) }],
  )
  const place = new Map(ids.map((id, index) => [id, index]))
  return leased.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
}
