import type { Tier } from '../risk/index.ts'
import { lossesOf } from './expected-loss.ts'
import { nextBudgetAt, quietUntil } from './quiet-hours.ts'
import { snoozedUntil, uselessBecause } from './usefulness.ts'
import type { DropReason, Fate, HoldReason, Recipient, UsedToday, WaitingDelivery } from './waiting.ts'

const HOUR_MS = 3_600_000
/** What was held for so long is old news: the digest has told it. */
const longestHeldMs = 72 * HOUR_MS

/** The share of a budget that only critical alerts may draw on. */
const keptForCritical = 0.3

/** How many alerts of a budget are kept for critical ones: 30 %, one at least where the budget is three or more. */
export const reserveOf = (budget: number): number =>
  budget < 3 ? 0 : Math.max(1, Math.floor(budget * keptForCritical))

export interface DispatchInput {
  waiting: readonly WaitingDelivery[]
  recipients: readonly Recipient[]
  used: UsedToday
  now: Date
  timeZone: string
}

/** What a recipient was told today, to which each release adds. */
class Account {
  readonly #recipient: Recipient
  readonly #told: Map<string, Tier>

  constructor(recipient: Recipient, told: ReadonlyMap<string, Tier> | undefined) {
    this.#recipient = recipient
    this.#told = new Map(told)
  }

  get quiet(): Recipient['quiet'] {
    return this.#recipient.quiet
  }

  /** Whether one more alert fits, and then counts it; an alert that was told already, elsewhere, costs nothing. */
  take(alertId: string, tier: Tier): boolean {
    const { budgetPerDay } = this.#recipient
    if (budgetPerDay === null || this.#told.has(alertId)) return true
    const others = [...this.#told.values()].filter((one) => one !== 'critical').length
    const fits =
      this.#told.size < budgetPerDay &&
      (tier === 'critical' || others < budgetPerDay - reserveOf(budgetPerDay))
    if (fits) this.#told.set(alertId, tier)
    return fits
  }
}

type Decision =
  | { does: 'release' }
  | { does: 'hold'; reason: HoldReason; until: Date }
  | { does: 'drop'; reason: DropReason }

const drop = (reason: DropReason): Decision => ({ does: 'drop', reason })

/** Holds it back, unless it has been for too long. */
function hold(one: WaitingDelivery, reason: HoldReason, until: Date, now: Date): Decision {
  const isOld = now.getTime() - one.createdAt.getTime() >= longestHeldMs
  if (!isOld) return { does: 'hold', reason, until }
  return drop(reason === 'destination_off' ? reason : 'digest_only')
}

function decide(one: WaitingDelivery, account: Account | undefined, now: Date, timeZone: string): Decision {
  const useless = uselessBecause(one)
  if (useless !== null) return drop(useless)
  if (!account) return drop('recipient_gone')
  if (!one.isDestinationOn) return hold(one, 'destination_off', new Date(now.getTime() + HOUR_MS), now)
  const snoozed = snoozedUntil(one, now)
  if (snoozed) return hold(one, 'snoozed', snoozed, now)
  const isCritical = one.tier === 'critical'
  const quiet = isCritical ? null : quietUntil(account.quiet, now, timeZone)
  if (quiet) return hold(one, 'quiet_hours', quiet, now)
  if (account.take(one.alertId, one.tier)) return { does: 'release' }
  return hold(one, 'budget', nextBudgetAt(account.quiet, isCritical, now, timeZone), now)
}

const rank = ({ tier }: WaitingDelivery): number => (tier === 'critical' ? 0 : 1)

/** Critical ones first, then what is most at stake, then whoever waits longest. */
function inOrder(waiting: readonly WaitingDelivery[], losses: ReadonlyMap<string, number>) {
  const loss = ({ id }: WaitingDelivery) => losses.get(id) ?? 0
  return waiting.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      loss(b) - loss(a) ||
      a.createdAt.getTime() - b.createdAt.getTime() ||
      (a.id < b.id ? -1 : 1),
  )
}

/**
 * Decides which of the deliveries that wait are let go now, which are held back until when and why, and which are of no
 * use any more. No recipient is let more distinct alerts than their budget on a local day, critical ones included; an
 * alert that reaches somebody in two places counts once. Critical ones alone go through quiet hours.
 */
export function planDispatch({ waiting, recipients, used, now, timeZone }: DispatchInput): Fate[] {
  const losses = lossesOf(waiting)
  const accounts = new Map(recipients.map((one) => [one.id, new Account(one, used.get(one.id))]))
  return inOrder(waiting, losses).map((one) => ({
    id: one.id,
    expectedLoss: losses.get(one.id) ?? 0,
    ...decide(one, accounts.get(one.recipient), now, timeZone),
  }))
}
