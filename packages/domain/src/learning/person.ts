import { assess, vectorOf } from '../risk/index.ts'
import type { RiskPolicy, Tier } from '../risk/index.ts'
import type { HistoryOutcome, HistorySignal } from '../signals/index.ts'
import type { Kept } from './example.ts'
import type { LifeSigns } from './label.ts'

const dayMs = 86_400_000
/** Whoever was not with us for so long is nobody whose leaving is still to be told. */
const activeDays = 180

/** A customer with all that examples are made of; times in milliseconds. */
export interface Person {
  customerId: string
  /** Signals, and purchases that were told as outcomes. */
  history: readonly HistorySignal[]
  outcomes: readonly HistoryOutcome[]
  /** From when on a signal was known, of those that came a little late. */
  knownFrom: ReadonlyMap<string, number>
  cases: readonly {
    openedAt: number
    resolvedAt: number | null
    outcome: 'saved' | 'lost' | 'not_at_risk' | null
    heldOut: boolean
    /** Whether chance decided if anybody was told. */
    drawn: boolean
  }[]
  /** When a person contacted them about a case or closed it. */
  acts: readonly number[]
}

/** What was known of a customer at `at` (milliseconds); what came later than a day was told as history. */
function knownAt({ history, knownFrom }: Person, at: number): HistorySignal[] {
  return history.filter((signal) => signal.at.getTime() <= at && (knownFrom.get(signal.id) ?? 0) <= at)
}

/** When something was first known of the customer, in milliseconds; null where nothing is. */
export function firstAtOf({ history }: Person): number | null {
  return history.length === 0 ? null : Math.min(...history.map(({ at }) => at.getTime()))
}

/** Histories are read no further back than their newest so many signals. */
const mostSignals = 300

/** Whether the customer was with us in the 180 days before `at`, and all of these days are known. */
export function isActiveAt({ history }: Person, at: number): boolean {
  const since = at - activeDays * dayMs
  const isCut = history.length >= mostSignals && history.every((signal) => signal.at.getTime() > since)
  return !isCut && history.some((signal) => signal.at.getTime() <= at && signal.at.getTime() > since)
}

const isOurs = ({ type }: HistorySignal) => type === 'issue_resolved'

const timeOf = ({ at }: { at: Date }) => at.getTime()

/** What tells whether the customer left. */
export function lifeSignsOf({ history, outcomes, cases }: Person): LifeSigns {
  return {
    signals: history.filter((signal) => !isOurs(signal)).map(timeOf),
    purchases: history.filter(({ type, negative }) => type === 'purchase' && !negative).map(timeOf),
    outcomes: outcomes.flatMap(({ outcome, at }) =>
      outcome === 'purchased' ? [] : [{ outcome, at: at.getTime() }],
    ),
    cases: cases.flatMap(({ outcome, resolvedAt }) =>
      resolvedAt === null || outcome === null || outcome === 'not_at_risk'
        ? []
        : [{ outcome, at: resolvedAt }],
    ),
  }
}

/** What was known of a customer at a moment, and what was done within the horizon after it. */
export interface Snapshot {
  features: Record<string, number>
  probability: number
  tier: Tier
  acted: boolean
  heldOut: boolean
}

/** Both policies: the one in use tells the probability of then, the prior is what learning must beat. */
export interface Policies {
  inUse: RiskPolicy
  prior: RiskPolicy
}

/** The customer as known at `at` (milliseconds). */
export function snapshotAt(person: Person, at: number, { inUse, prior }: Policies): Snapshot {
  const known = knownAt(person, at)
  const to = at + inUse.horizonDays * dayMs
  const { features, probability, tier } = assess(known, new Date(at), inUse)
  const assumed = inUse.learned ? assess(known, new Date(at), prior).probability : probability
  const cases = person.cases.filter(({ openedAt, resolvedAt }) => openedAt <= to && (resolvedAt ?? to) >= at)
  const kept: Omit<Kept, '_snapshot'> = {
    _prior: assumed,
    _case: Number(cases.length > 0),
    _drawn: Number(cases.some(({ drawn }) => drawn)),
    ...(features.buying ? { _x: features.buying.x, _tx: features.buying.tx, _T: features.buying.T } : {}),
  }
  return {
    features: { ...vectorOf(features), ...kept },
    probability,
    tier,
    acted: person.acts.some((act) => act > at && act <= to),
    heldOut: cases.some(({ heldOut }) => heldOut),
  }
}
