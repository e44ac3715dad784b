import { decideAlert, type AlertedCase, type AlertKind } from '../cases/index.ts'
import {
  afterLeaving,
  assess,
  compareTiers,
  nextAssessmentAt,
  type Assessment,
  type RiskPolicy,
  type Tier,
} from '../risk/index.ts'
import type { HistorySignal, Texts } from '../signals/index.ts'

/** The customer's newest case. */
export interface LastCase extends AlertedCase {
  resolvedAt: Date | null
  /** Whether nobody is told of it, so that the effect of acting can be measured. */
  heldOut?: boolean
}

/** That a rule of a manager's holds for a customer now, for a cause that it has not fired for yet. */
export interface Firing {
  ruleId: string
  /** What caused it: it fires once for each. */
  key: string
  tier: 'alert' | 'critical'
  name: string
  text: Texts
  opensCase: boolean
  /** The destinations that hear of it; left out for the case's owner and all that take its tier. */
  destinations?: readonly string[]
}

/** What an organization's own rules say of a customer, given the assessment. */
export interface RuleVerdict {
  firings: Firing[]
  /** When one of them may become true by time alone. */
  nextDueAt: Date | null
}

export interface FollowUpInput {
  history: readonly HistorySignal[]
  /** What the customer is worth, as told by the organization; null when it never did. */
  value: number | null
  /** When the customer left, if they did and have not come back. */
  leftAt?: Date | null
  previous: { probability: number; tier: Tier } | null
  lastCase: LastCase | null
  /** The organization's own rules, applied to this customer. */
  rules?: (assessment: Assessment) => RuleVerdict
}

export interface FollowUp {
  assessment: Assessment
  /** When to look again although nothing happens. */
  nextDueAt: Date | null
  /** Whether the risk changed enough to stand in the customer's story. */
  told: boolean
  /** Why a manager hears of it now; `opened` opens a case. */
  alert: AlertKind | 'rule' | null
  /** What the alert counts as: the assessment's tier, or the rule's where that is graver. */
  tier: Tier
  /** The rules behind the alert, the gravest first. */
  firings: Firing[]
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

const noVerdict: RuleVerdict = { firings: [], nextDueAt: null }

/** The firings that can be told: those that join the open case, or may open one. */
function told({ firings }: RuleVerdict, current: LastCase | null): Firing[] {
  return firings
    .filter(({ opensCase }) => opensCase || current !== null)
    .toSorted((a, b) => compareTiers(b.tier, a.tier))
}

const earliest = (dates: (Date | null)[]): Date | null =>
  dates.reduce((first, date) => (date && (!first || date < first) ? date : first), null)

/**
 * What to think of a customer as of `now`, and whether a manager hears of it: because of the risk, or because one of the
 * organization's own rules fired. A case that is held out stays quiet until it is critical.
 */
export function followUp(input: FollowUpInput, policy: RiskPolicy, now: Date): FollowUp {
  const { history, previous, lastCase, leftAt = null } = input
  const assessment = afterLeaving(assess(history, now, policy), leftAt)
  const { probability, tier } = assessment
  const { settled, current } = currentCase(lastCase, history, now)
  const verdict = input.rules?.(assessment) ?? noVerdict
  const quiet = settled || (current?.heldOut === true && tier !== 'critical')
  const own = quiet ? null : decideAlert({ tier, probability, current, now })
  const firings = told(verdict, current)
  const [gravest] = firings
  const { totalValue } = assessment.features
  return {
    assessment,
    nextDueAt: earliest([nextAssessmentAt(assessment, now), verdict.nextDueAt]),
    told:
      !previous || tier !== previous.tier || Math.abs(probability - previous.probability) >= WORTH_TELLING,
    alert: own ?? (gravest ? 'rule' : null),
    tier: gravest && compareTiers(gravest.tier, tier) > 0 ? gravest.tier : tier,
    firings,
    value: input.value ?? (totalValue > 0 ? totalValue : null),
  }
}
