import type { MetricId } from '../metrics/index.ts'
import type { Channel } from './channels.ts'

/** What the risk needs to know of one signal of a customer. */
export interface HistorySignal {
  id: string
  kind: 'feedback' | 'event'
  at: Date
  touchpoint: string
  channel: Channel
  metric: MetricId | null
  score: number | null
  /** The event's type; null for feedback. */
  type: string | null
  /** How bad it is, from 0 (neutral or good) to about 1, as decided at intake. */
  severity: number
  /** From -1 (worst) to +1 (best). */
  experience: number
  negative: boolean
  /** Probability, 0 to 1, that the text is negative; null without a text. */
  pNegative: number | null
  waitMinutes: number | null
  /** The sender's own name of the issue it is about. */
  issue: string | null
  opensIssue: boolean
  /** Money, in the organization's currency. */
  value: number | null
  comment: string | null
  /** What rules may ask of it; not told of what follows from outcomes and cases. */
  employee?: string | null
  team?: string | null
  /** Of the comment, from -1 (worst) to +1 (best). */
  sentiment?: number | null
  /** What the comment is about; of the newest day alone. */
  themes?: readonly string[] | null
}

/** What the customer really did. */
export const outcomes = ['churned', 'stayed', 'purchased', 'returned'] as const

export type OutcomeKind = (typeof outcomes)[number]

export interface HistoryOutcome {
  outcome: OutcomeKind
  at: Date
  value: number | null
}

/** The signals known at `now`, oldest first; the id settles what happened at the same instant. */
export function historyUntil(history: readonly HistorySignal[], now: Date): HistorySignal[] {
  return history
    .filter(({ at }) => at.getTime() <= now.getTime())
    .toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : Number(a.id > b.id)))
}
