import { knownEvents } from '../events/index.ts'
import type { HistoryOutcome, HistorySignal } from '../signals/index.ts'

function purchaseOf({ at, value }: HistoryOutcome, index: number): HistorySignal {
  return {
    id: `purchased:${at.getTime()}:${index}`,
    kind: 'event',
    at,
    touchpoint: 'purchase',
    channel: 'api',
    metric: null,
    score: null,
    type: 'purchase',
    severity: 0,
    experience: 0 - knownEvents.purchase.severity({}),
    negative: false,
    pNegative: null,
    waitMinutes: null,
    issue: null,
    opensIssue: false,
    value,
    comment: null,
  }
}

/**
 * The history with each `purchased` outcome as a purchase, so that it counts for tenure and value. A purchase that was
 * told both as an event and as an outcome of the same instant is one; the order is left to whoever reads the history.
 */
export function withOutcomes(
  signals: readonly HistorySignal[],
  outcomes: readonly HistoryOutcome[],
): HistorySignal[] {
  const told = new Set(signals.filter(({ type }) => type === 'purchase').map(({ at }) => at.getTime()))
  const bought = outcomes.filter(({ outcome, at }) => outcome === 'purchased' && !told.has(at.getTime()))
  return [...signals, ...bought.map(purchaseOf)]
}
