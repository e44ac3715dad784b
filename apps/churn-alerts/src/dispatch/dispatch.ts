import type { Store } from '@vigia/db/database'
import {
  loadRecipients,
  loadWaiting,
  saveDispatch,
  type DispatchedRow,
  type RecipientRow,
  type UsedRow,
  type WaitingRow,
} from '@vigia/db/outbox'
import { planDispatch, type Fate, type Recipient, type WaitingDelivery } from '@vigia/domain/dispatch'
import { dayOf } from '@vigia/domain/periods'

const BATCH = 500
/** What waits beyond so many is decided in the next minute. */
const MOST_BATCHES = 8

export interface DispatchStats {
  released: number
  held: number
  dropped: number
}

const dateOf = (at: number | null): Date | null => (at === null ? null : new Date(at))

const waitingOf = (row: WaitingRow): WaitingDelivery => ({
  id: row.id,
  alertId: row.alertId,
  recipient: row.recipient,
  kind: row.kind,
  tier: row.tier,
  probability: row.probability,
  value: row.value,
  createdAt: new Date(row.createdAt),
  case: row.status && {
    status: row.status,
    acknowledgedAt: dateOf(row.acknowledgedAt),
    contactedAt: dateOf(row.contactedAt),
    snoozedUntil: dateOf(row.snoozedUntil),
    lastActionAt: dateOf(row.lastActionAt),
  },
  isSuperseded: row.isSuperseded === 1,
  isDestinationOn: row.isDestinationOn === 1,
})

const recipientOf = ({ id, budgetPerDay, quietFrom, quietTo }: RecipientRow): Recipient => ({
  id,
  budgetPerDay,
  quiet: quietFrom !== null && quietTo !== null ? { from: quietFrom, to: quietTo } : null,
})

function usedOf(rows: readonly UsedRow[]): Map<string, Map<string, WaitingRow['tier']>> {
  const used = new Map<string, Map<string, WaitingRow['tier']>>()
  for (const { recipient, alertId, tier } of rows) {
    const told = used.get(recipient) ?? new Map<string, WaitingRow['tier']>()
    used.set(recipient, told.set(alertId, tier))
  }
  return used
}

function rowOf(fate: Fate, day: string, now: Date): DispatchedRow {
  const { id, expectedLoss } = fate
  switch (fate.does) {
    case 'release':
      return {
        id,
        expectedLoss,
        status: 'pending',
        nextAttemptAt: now.getTime(),
        releasedOn: day,
        heldReason: null,
      }
    case 'hold': {
      const nextAttemptAt = fate.until.getTime()
      return { id, expectedLoss, status: 'held', nextAttemptAt, releasedOn: null, heldReason: fate.reason }
    }
    case 'drop':
      return {
        id,
        expectedLoss,
        status: 'dropped',
        nextAttemptAt: null,
        releasedOn: null,
        heldReason: fate.reason,
      }
    default:
      return fate satisfies never
  }
}

const count = (fates: readonly Fate[], what: Fate['does']): number =>
  fates.filter(({ does }) => does === what).length

/** One batch: load, decide, save. Null where nothing waits, or where an overlapping run was faster. */
async function dispatchBatch(store: Store, timeZone: string, now: Date): Promise<Fate[] | null> {
  const rows = await loadWaiting(store, now, BATCH)
  if (rows.length === 0) return null
  const day = dayOf(now, timeZone)
  const ids = [...new Set(rows.map(({ recipient }) => recipient))]
  const { recipients, used: usedRows } = await loadRecipients(store, ids, day)
  const used = usedOf(usedRows)
  const fates = planDispatch({
    waiting: rows.map(waitingOf),
    recipients: recipients.map(recipientOf),
    used,
    now,
    timeZone,
  })
  const bounded = recipients.filter(({ budgetPerDay }) => budgetPerDay !== null)
  const told = Object.fromEntries(bounded.map(({ id }) => [id, used.get(id)?.size ?? 0]))
  const dispatched = fates.map((fate) => rowOf(fate, day, now))
  return (await saveDispatch(store, dispatched, told, day)) ? fates : null
}

/**
 * Decides what becomes of the deliveries that wait: let go, held back, or dropped. A run that overlaps with another loses
 * the race and changes nothing; what it left is decided in the next minute.
 */
export async function dispatch(
  store: Store,
  { timeZone }: { timeZone: string },
  now: Date,
): Promise<DispatchStats> {
  const stats: DispatchStats = { released: 0, held: 0, dropped: 0 }
  for (let n = 0; n < MOST_BATCHES; n += 1) {
    const fates = await dispatchBatch(store, timeZone, now)
    if (fates === null) break
    stats.released += count(fates, 'release')
    stats.held += count(fates, 'hold')
    stats.dropped += count(fates, 'drop')
    if (fates.length < BATCH) break
  }
  return stats
}
