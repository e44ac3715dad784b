import { noMemory, nothingYet } from '../risk/memory/index.ts'
import type { Fading, Memory } from '../risk/memory/index.ts'
import type { HistorySignal } from '../signals/index.ts'

/** A signal without its comment, as JSON; `at` in milliseconds since 1970. */
export type KeptSignal = Omit<HistorySignal, 'at'> & { at: number; comment: null }

/** A negative experience as it was told; `place` is its number among all signals. */
export interface KeptTrouble {
  place: number
  signal: KeptSignal
  severity: number
  /** What no solution takes off. */
  lasting: number
}

/** A negative experience that an open problem keeps from fading. */
export interface HeldTrouble extends KeptTrouble {
  /** The places of the bad events that it waits for; its own where it is one itself. */
  met: number[]
}

/** A negative experience that fades: from its own day, or from when all it waited for was solved. */
export interface SettledTrouble extends KeptTrouble {
  resolvedAt: number | null
}

/** An issue with the places of its bad events that have no solution yet. */
export interface KeptIssue {
  key: string
  ref: string | null
  touchpoint: string
  openedBy: KeptSignal
  contacts: number
  open: number[]
}

/** How often the customer reached us about the same open events. */
export interface KeptContacts {
  met: number[]
  count: number
}

/**
 * What the risk needs to know of a customer's signals so far, without the signals: plain JSON, whose size depends on
 * what is open and recent, never on how much there was.
 */
export interface RiskState {
  /** Of this layout: a state of another one is made anew from the raw signals. */
  layout: 1
  /** The last signal heard. */
  last: { at: number; id: string } | null
  count: number
  memory: Memory
  /** Oldest first, as all lists here. */
  held: HeldTrouble[]
  settled: SettledTrouble[]
  /** What is left of those that are past telling. */
  past: Fading
  issues: KeptIssue[]
  contacts: KeptContacts[]
}

/** The state of a customer of whom nothing was heard. */
export function emptyRiskState(): RiskState {
  return {
    layout: 1,
    last: null,
    count: 0,
    memory: noMemory,
    held: [],
    settled: [],
    past: nothingYet,
    issues: [],
    contacts: [],
  }
}

/** The signal as it is kept. */
export function keptOf(signal: HistorySignal): KeptSignal {
  return { ...signal, at: signal.at.getTime(), comment: null }
}

/** The kept signal as the rules read it. */
export function signalOf(kept: KeptSignal): HistorySignal {
  return { ...kept, at: new Date(kept.at) }
}
