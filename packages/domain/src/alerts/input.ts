import type { AlertKind } from '../cases/index.ts'
import type { Reason, Tier } from '../risk/index.ts'
import type { Texts } from '../signals/index.ts'

/** What an alert about a customer can be: of the risk, of a rule, or that nobody has been in touch in time. */
export type CustomerAlertKind = AlertKind | 'rule' | 'overdue'

/** Everything that can reach a manager. */
export type MessageKind = CustomerAlertKind | 'metric' | 'digest_daily' | 'digest_weekly' | 'test'

/** A reason, with what it weighs in percentage points where that is known. */
export type WeighedReason = Omit<Reason, 'points'> & { points?: number | null | undefined }

/** What a manager is told of a customer at risk. What is left out is not spoken of. */
export interface AlertFacts {
  kind: CustomerAlertKind
  /** As people call the customer; null when nobody knows a name. */
  customerName: string | null
  /** The customer's segment, as the organization calls it. */
  segment?: string | null | undefined
  /** Of leaving within `horizonDays`, 0 to 1. */
  probability: number
  /** Where the probability lies with 95 % certainty, 0 to 1. */
  interval?: { low: number; high: number } | null | undefined
  tier: Tier
  horizonDays: number
  /** What was told a week ago, or with the last alert; null when there was nothing. */
  previous: { probability: number; at: Date } | null
  reasons: readonly WeighedReason[]
  /** The floor rule of the model that raised the alert, when it was one. */
  floor: WeighedReason | null
  /** The manager's own rule that fired, and what it says in words. */
  rule?: { name: string; text: Texts } | null | undefined
  /** The customer's latest comment. */
  lastWords: string | null
  /** What the customer is worth, in `currency` (ISO 4217, or null for plain numbers); null when unknown. */
  customerValue: number | null
  currency: string | null
  /** The oldest open issue: its name, and its age in days. */
  openIssue: { name: Texts | null; days: number } | null
  /** Who owns the case; null for nobody yet. */
  owner?: { name: string } | null | undefined
  /** Until when somebody should have been in touch with the customer. */
  dueAt?: Date | null | undefined
  /** What to do; by default it follows from what weighs. */
  nextStep?: Texts | undefined
  /** A few things to tick off on the way. */
  checklist?: readonly Texts[] | undefined
  /** False as long as the model has learned from no outcome of the organization's own. */
  learned?: boolean | undefined
  /** IANA; times are told in it. UTC by default. */
  timeZone?: string | undefined
  now: Date
}

/** One line of a list; `caseId` names the case that it leads to, `head` the words it begins with, which lead there. */
export interface ListItem {
  text: Texts
  head?: Texts | undefined
  caseId?: string | undefined
}

/** A part of a message's body, which each channel lays out in its own way. */
export type Block =
  | { kind: 'paragraph'; text: Texts }
  | { kind: 'list'; title: Texts; items: readonly ListItem[] }
  | { kind: 'quote'; title: Texts; words: string }

/** An alert in both languages, ready for any channel. */
export interface AlertMessage {
  subject: Texts
  /** The body as plain text; it leaves out the subject, the next step and the context. */
  text: Texts
  /** The same body in parts; a message without them is its text. */
  blocks?: readonly Block[] | undefined
  /** Empty where nothing is to be done. */
  nextStep: Texts
  checklist?: readonly Texts[] | undefined
  /** Small print: what the numbers stand on. */
  note?: Texts | undefined
  /** Who says so, and when. */
  context: Texts
}
