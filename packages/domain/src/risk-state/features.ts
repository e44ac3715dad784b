import { featuresAt } from '../risk/index.ts'
import type { RiskFeatures, RiskPolicy } from '../risk/index.ts'
import type { RiskState } from './state.ts'
import { troublesOfState } from './troubles.ts'

/**
 * The features of the churn model at `now`, the same as `featuresOf` finds in the raw signals, but for the comments. A
 * `now` before the last signal is read as the moment of that one: what came since cannot be unheard.
 */
export function featuresFromState(
  state: RiskState,
  now: Date,
  policy: Pick<RiskPolicy, 'lapse' | 'horizonDays'>,
): RiskFeatures {
  const at = Math.max(now.getTime(), state.last?.at ?? now.getTime())
  return featuresAt(state.memory, troublesOfState(state), at, policy)
}
