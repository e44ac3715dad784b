import { isGood } from '../experience/index.ts'
import type { HistorySignal } from '../signals/index.ts'

/** A bad event that asks for a solution, and when it got one; `closedIndex` is the place in the history. */
export interface Grievance {
  signal: HistorySignal
  index: number
  closedAt: Date | null
  closedIndex: number | null
}

/** Moments pass by themselves: once the customer is pleased anywhere, nobody has to solve them any more. */
const moments: ReadonlySet<string | null> = new Set(['long_wait', 'transfer', 'repeated_contact'])

const orElse = <T>(first: T[], second: () => T[]) => (first.length > 0 ? first : second())

/** Whether two signals may be about the same issue: only two different names keep them apart. */
export function sameIssue(one: HistorySignal, other: HistorySignal): boolean {
  return one.issue === null || other.issue === null || one.issue === other.issue
}

function closedByResolution(signal: HistorySignal, open: Grievance[]): Grievance[] {
  const here = open.filter((grievance) => grievance.signal.touchpoint === signal.touchpoint)
  const unnamed = open.filter((grievance) => grievance.signal.issue === null)
  if (signal.issue !== null) {
    const named = open.filter((grievance) => sameIssue(signal, grievance.signal))
    return orElse(named, () => orElse(here, () => open))
  }
  const names = new Set(open.flatMap((grievance) => grievance.signal.issue ?? []))
  return names.size <= 1 ? open : orElse([...new Set([...here, ...unnamed])], () => open)
}

/**
 * What of the `open` grievances a signal closes. A resolution that names an issue closes what bears that name or none,
 * else what lies at its touchpoint, else all. One without a name closes all, but of several names only what lies at its
 * touchpoint or bears none. A good answer closes what lies at its touchpoint, and the moments that have passed.
 * Each rule is such that one grievance more never closes another: more trouble cannot lower the risk.
 */
export function closedBy(signal: HistorySignal, open: Grievance[]): Grievance[] {
  if (signal.negative) return []
  if (signal.type === 'issue_resolved') return closedByResolution(signal, open)
  if (signal.kind !== 'feedback' || !isGood(signal)) return []
  return open.filter((grievance) => {
    return grievance.signal.touchpoint === signal.touchpoint || moments.has(grievance.signal.type)
  })
}
