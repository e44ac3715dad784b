import type { Tier } from '../risk/index.ts'

/** The case that an alert is about, as it is now. */
export interface WaitingCase {
  status: 'open' | 'acknowledged' | 'contacted' | 'resolved'
  acknowledgedAt: Date | null
  contactedAt: Date | null
  snoozedUntil: Date | null
  lastActionAt: Date | null
}

/** A delivery that waits for its turn: new, or held back before. */
export interface WaitingDelivery {
  id: string
  alertId: string
  /** Whose budget it draws on: a manager, else a destination. */
  recipient: string
  /** What the alert is: `opened`, `risen`, `overdue`, `metric` … */
  kind: string
  tier: Tier
  /** Of leaving, 0 to 1, and what the customer is worth, null where that is not known; as of now. */
  probability: number
  value: number | null
  /** Since when it waits. */
  createdAt: Date
  /** Null where it is about no customer. */
  case: WaitingCase | null
  /** Whether a later alert about the same case, at least as grave, has been written. */
  isSuperseded: boolean
  /** Whether its destination is switched on. */
  isDestinationOn: boolean
}

/** Who is told, and within which bounds. */
export interface Recipient {
  id: string
  /** Distinct alerts a local day; null for any number. */
  budgetPerDay: number | null
  /** Local `HH:MM`, half-open, may run over midnight; null for none. */
  quiet: { from: string; to: string } | null
}

/** What each recipient was already told today: the tier of each alert, by its id. */
export type UsedToday = ReadonlyMap<string, ReadonlyMap<string, Tier>>

export type HoldReason = 'budget' | 'quiet_hours' | 'snoozed' | 'destination_off'

export type DropReason =
  | 'resolved'
  | 'contacted'
  | 'acknowledged'
  | 'superseded'
  | 'digest_only'
  | 'destination_off'
  | 'recipient_gone'

/** What becomes of a delivery. `expectedLoss` is what it was ranked by. */
export type Fate = { id: string; expectedLoss: number } & (
  | { does: 'release' }
  | { does: 'hold'; reason: HoldReason; until: Date }
  | { does: 'drop'; reason: DropReason }
)
