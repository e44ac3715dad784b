import type { AlertKind } from '../cases/index.ts'
import type { Reason, Tier } from '../risk/index.ts'
import type { Texts } from '../signals/index.ts'

/** What a manager is told of a customer at risk. */
export interface AlertFacts {
  kind: AlertKind
  /** As people call the customer; null when nobody knows a name. */
  customerName: string | null
  /** Of leaving within `horizonDays`, 0 to 1. */
  probability: number
  tier: Tier
  horizonDays: number
  /** The last alert's, when there was one. */
  previous: { probability: number; at: Date } | null
  reasons: readonly Reason[]
  /** The rule that raised the alert, when it was one. */
  floor: Reason | null
  /** The customer's latest comment. */
  lastWords: string | null
  /** What the customer is worth, in `currency` (ISO 4217, or null for plain numbers); null when unknown. */
  customerValue: number | null
  currency: string | null
  /** The oldest open issue: its name, and its age in days. */
  openIssue: { name: Texts | null; days: number } | null
  now: Date
}

/** An alert in both languages, ready for any channel; `text` leaves out the subject, the next step and the context. */
export interface AlertMessage {
  subject: Texts
  text: Texts
  nextStep: Texts
  /** Who says so, and when. */
  context: Texts
}
