import type { HistorySignal } from '../signals/index.ts'

export interface Silence {
  lastActivityAt: Date | null
  /** Median days between the customer's activities; null under three of them, at least 1. */
  medianGapDays: number | null
  silentDays: number | null
  /** ln((silent days + 1) / median gap), not below 0; 0 without a median gap. */
  value: number
}

export const dayMs = 86_400_000

export const daysBetween = (from: Date, to: Date) => (to.getTime() - from.getTime()) / dayMs

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2
}

/**
 * How unusually long the customer has been silent. A negative experience is not activity, and neither is our solving
 * an issue: trouble must not make a silent customer look lively, nor shorten or lengthen the usual gap.
 */
export function silenceOf(known: readonly HistorySignal[], now: Date): Silence {
  const active = known
    .filter(({ negative, type }) => !negative && type !== 'issue_resolved')
    .map(({ at }) => at)
  const lastActivityAt = active.at(-1) ?? null
  const silentDays = lastActivityAt && daysBetween(lastActivityAt, now)
  const gaps = active.slice(1).flatMap((at, index) => {
    const previous = active[index]
    return previous ? [daysBetween(previous, at)] : []
  })
  const medianGapDays = gaps.length < 2 ? null : Math.max(1, median(gaps))
  const ratio = silentDays === null || medianGapDays === null ? 1 : (silentDays + 1) / medianGapDays
  return { lastActivityAt, medianGapDays, silentDays, value: Math.max(0, Math.log(ratio)) }
}
