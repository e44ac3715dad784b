import type { HistoryOutcome, HistorySignal, OutcomeKind } from '../signals/index.ts'

/** What tells whether a customer is gone; times in milliseconds, in any order. */
export interface Leave {
  outcomes: readonly { outcome: OutcomeKind; at: number }[]
  purchases: readonly number[]
}

/** When a customer left, as known at `now` (milliseconds): the last outcome says so, and no purchase since says otherwise. */
export function leftAt({ outcomes, purchases }: Leave, now: number): number | null {
  const known = outcomes.filter(({ at }) => at <= now)
  const last = known.reduce<Leave['outcomes'][number] | null>(
    (newest, outcome) => (newest && newest.at > outcome.at ? newest : outcome),
    null,
  )
  if (last?.outcome !== 'churned') return null
  return purchases.some((at) => at > last.at && at <= now) ? null : last.at
}

/** The same of a customer's history. */
export function leftAtOf(
  history: readonly HistorySignal[],
  outcomes: readonly HistoryOutcome[],
  now: Date,
): Date | null {
  // Nearly everybody: a back-test asks this at each of thousands of looks.
  if (outcomes.every(({ outcome }) => outcome !== 'churned')) return null
  const purchases = history.filter(({ type, negative }) => type === 'purchase' && !negative)
  const left = leftAt(
    {
      outcomes: outcomes.map(({ outcome, at }) => ({ outcome, at: at.getTime() })),
      purchases: purchases.map(({ at }) => at.getTime()),
    },
    now.getTime(),
  )
  return left === null ? null : new Date(left)
}
