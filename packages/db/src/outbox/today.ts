import { sql } from 'drizzle-orm'

import { batch, type Store } from '../database/index.ts'

/** Whom alerts are for, and how much of them a day. */
export interface BudgetRow {
  id: string
  kind: 'manager' | 'destination'
  name: string
  active: number
  budgetPerDay: number | null
  quietFrom: string | null
  quietTo: string | null
  /** Distinct alerts that were let go on the day. */
  sent: number
}

/** What was held back for somebody; times in milliseconds. */
export interface HeldDeliveryRow {
  recipient: string
  deliveryId: string
  destinationId: string
  caseId: string
  customerId: string
  customerName: string | null
  tier: 'none' | 'watch' | 'alert' | 'critical'
  probability: number
  expectedLoss: number
  reason: string | null
  until: number | null
  createdAt: number
}

const most = { recipients: 200, held: 1_000 }
const int = (value: number) => sql`CAST(${value} AS INTEGER)`

/** Managers and the organization's own destinations with what they were told on the local day `day`, and what is held for them. */
export async function loadBudget(
  store: Store,
  day: string,
): Promise<{ recipients: BudgetRow[]; held: HeldDeliveryRow[] }> {
  const { organizationId } = store
  const sent = sql`(SELECT count(DISTINCT o.alert_id) FROM outbox o WHERE o.organization_id = ${organizationId}
    AND o.recipient = r.id AND o.released_on = ${day})`
  const [managers = [], destinations = [], held = []] = await batch(store, [
    sql`SELECT r.id, 'manager' AS kind, r.name, r.active, r.budget_per_day AS budgetPerDay, r.quiet_from AS quietFrom,
        r.quiet_to AS quietTo, ${sent} AS sent
      FROM managers r WHERE r.organization_id = ${organizationId} ORDER BY r.active DESC, r.name, r.id
      LIMIT ${int(most.recipients)}`,
    sql`SELECT r.id, 'destination' AS kind, r.name, r.enabled AS active, r.budget_per_day AS budgetPerDay,
        NULL AS quietFrom, NULL AS quietTo, ${sent} AS sent
      FROM destinations r WHERE r.organization_id = ${organizationId} AND r.manager_id IS NULL
      ORDER BY r.enabled DESC, r.name, r.id LIMIT ${int(most.recipients)}`,
    sql`SELECT o.recipient, o.id AS deliveryId, o.destination_id AS destinationId, o.case_id AS caseId,
        a.customer_id AS customerId, n.name AS customerName, a.tier, a.probability, o.expected_loss AS expectedLoss,
        o.held_reason AS reason, o.next_attempt_at AS until, o.created_at AS createdAt
      FROM outbox o CROSS JOIN alerts a ON a.organization_id = o.organization_id AND a.id = o.alert_id
      LEFT JOIN customers n ON n.organization_id = a.organization_id AND n.id = a.customer_id
      WHERE o.organization_id = ${organizationId} AND o.status IN ('queued', 'held') AND o.status = 'held'
      ORDER BY o.expected_loss DESC, o.created_at, o.id LIMIT ${int(most.held)}`,
  ])
  return { recipients: [...managers, ...destinations], held } as unknown as {
    recipients: BudgetRow[]
    held: HeldDeliveryRow[]
  }
}
