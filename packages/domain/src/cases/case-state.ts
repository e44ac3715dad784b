import type { Tier } from '../risk/index.ts'

/** The way of a case, in order. */
export const caseStatuses = ['open', 'acknowledged', 'contacted', 'resolved'] as const

export type CaseStatus = (typeof caseStatuses)[number]

export const caseOutcomes = ['saved', 'lost', 'not_at_risk'] as const

export type CaseOutcome = (typeof caseOutcomes)[number]

/** The follow-up of an alert about one customer. */
export interface CaseState {
  status: CaseStatus
  tier: Tier
  /** Of leaving, 0 to 1, as last assessed. */
  probability: number
  assignee: string | null
  snoozedUntil: Date | null
  outcome: CaseOutcome | null
  /** What brought it about, once it is resolved: a theme, or the organization's own word; null where nobody said. */
  cause: string | null
  /** The steps of the playbook that are done, each as `play:place`. */
  doneSteps: readonly string[]
  openedAt: Date
  updatedAt: Date
  acknowledgedAt: Date | null
  contactedAt: Date | null
  resolvedAt: Date | null
  /** When a person last did something about it. */
  lastActionAt: Date | null
}

/** A case as an alert opens it. */
export function openCase(tier: Tier, probability: number, now: Date): CaseState {
  return {
    status: 'open',
    tier,
    probability,
    assignee: null,
    snoozedUntil: null,
    outcome: null,
    cause: null,
    doneSteps: [],
    openedAt: now,
    updatedAt: now,
    acknowledgedAt: null,
    contactedAt: null,
    resolvedAt: null,
    lastActionAt: null,
  }
}
