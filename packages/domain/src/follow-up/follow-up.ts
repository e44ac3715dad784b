import { decideAlert, type AlertedCase, type AlertKind } from '../cases/index.ts'
import { assess, nextAssessmentAt, type Assessment, type RiskPolicy, type Tier } from '../risk/index.ts'
import type { HistorySignal } from '../signals/index.ts'

/** The customer's newest case. */
export interface LastCase extends AlertedCase {
  resolvedAt: Date | null
}

export interface FollowUpInput {
  history: readonly HistorySignal[]
  /** What the customer is worth, as told by the organization; null when it never did. */
  value: number | null
  previous: { probability: number; tier: Tier } | null
  lastCase: LastCase | null
}

export interface FollowUp {
  assessment: Assessment
  /** When to look again although nothing happens. */
  nextDueAt: Date | null
  /** Whether the risk changed enough to stand in the customer's story. */
  told: boolean
  /** Why a manager hears of it now; `opened` opens a case. */
  alert: AlertKind | null
  /** What is at stake: the told value, else what the customer has bought. */
  value: number | null
}

const WORTH_TELLING = 0.01

/** A resolved case is settled until something bad happens again; then the customer starts afresh. */
const currentCase = (lastCase: LastCase | null, history: readonly HistorySignal[], now: Date) => {
  const resolvedAt = lastCase?.status === 'resolved' ? lastCase.resolvedAt : null
  if (resolvedAt === null) return { settled: false, current: lastCase }
  return {
    settled: !history.some(({ negative, at }) => negative && at > resolvedAt && at <= now),
    current: null,
  }
}

/** What to think of a customer as of `now`, and whether a manager hears of it. */
export function followUp(input: FollowUpInput, policy: RiskPolicy, now: Date): FollowUp {
  const { history, previous, lastCase } = input
  const assessment = assess(history, now, policy)
  const { probability, tier } = assessment
  const { settled, current } = currentCase(lastCase, history, now)
  const { totalValue } = assessment.features
  return {
    assessment,
    nextDueAt: nextAssessmentAt(assessment, now),
    told:
      !previous || tier !== previous.tier || Math.abs(probability - previous.probability) >= WORTH_TELLING,
    alert: settled ? null : decideAlert({ tier, probability, current, now }),
    value: input.value ?? (totalValue > 0 ? totalValue : null),
  }
}
