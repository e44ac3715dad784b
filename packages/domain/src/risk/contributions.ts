import type { RiskFeatures } from './features.ts'
import type { RiskPolicy } from './policy.ts'

export type ReasonCode =
  | 'negative_experiences'
  | 'open_issue'
  | 'repeat_contacts'
  | 'long_wait'
  | 'negative_text'
  | 'silence'
  | 'purchases'
  | 'stage'

export interface Contribution {
  code: ReasonCode
  /** In log-odds: positive raises the risk. */
  contribution: number
}

/** f(N): the first unit of severity weighs most, more than four no further. */
function ofNegatives(n: number, { firstNegative, furtherNegative }: RiskPolicy['coefficients']): number {
  return firstNegative * Math.min(n, 1) + furtherNegative * Math.max(0, Math.min(n, 4) - 1)
}

const of = (code: ReasonCode, contribution: number): Contribution => ({ code, contribution })

/** What each feature adds to the log-odds of leaving, before the intercept; the sum of all is the whole model. */
export function contributionsOf(features: RiskFeatures, policy: RiskPolicy): Contribution[] {
  const { coefficients } = policy
  const { openIssueDays, repeatContacts, worstWaitMinutes, textAnger, silence, purchases, stage } = features
  return [
    of('negative_experiences', ofNegatives(features.n, coefficients)),
    of('open_issue', coefficients.openIssue * Math.log2(1 + openIssueDays / 7)),
    of('repeat_contacts', coefficients.repeatContact * repeatContacts),
    of('long_wait', coefficients.wait * Math.log(1 + worstWaitMinutes / 5)),
    of('negative_text', coefficients.text * textAnger),
    of('silence', coefficients.silence * silence),
    of('purchases', coefficients.purchases * Math.log(1 + purchases)),
    of('stage', stage ? policy.stageOffsets[stage] : 0),
  ]
}
