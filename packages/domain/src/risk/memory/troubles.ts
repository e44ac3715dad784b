import type { Issue, Ledger, LedgerEntry } from '../../issues/index.ts'
import type { HistorySignal } from '../../signals/index.ts'
import { daysBetween, decayed, leftOf, nothingYet } from './decay.ts'
import type { Fading } from './decay.ts'

/** A problem that is still open, as far as it is told of. */
export type OpenIssue = Pick<Issue, 'key' | 'ref' | 'touchpoint' | 'openedAt' | 'openedBy' | 'contacts'>

/** A negative experience and what became of it. */
export type Trouble = Pick<LedgerEntry, 'signal' | 'severity' | 'lasting' | 'status' | 'resolvedAt'>

/** What went wrong for a customer, and what of it is open. */
export interface Troubles {
  /** Oldest first; those that weigh less than a quarter may be in `past` instead. */
  entries: readonly Trouble[]
  /** What is left of those that are not listed. */
  past: Fading
  openIssues: number
  /** The one that holds the oldest bad event without a solution. */
  openIssue: OpenIssue | null
  /** When that event was. */
  oldestOpenAt: number | null
  openContacts: number
  openTogether: number
}

/** What an experience still weighs: whole while open, half and fading once solved, fading from its own day otherwise. */
export function weightOf({ signal, severity, lasting, status, resolvedAt }: Trouble, now: number): number {
  if (status === 'open') return severity
  const at = signal.at.getTime()
  if (status === 'alone' || resolvedAt === null) return severity * decayed(at, now)
  return Math.max((severity / 2) * decayed(resolvedAt.getTime(), now), lasting * decayed(at, now))
}

const recentShare = 0.25

/** Whether it is still worth telling: it weighs a quarter of what it did, or more. */
export function isRecent(trouble: Trouble, now: number): boolean {
  return trouble.severity > 0 && weightOf(trouble, now) >= recentShare * trouble.severity
}

/** The troubles of a ledger. */
export function troublesOf({ issues, entries, oldestOpen, openContacts, openTogether }: Ledger): Troubles {
  const open = issues.filter(({ resolvedAt }) => resolvedAt === null)
  return {
    entries,
    past: nothingYet,
    openIssues: open.length,
    openIssue: open.find(({ negatives }) => oldestOpen && negatives.includes(oldestOpen)) ?? null,
    oldestOpenAt: oldestOpen?.at.getTime() ?? null,
    openContacts,
    openTogether,
  }
}

/** N: what all of it weighs together at `now`. */
export function weightOfAll({ entries, past }: Troubles, now: number): number {
  return entries.reduce((sum, entry) => sum + weightOf(entry, now), leftOf(past, now))
}

/** The negative experiences that are still worth telling, oldest first, and the days since the first of them. */
export function recentOf({ entries }: Troubles, now: number): { signals: HistorySignal[]; days: number } {
  const signals = entries.filter((entry) => isRecent(entry, now)).map(({ signal }) => signal)
  return { signals, days: signals[0] ? daysBetween(signals[0].at.getTime(), now) : 0 }
}
