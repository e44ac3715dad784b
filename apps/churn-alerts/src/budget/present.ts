import type { Budget, BudgetRecipient, HeldAlert } from '@vigia/contracts/budget'
import type { BudgetRow, HeldDeliveryRow } from '@vigia/db/outbox'
import { quietUntil, reserveOf } from '@vigia/domain/dispatch'
import { addDays, dayStart } from '@vigia/domain/periods'

const MOST_HELD_SHOWN = 50

const iso = (at: number): string => new Date(at).toISOString()
const orNull = (text: string): string | null => (text === '' ? null : text)

const presentHeld = (row: HeldDeliveryRow): HeldAlert => ({
  deliveryId: row.deliveryId,
  destinationId: row.destinationId,
  caseId: orNull(row.caseId),
  customerId: orNull(row.customerId),
  customerName: row.customerName,
  tier: row.tier,
  probability: row.probability,
  expectedLoss: row.expectedLoss,
  reason: row.reason ?? 'budget',
  until: row.until === null ? null : iso(row.until),
  createdAt: iso(row.createdAt),
})

function presentRecipient(
  { quietFrom, quietTo, active, ...row }: BudgetRow,
  held: readonly HeldDeliveryRow[],
  { timeZone, now }: { timeZone: string; now: Date },
): BudgetRecipient {
  const own = held.filter(({ recipient }) => recipient === row.id)
  const quietHours = quietFrom !== null && quietTo !== null ? { from: quietFrom, to: quietTo } : null
  return {
    ...row,
    active: active === 1,
    reserved: row.budgetPerDay === null ? 0 : reserveOf(row.budgetPerDay),
    quietHours,
    quietUntil: quietUntil(quietHours, now, timeZone)?.toISOString() ?? null,
    heldCount: own.length,
    held: own.slice(0, MOST_HELD_SHOWN).map(presentHeld),
  }
}

/** Who was told how much on a local day, and what waits for them. */
export const presentBudget = (
  { recipients, held }: { recipients: readonly BudgetRow[]; held: readonly HeldDeliveryRow[] },
  day: string,
  place: { timeZone: string; now: Date },
): Budget => ({
  day,
  resetsAt: dayStart(addDays(day, 1), place.timeZone).toISOString(),
  recipients: recipients.map((row) => presentRecipient(row, held, place)),
})
