import type { CustomerHistory } from '@vigia/db/history'
import { leftAtOf, withOutcomes } from '@vigia/domain/history'
import type { HistorySignal } from '@vigia/domain/signals'

/** What a customer lived through, and when they left, if they did and have not come back. */
export interface Lived {
  history: readonly HistorySignal[]
  leftAt: Date | null
}

/** What is known of a customer at `now`; of one who was never heard of, nothing. */
export function livedOf(known: CustomerHistory | undefined, now: Date): Lived {
  const { signals, outcomes } = known ?? { signals: [], outcomes: [] }
  const history = withOutcomes(signals, outcomes)
  return { history, leftAt: leftAtOf(history, outcomes, now) }
}
