import { historyUntil } from '../signals/index.ts'
import type { HistorySignal } from '../signals/index.ts'
import { closedBy, sameIssue } from './closing.ts'
import type { Grievance } from './closing.ts'
import { isContact } from './contact.ts'
import { meets, threadsOf } from './issue.ts'
import type { Issue } from './issue.ts'

/** A negative experience and what became of it. */
export interface LedgerEntry {
  signal: HistorySignal
  /** Its place in the history as sorted. */
  index: number
  severity: number
  /** What no solution takes off: the severity of words or events that would weigh without any issue too. */
  lasting: number
  /** `open` while its issue is open, `resolved` after, `alone` without any. */
  status: 'open' | 'resolved' | 'alone'
  resolvedAt: Date | null
}

/** A customer's history as problems and what is left of them. */
export interface Ledger {
  issues: Issue[]
  entries: LedgerEntry[]
  /** The oldest bad event still without a solution. */
  oldestOpen: HistorySignal | null
  /** Contacts about what is still open. */
  openContacts: number
  /** The most negative experiences that are open on one issue. */
  openTogether: number
}

/** A return because of a problem that we left open. */
const returnSeverity = 0.8

/** Whether a signal is a bad event that asks for a solution. */
export const isGrievance = ({ kind, negative, opensIssue }: HistorySignal) =>
  kind === 'event' && negative && opensIssue

function replay(known: HistorySignal[]): Grievance[] {
  const grievances: Grievance[] = []
  let open: Grievance[] = []
  for (const [index, signal] of known.entries()) {
    const closed = new Set(closedBy(signal, open))
    for (const grievance of closed) {
      grievance.closedAt = signal.at
      grievance.closedIndex = index
    }
    if (closed.size > 0) open = open.filter((grievance) => !closed.has(grievance))
    if (!isGrievance(signal)) continue
    const grievance: Grievance = { signal, index, closedAt: null, closedIndex: null }
    grievances.push(grievance)
    open.push(grievance)
  }
  return grievances
}

function latest(dates: (Date | null)[]): Date | null {
  return dates.reduce((last, date) => (date && (!last || date > last) ? date : last), null)
}

/** What a bad signal met; a grievance answers for itself, since what it met may be closed without it. */
function metBy(signal: HistorySignal, index: number, grievances: Grievance[]): Grievance[] {
  if (isGrievance(signal)) return grievances.filter((one) => one.index === index)
  if (!signal.negative && signal.type !== 'return') return []
  return grievances.filter((one) => meets(signal, index, one))
}

/** What the ledger says of a signal at its place, given the grievances that it met; nothing unless it is bad. */
export function entryOf(
  signal: HistorySignal,
  index: number,
  met: readonly Grievance[],
): LedgerEntry | undefined {
  const isReturn = signal.type === 'return' && met.length > 0
  if (!signal.negative && !isReturn) return undefined
  const severity = isReturn ? Math.max(signal.severity, returnSeverity) : signal.severity
  const lasting = signal.negative && !isGrievance(signal) ? signal.severity : 0
  const entry = { signal, index, severity, lasting, resolvedAt: null }
  if (met.length === 0) return { ...entry, status: 'alone' }
  if (met.some(({ closedAt }) => closedAt === null)) return { ...entry, status: 'open' }
  return { ...entry, status: 'resolved', resolvedAt: latest(met.map(({ closedAt }) => closedAt)) }
}

/**
 * Replays what was known at `now`, oldest first. Each bad event that opens an issue stays open until something closes
 * it; other negative experiences that meet it stay open with it. One negative experience more never closes, relieves
 * or hides another one: the risk depends on that.
 */
export function ledgerOf(history: readonly HistorySignal[], now: Date): Ledger {
  const known = historyUntil(history, now)
  const grievances = replay(known)
  const open = grievances.filter(({ closedAt }) => closedAt === null)
  const entries = known.flatMap((signal, index) => {
    return entryOf(signal, index, metBy(signal, index, grievances)) ?? []
  })
  const contacts = known.filter((signal, index) => {
    return isContact(signal) && open.some((grievance) => meets(signal, index, grievance))
  })
  const held = entries.filter(({ status }) => status === 'open')
  const together = open.map((grievance) => {
    const others = held.filter(({ signal, index }) => {
      return isGrievance(signal) ? sameIssue(signal, grievance.signal) : meets(signal, index, grievance)
    })
    return others.length
  })
  return {
    issues: threadsOf(known, grievances),
    entries,
    oldestOpen: open[0]?.signal ?? null,
    openContacts: contacts.length,
    openTogether: together.reduce((most, count) => Math.max(most, count), 0),
  }
}

/** The issues of a customer as known at `now`, oldest first. */
export function issuesOf(history: readonly HistorySignal[], now: Date): Issue[] {
  return ledgerOf(history, now).issues
}
