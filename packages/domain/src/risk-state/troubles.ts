import { isGrievance, sameIssue } from '../issues/index.ts'
import type { OpenIssue, Trouble, Troubles } from '../risk/memory/index.ts'
import { signalOf } from './state.ts'
import type { HeldTrouble, KeptIssue, RiskState, SettledTrouble } from './state.ts'

/** The trouble as the risk weighs it. */
export function settledTrouble({ signal, severity, lasting, resolvedAt }: SettledTrouble): Trouble {
  const status = resolvedAt === null ? 'alone' : 'resolved'
  const solvedAt = resolvedAt === null ? null : new Date(resolvedAt)
  return { signal: signalOf(signal), severity, lasting, status, resolvedAt: solvedAt }
}

function heldTrouble({ signal, severity, lasting }: HeldTrouble): Trouble {
  return { signal: signalOf(signal), severity, lasting, status: 'open', resolvedAt: null }
}

/** Whether it is itself a bad event without a solution. */
export const isOpenEvent = ({ signal }: HeldTrouble) => isGrievance(signalOf(signal))

/** How many negative experiences are open on the issue of one bad event. */
function togetherWith(event: HeldTrouble, held: readonly HeldTrouble[]): number {
  const own = signalOf(event.signal)
  return held.filter((other) => {
    return isOpenEvent(other) ? sameIssue(signalOf(other.signal), own) : other.met.includes(event.place)
  }).length
}

function openIssue({ key, ref, touchpoint, openedBy, contacts }: KeptIssue): OpenIssue {
  const opener = signalOf(openedBy)
  return { key, ref, touchpoint, openedAt: opener.at, openedBy: opener, contacts }
}

/** What went wrong, as the features are made of it. */
export function troublesOfState({ held, settled, past, issues, contacts }: RiskState): Troubles {
  const events = held.filter(isOpenEvent)
  const [oldest] = events
  const entries = [
    ...held.map((each) => ({ place: each.place, trouble: heldTrouble(each) })),
    ...settled.map((each) => ({ place: each.place, trouble: settledTrouble(each) })),
  ].toSorted((a, b) => a.place - b.place)
  const about = oldest && issues.find(({ open }) => open.includes(oldest.place))
  return {
    entries: entries.map(({ trouble }) => trouble),
    past,
    openIssues: issues.length,
    openIssue: about ? openIssue(about) : null,
    oldestOpenAt: oldest?.signal.at ?? null,
    openContacts: contacts.reduce((sum, { count }) => sum + count, 0),
    openTogether: events.reduce((most, event) => Math.max(most, togetherWith(event, held)), 0),
  }
}
