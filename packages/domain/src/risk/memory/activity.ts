import type { HistorySignal } from '../../signals/index.ts'
import { daysBetween } from './decay.ts'

/** When the customer was with us of their own accord. */
export interface Activity {
  count: number
  firstAt: number | null
  last: { at: number; touchpoint: string } | null
  /** Days between one activity and the next, the newest 300. */
  gaps: readonly number[]
}

export const noActivity: Activity = { count: 0, firstAt: null, last: null, gaps: [] }

const rememberedGaps = 300

/**
 * A negative experience is not activity, and neither is our solving an issue: trouble must not make a silent customer
 * look lively, nor shorten or lengthen the usual gap.
 */
const isActivity = ({ negative, type }: HistorySignal) => !negative && type !== 'issue_resolved'

/** The activity with one signal more, which came after all others. */
export function withActivity(activity: Activity, signal: HistorySignal): Activity {
  if (!isActivity(signal)) return activity
  const { touchpoint } = signal
  const at = signal.at.getTime()
  const { count, firstAt, last, gaps } = activity
  return {
    count: count + 1,
    firstAt: firstAt ?? at,
    last: { at, touchpoint },
    gaps: last === null ? gaps : [...gaps.slice(1 - rememberedGaps), daysBetween(last.at, at)],
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2
}

/** Median days between a customer's activities, at least 1; null under three activities. */
export function medianGapOf({ gaps }: Activity): number | null {
  return gaps.length < 2 ? null : Math.max(1, median(gaps))
}

/** S = ln((silent days + 1) / median gap), not below 0; 0 without a median gap. */
export function silenceOf(silentDays: number | null, medianGapDays: number | null): number {
  if (silentDays === null || medianGapDays === null) return 0
  return Math.max(0, Math.log((silentDays + 1) / medianGapDays))
}
