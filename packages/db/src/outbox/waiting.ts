import { sql } from 'drizzle-orm'

import { batch, rowsOf, type Store } from '../database/index.ts'

/** A delivery whose turn is to be decided, with the case that it is about as it is now; times in milliseconds. */
export interface WaitingRow {
  id: string
  alertId: string
  recipient: string
  kind: string
  tier: 'none' | 'watch' | 'alert' | 'critical'
  probability: number
  value: number | null
  createdAt: number
  /** Null where it is about no case. */
  status: 'open' | 'acknowledged' | 'contacted' | 'resolved' | null
  acknowledgedAt: number | null
  contactedAt: number | null
  snoozedUntil: number | null
  lastActionAt: number | null
  isSuperseded: number
  isDestinationOn: number
}

export interface RecipientRow {
  id: string
  budgetPerDay: number | null
  quietFrom: string | null
  quietTo: string | null
}

export interface UsedRow {
  recipient: string
  alertId: string
  tier: WaitingRow['tier']
}

const int = (value: number | null) => sql`CAST(${value} AS INTEGER)`

/** A later alert about the same case that is at least as grave. */
const newer = sql.raw(`EXISTS (SELECT 1 FROM alerts n WHERE n.organization_id = a.organization_id
  AND n.customer_id = a.customer_id AND n.created_at > a.created_at AND n.case_id = a.case_id
  AND n.kind <> 'overdue' AND (n.tier = 'critical' OR a.tier <> 'critical'))`)

/** Up to `limit` deliveries whose turn has come: critical ones first, then by what is at stake. */
export const loadWaiting = (store: Store, now: Date, limit: number) =>
  rowsOf<WaitingRow>(
    store,
    sql`SELECT o.id, o.alert_id AS alertId, o.recipient, a.kind, a.tier, coalesce(c.probability, a.probability) AS probability,
        c.value, o.created_at AS createdAt, c.status, c.acknowledged_at AS acknowledgedAt, c.contacted_at AS contactedAt,
        c.snoozed_until AS snoozedUntil, c.last_action_at AS lastActionAt,
        a.case_id <> '' AND o.status = 'held' AND ${newer} AS isSuperseded, coalesce(d.enabled, 0) AS isDestinationOn
      FROM outbox o CROSS JOIN alerts a ON a.organization_id = o.organization_id AND a.id = o.alert_id
      LEFT JOIN destinations d ON d.organization_id = o.organization_id AND d.id = o.destination_id
      LEFT JOIN cases c ON c.organization_id = o.organization_id AND c.id = a.case_id
      WHERE o.organization_id = ${store.organizationId} AND o.status IN ('queued', 'held')
        AND o.next_attempt_at <= ${int(now.getTime())}
      ORDER BY a.tier = 'critical' DESC, o.expected_loss DESC, o.next_attempt_at, o.id LIMIT ${int(limit)}`,
  )

/** Managers and destinations among `ids`, and what those with a budget were told on the local day `day`. */
export async function loadRecipients(
  store: Store,
  ids: readonly string[],
  day: string,
): Promise<{ recipients: RecipientRow[]; used: UsedRow[] }> {
  const { organizationId } = store
  const named = sql`IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`
  const [managers = [], destinations = [], used = []] = await batch(store, [
    sql`SELECT id, budget_per_day AS budgetPerDay, quiet_from AS quietFrom, quiet_to AS quietTo FROM managers
      WHERE organization_id = ${organizationId} AND id ${named} AND active`,
    sql`SELECT id, budget_per_day AS budgetPerDay, NULL AS quietFrom, NULL AS quietTo FROM destinations
      WHERE organization_id = ${organizationId} AND id ${named}`,
    sql`SELECT o.recipient, o.alert_id AS alertId, a.tier FROM json_each(${JSON.stringify(ids)}) r
      CROSS JOIN outbox o ON o.organization_id = ${organizationId} AND o.recipient = r.value AND o.released_on = ${day}
      LEFT JOIN alerts a ON a.organization_id = o.organization_id AND a.id = o.alert_id
      WHERE NOT EXISTS (SELECT 1 FROM destinations d WHERE d.organization_id = ${organizationId} AND d.id = r.value
        AND d.budget_per_day IS NULL)
      GROUP BY o.recipient, o.alert_id`,
  ])
  return { recipients: [...managers, ...destinations], used } as unknown as {
    recipients: RecipientRow[]
    used: UsedRow[]
  }
}
