import type { Tier } from '../risk/index.ts'
import type { Texts } from '../signals/index.ts'

/** A case that a manager owns and has not closed. */
export interface DigestCase {
  caseId: string
  customerName: string | null
  tier: Tier
  /** Of leaving, 0 to 1. */
  probability: number
  /** Probability times value, in the organization's currency; null where the value is not known. */
  expectedLoss: number | null
  /** What weighs most. */
  reason: Texts | null
  /** Until when the customer should have been contacted; null where that is done. */
  dueAt: Date | null
}

/** Why an alert was not sent at once. Any other reason is told as such, without a guess. */
export type HeldReason = 'budget' | 'quiet_hours' | 'tier' | 'snoozed' | (string & {})

export interface HeldAlert {
  caseId: string
  customerName: string | null
  probability: number
  why: HeldReason
}

/** A customer who is watched, without a case. */
export interface WatchedCustomer {
  customerName: string | null
  probability: number
  reason: Texts | null
}

/** What became of the cases that were closed in the period. */
export interface ClosedCases {
  saved: number
  lost: number
  notAtRisk: number
  /** What the saved and the lost customers are worth. */
  savedValue: number
  lostValue: number
  /** From alert to contact, median, in business hours; null where nobody was contacted. */
  medianResponseHours: number | null
}

/** What one manager is told of a day or of a week. */
export interface DigestFacts {
  kind: 'digest_daily' | 'digest_weekly'
  managerName: string
  cases: readonly DigestCase[]
  /** What was kept back; customers of the hold-out are never among them. */
  held: readonly HeldAlert[]
  watch: readonly WatchedCustomer[]
  closed: ClosedCases | null
  metricChanges: readonly Texts[]
  currency: string | null
  timeZone: string
  now: Date
}
