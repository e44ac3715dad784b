import type { HistorySignal } from '../signals/index.ts'
import { sameIssue } from './closing.ts'
import type { Grievance } from './closing.ts'
import { isContact } from './contact.ts'

/** A problem of a customer, from the event that opened it until all that was bad about it is closed. */
export interface Issue {
  /** The id of the signal that opened it. */
  key: string
  /** The sender's own name of it, once one was given. */
  ref: string | null
  touchpoint: string
  openedAt: Date
  resolvedAt: Date | null
  openedBy: HistorySignal
  /** How often the customer reached us about it while it was open. */
  contacts: number
  negatives: HistorySignal[]
}

interface Thread {
  issue: Issue
  grievances: Grievance[]
}

const isOpenAt = (index: number) => (grievance: Grievance) =>
  grievance.closedIndex === null || grievance.closedIndex > index

/** Which of the `open` issues, oldest first, a signal is about: that of its name, else the latest it may be about. */
export function threadFor<T extends { issue: Pick<Issue, 'ref'> }>(
  signal: HistorySignal,
  open: readonly T[],
): T | undefined {
  const { issue: name } = signal
  if (name === null) return open.at(-1)
  return open.find(({ issue }) => issue.ref === name) ?? open.findLast(({ issue }) => issue.ref === null)
}

function openThread(signal: HistorySignal): Thread {
  const { id: key, issue: ref, touchpoint, at: openedAt } = signal
  const issue = {
    key,
    ref,
    touchpoint,
    openedAt,
    resolvedAt: null,
    openedBy: signal,
    contacts: 0,
    negatives: [],
  }
  return { issue, grievances: [] }
}

function resolutionOf(grievances: Grievance[]): Date | null {
  const last = grievances.toSorted((a, b) => (a.closedIndex ?? Infinity) - (b.closedIndex ?? Infinity)).at(-1)
  return last?.closedAt ?? null
}

/**
 * The issues that the grievances of `known` (sorted) form, oldest first. A bad event joins the open issue of its name,
 * else the latest open one (of those without a name, which it then names), else it opens one; bad feedback and
 * returns join but never open.
 */
export function threadsOf(known: HistorySignal[], grievances: Grievance[]): Issue[] {
  const byIndex = new Map(grievances.map((grievance) => [grievance.index, grievance]))
  const threads: Thread[] = []
  for (const [index, signal] of known.entries()) {
    const grievance = byIndex.get(index)
    const open = threads.filter((thread) => thread.grievances.some(isOpenAt(index)))
    const thread = threadFor(signal, open) ?? (grievance && openThread(signal))
    if (!thread) continue
    if (grievance) {
      thread.issue.ref ??= signal.issue
      if (!threads.includes(thread)) threads.push(thread)
      thread.grievances.push(grievance)
    }
    if (signal.negative || signal.type === 'return') thread.issue.negatives.push(signal)
    if (isContact(signal)) thread.issue.contacts += 1
  }
  return threads.map(({ issue, grievances: all }) => ({ ...issue, resolvedAt: resolutionOf(all) }))
}

/** Whether `signal`, at `index`, came while `grievance` was open and may be about it; a grievance meets itself. */
export function meets(signal: HistorySignal, index: number, grievance: Grievance): boolean {
  return grievance.index <= index && isOpenAt(index)(grievance) && sameIssue(signal, grievance.signal)
}
