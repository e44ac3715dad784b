import type { RiskPolicy } from '../risk/index.ts'
import type { StoredRule } from '../rules/index.ts'
import type { HistoryOutcome, HistorySignal, Texts } from '../signals/index.ts'

/** What was done to a case of a customer's, as it is on record. */
export interface TrialAction {
  action: string
  at: Date
}

/** A customer with all that a rule is tried on, signals oldest first. */
export interface TrialCustomer {
  id: string
  name: string | null
  segment: string
  /** As told by the organization; null where it never did. */
  value: number | null
  signals: readonly HistorySignal[]
  outcomes: readonly HistoryOutcome[]
  actions: readonly TrialAction[]
  /** How cases ended, and when. */
  cases: readonly { outcome: 'saved' | 'lost'; at: Date }[]
}

/** How a rule is tried: alerts count from `from` (included) until `to` (excluded). */
export interface Trial {
  rule: StoredRule
  from: Date
  to: Date
  /** An alert is right where the customer leaves within so many days after it. */
  horizonDays: number
  /** What happened later is not known yet. */
  now: Date
  policy: RiskPolicy
  timeZone: string
  /** Whether a long silence counts as leaving, where nobody tells of leaving. */
  inactivity: boolean
  /** How many of the own median gaps make a silence long. */
  silentGaps: number
}

/** An alert that the rule would have raised. */
export interface TrialAlert {
  at: Date
  text: Texts
}

export const dayMs = 86_400_000

const asks = ({ conditions }: StoredRule, ...fields: string[]) =>
  conditions.some(({ field }) => fields.includes(field))

/** Whether the rule can be tried only by living the risk and the cases again: slower, and it needs the years before. */
export const needsReplay = (rule: StoredRule): boolean => rule.on !== 'signal' || !rule.opensCase

/** Whether it is about cases, or speaks only where one is open. */
export const needsCases = ({ on, opensCase }: StoredRule): boolean => on === 'case' || !opensCase

/** What has to be loaded to try a rule: from when signals count, and which of their parts. */
export function needsOf({ rule, from, to, now, inactivity }: Trial) {
  const looksBack = needsReplay(rule) || asks(rule, 'strikes', 'value')
  return {
    since: new Date(looksBack || inactivity ? from.getTime() - 365 * dayMs : from.getTime()),
    until: inactivity ? now : to,
    comments: asks(rule, 'comment'),
    themes: asks(rule, 'theme'),
    resolutions: needsReplay(rule),
    actions: needsCases(rule),
  }
}
