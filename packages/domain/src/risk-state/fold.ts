import { closedBy, entryOf, isContact, isGrievance, sameIssue, threadFor } from '../issues/index.ts'
import type { Grievance } from '../issues/index.ts'
import { isRecent, remember, weightOf, withPart } from '../risk/memory/index.ts'
import type { HistorySignal } from '../signals/index.ts'
import { emptyRiskState, keptOf, signalOf } from './state.ts'
import type { HeldTrouble, KeptContacts, KeptIssue, RiskState, SettledTrouble } from './state.ts'
import { isOpenEvent, settledTrouble } from './troubles.ts'

/** Why a signal was not taken up: the state has to be made anew from the raw signals. */
export type Refusal = 'earlier' | 'crowded'

/** The state with the signal, or unchanged with why not. */
export interface Folded {
  state: RiskState
  refused: Refusal | null
}

/** More bad experiences than these at once, or waits, are no state any more but a history. */
const mostKept = 200

function isEarlier({ at, id }: HistorySignal, { last }: RiskState): boolean {
  if (last === null) return false
  return at.getTime() === last.at ? id <= last.id : at.getTime() < last.at
}

const without = (places: readonly number[], closed: ReadonlySet<number>) =>
  places.filter((place) => !closed.has(place))

/** The bad events that have no solution, as the rules of closing read them. */
function openOf({ held }: RiskState): Grievance[] {
  return held.filter(isOpenEvent).map(({ signal, place }) => ({
    signal: signalOf(signal),
    index: place,
    closedAt: null,
    closedIndex: null,
  }))
}

/** Contacts about the same open events are told apart no longer. */
function merged(contacts: readonly KeptContacts[]): KeptContacts[] {
  const counts = new Map<string, KeptContacts>()
  for (const { met, count } of contacts) {
    if (met.length === 0) continue
    const key = met.join()
    counts.set(key, { met, count: count + (counts.get(key)?.count ?? 0) })
  }
  return [...counts.values()]
}

function solvedAt({ place, signal, severity, lasting }: HeldTrouble, at: number): SettledTrouble {
  return { place, signal, severity, lasting, resolvedAt: at }
}

/** What the solution of `closed` settles: troubles that wait for nothing else begin to fade. */
function closing(state: RiskState, closed: ReadonlySet<number>, at: number): RiskState {
  if (closed.size === 0) return state
  const held = state.held.map((trouble) => ({ ...trouble, met: without(trouble.met, closed) }))
  const solved = held.filter(({ met }) => met.length === 0)
  return {
    ...state,
    held: held.filter(({ met }) => met.length > 0),
    settled: [...state.settled, ...solved.map((trouble) => solvedAt(trouble, at))],
    issues: state.issues
      .map((issue) => ({ ...issue, open: without(issue.open, closed) }))
      .filter(({ open }) => open.length > 0),
    contacts: merged(state.contacts.map((each) => ({ ...each, met: without(each.met, closed) }))),
  }
}

function openedBy(signal: HistorySignal): KeptIssue {
  const { id: key, issue: ref, touchpoint } = signal
  return { key, ref, touchpoint, openedBy: keptOf(signal), contacts: 0, open: [] }
}

/** The issues with what the signal adds to the one it is about. */
function joining(issues: readonly KeptIssue[], signal: HistorySignal, place: number): KeptIssue[] {
  const asks = isGrievance(signal)
  const found = threadFor(
    signal,
    issues.map((issue) => ({ issue })),
  )?.issue
  const about = found ?? (asks ? openedBy(signal) : undefined)
  if (!about) return [...issues]
  const contacts = about.contacts + Number(isContact(signal))
  const joined: KeptIssue = asks
    ? { ...about, contacts, ref: about.ref ?? signal.issue, open: [...about.open, place] }
    : { ...about, contacts }
  return found ? issues.map((issue) => (issue === found ? joined : issue)) : [...issues, joined]
}

/** What the signal itself is: a trouble that is held or fades, or none. */
function withTrouble(state: RiskState, signal: HistorySignal, open: readonly Grievance[]): RiskState {
  const place = state.count
  const own: Grievance = { signal, index: place, closedAt: null, closedIndex: null }
  const near = open.filter((grievance) => sameIssue(signal, grievance.signal))
  const met = isGrievance(signal) ? [own] : near
  const entry = entryOf(signal, place, signal.negative || signal.type === 'return' ? met : [])
  if (!entry) return state
  const trouble = { place, signal: keptOf(signal), severity: entry.severity, lasting: entry.lasting }
  if (entry.status !== 'open')
    return { ...state, settled: [...state.settled, { ...trouble, resolvedAt: null }] }
  const held: HeldTrouble = { ...trouble, met: met.map(({ index }) => index) }
  return { ...state, held: [...state.held, held] }
}

function withContact(state: RiskState, signal: HistorySignal, open: readonly Grievance[]): RiskState {
  if (!isContact(signal)) return state
  const near = open.filter((grievance) => sameIssue(signal, grievance.signal)).map(({ index }) => index)
  const met = isGrievance(signal) ? [...near, state.count] : near
  return { ...state, contacts: merged([...state.contacts, { met, count: 1 }]) }
}

/** Troubles that are past telling keep only their weight. */
function forgetting(state: RiskState, at: number): RiskState {
  const forgotten = state.settled.filter((trouble) => !isRecent(settledTrouble(trouble), at))
  if (forgotten.length === 0) return state
  const weight = forgotten.reduce((sum, trouble) => sum + weightOf(settledTrouble(trouble), at), 0)
  const gone = new Set(forgotten)
  return {
    ...state,
    settled: state.settled.filter((trouble) => !gone.has(trouble)),
    past: withPart(state.past, weight, at),
  }
}

const isCrowded = ({ held, settled, contacts, memory }: RiskState) =>
  Math.max(held.length, settled.length, contacts.length, memory.waits.length) > mostKept

/**
 * The state with one signal more, at a cost that does not depend on how many came before. Signals come in the order of
 * `historyUntil`: one that lies before the last is refused as `earlier`; a customer with more than 200 bad experiences
 * open or recent as `crowded`. Either is then assessed from the raw signals, and the state made anew.
 */
export function foldSignal(state: RiskState, signal: HistorySignal): Folded {
  if (isEarlier(signal, state)) return { state, refused: 'earlier' }
  const at = signal.at.getTime()
  const openBefore = openOf(state)
  const closed = new Set(closedBy(signal, openBefore).map(({ index }) => index))
  const open = openBefore.filter(({ index }) => !closed.has(index))
  const closedState = closing(state, closed, at)
  const told = withContact(withTrouble(closedState, signal, open), signal, open)
  const next = forgetting(
    {
      ...told,
      last: { at, id: signal.id },
      count: state.count + 1,
      memory: remember(state.memory, signal),
      issues: joining(told.issues, signal, state.count),
    },
    at,
  )
  return isCrowded(next) ? { state, refused: 'crowded' } : { state: next, refused: null }
}

/** The state of a history in the order of time; null when it is too crowded for one. */
export function riskStateOf(
  history: readonly HistorySignal[],
  from: RiskState = emptyRiskState(),
): RiskState | null {
  let state = from
  for (const signal of history) {
    const folded = foldSignal(state, signal)
    if (folded.refused !== null) return null
    state = folded.state
  }
  return state
}
