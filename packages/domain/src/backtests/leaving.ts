import { labelOf, type LifeSigns } from '../learning/index.ts'
import { dayMs, type Trial, type TrialCustomer } from './trial.ts'

/** That a customer left: an alert from `from` until `at` came in time. */
export interface Leaving {
  from: Date
  at: Date
  /** Whether somebody told so; else a silence says it, and the day is that on which it was long enough. */
  isTold: boolean
}

/** What became of a customer after an alert; `pending` while it is too early to say. */
export type Became = 'left' | 'stayed' | 'pending'

/** What the learning knows a customer by, so that an alert is judged by the same label as the model. */
export function lifeSignsOf({ signals, outcomes, cases }: TrialCustomer): LifeSigns {
  return {
    signals: signals.map(({ at }) => at.getTime()),
    purchases: signals
      .filter(({ type, negative }) => type === 'purchase' && !negative)
      .map(({ at }) => at.getTime()),
    outcomes: outcomes.flatMap(({ outcome, at }) =>
      outcome === 'purchased' ? [] : [{ outcome, at: at.getTime() }],
    ),
    cases: cases.map(({ outcome, at }) => ({ outcome, at: at.getTime() })),
  }
}

/**
 * What became of a customer within the horizon after `at`. Where the organization tells who leaves, whoever is not told to
 * have left has stayed once the horizon is over; else silence tells, as it does to the model.
 */
export function becameAfter(signs: LifeSigns, at: Date, trial: Trial): Became {
  const label = labelOf(signs, at.getTime(), trial.now.getTime(), trial)
  const isTold = label !== null && label.source !== 'inactivity'
  if (isTold || (label !== null && trial.inactivity)) return label.label === 1 ? 'left' : 'stayed'
  if (trial.inactivity) return 'pending'
  return at.getTime() + trial.horizonDays * dayMs <= trial.now.getTime() ? 'stayed' : 'pending'
}

/** The silence after the last purchase, where it says as much as leaving. */
function silenceOf(signs: LifeSigns, { horizonDays, silentGaps, now }: Trial): Leaving[] {
  if (signs.purchases.length === 0) return []
  const last = Math.max(...signs.purchases)
  const label = labelOf(signs, last, now.getTime(), { horizonDays, silentGaps })
  if (label?.label !== 1 || label.source !== 'inactivity') return []
  return [{ from: new Date(last), at: new Date(last + horizonDays * dayMs), isTold: false }]
}

/** When a customer left, oldest first: as outcomes and lost cases tell, unless what came after says otherwise. */
export function leavingsOf(signs: LifeSigns, trial: Trial): Leaving[] {
  const horizon = trial.horizonDays * dayMs
  const told = [
    ...signs.outcomes.filter(({ outcome }) => outcome === 'churned'),
    ...signs.cases.filter(({ outcome }) => outcome === 'lost'),
  ]
    .map(({ at }) => at)
    .filter((at) => at <= trial.now.getTime())
    .toSorted((a, b) => a - b)
  const kept: number[] = []
  for (const at of told) {
    const isNew = kept.every((other) => at - other > horizon)
    if (isNew && becameAfter(signs, new Date(at - 1), trial) === 'left') kept.push(at)
  }
  if (kept.length === 0 && trial.inactivity) return silenceOf(signs, trial)
  return kept.map((at) => ({ from: new Date(at - horizon), at: new Date(at), isTold: true }))
}

/** The leaving that an alert at `at` came in time for, if any. */
export function leavingAfter(leavings: readonly Leaving[], at: Date): Leaving | undefined {
  return leavings.find((leaving) => at >= leaving.from && at < leaving.at)
}
