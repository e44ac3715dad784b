import type { CaseOutcome, CaseStatus } from '@vigia/domain/cases'
import type { MetricId } from '@vigia/domain/metrics'
import type { Reason, Tier } from '@vigia/domain/risk'
import type { Channel, OutcomeKind, Stage, Texts } from '@vigia/domain/signals'

interface Row<K> {
  kind: K
  /** In milliseconds. */
  at: number
  id: string
}

interface SignalRow<K> extends Row<K> {
  touchpoint: string
  stage: Stage
  channel: Channel
  experience: number
  negative: boolean
  comment: string | null
  /** JSON, as the text analysis left it. */
  analysis: string | null
  employee: string | null
  team: string | null
  shop: string | null
  release: string | null
}

export interface FeedbackRow extends SignalRow<'feedback'> {
  metric: MetricId | null
  score: number | null
}

export interface EventRow extends SignalRow<'event'> {
  type: string
  severity: number
  measures: Record<string, number>
  value: number | null
  issue: string | null
}

export interface OutcomeRow extends Row<'outcome'> {
  outcome: OutcomeKind
  value: number | null
}

export interface RiskChangeRow extends Row<'risk'> {
  probability: number
  tier: Tier
  reasons: Reason[]
}

export interface CaseEventRow extends Row<'case'> {
  caseId: string
  action: string
  status: CaseStatus
  outcome: CaseOutcome | null
  actor: string | null
  note: string | null
}

export interface AlertRow extends Row<'alert'> {
  caseId: string
  tier: Tier
  probability: number
  /** What the manager read first. */
  subject: Texts
}

/** What was said, happened or was done, of any source. */
export type TimelineRow = FeedbackRow | EventRow | OutcomeRow | RiskChangeRow | CaseEventRow | AlertRow

type Stored = Record<string, unknown>

const parsed = (json: unknown): unknown => JSON.parse(String(json))

/** How a stored row of each source reads; everything but JSON and flags is as it stands. */
export const rowFrom = {
  signal: (row: Stored) =>
    ({
      ...row,
      negative: row['negative'] === 1,
      measures: row['measures'] === null ? {} : parsed(row['measures']),
    }) as unknown as FeedbackRow | EventRow,
  outcome: (row: Stored) => row as unknown as OutcomeRow,
  risk: (row: Stored) => ({ ...row, reasons: parsed(row['reasons']) }) as unknown as RiskChangeRow,
  case: (row: Stored) => row as unknown as CaseEventRow,
  alert: ({ message, ...row }: Stored) =>
    ({ ...row, subject: (parsed(message) as { subject: Texts }).subject }) as unknown as AlertRow,
} as const
