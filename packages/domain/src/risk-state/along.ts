import { assess, assessFeatures } from '../risk/index.ts'
import type { Assessment, RiskPolicy } from '../risk/index.ts'
import type { HistorySignal } from '../signals/index.ts'
import { featuresFromState } from './features.ts'
import { foldSignal } from './fold.ts'
import type { RiskState } from './state.ts'

/** The state moved on by a signal; null from where on it cannot be, so that the history has to be read instead. */
export function movedOn(state: RiskState | null, signal: HistorySignal): RiskState | null {
  const folded = state && foldSignal(state, signal)
  return folded && folded.refused === null ? folded.state : null
}

/**
 * The risk as of `now` from the state that all of `known` have moved on, at the same cost however many they are; from
 * `known` itself where there is no state.
 */
export function assessAlong(
  state: RiskState | null,
  known: readonly HistorySignal[],
  now: Date,
  policy: RiskPolicy,
): Assessment {
  return state ? assessFeatures(featuresFromState(state, now, policy), policy) : assess(known, now, policy)
}
