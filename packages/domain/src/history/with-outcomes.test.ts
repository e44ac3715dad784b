import { describe, expect, it } from 'vitest'

import { featuresOf, policyFor } from '../risk/index.ts'
import type { HistoryOutcome, HistorySignal } from '../signals/index.ts'
import { withOutcomes } from './index.ts'

const at = new Date('2026-03-01T12:00:00Z')
const bought = (over: Partial<HistoryOutcome> = {}): HistoryOutcome => ({
  outcome: 'purchased',
  at,
  value: 90,
  ...over,
})
const [purchase] = withOutcomes([], [bought()])
const purchasesOf = (signals: HistorySignal[]) => {
  const { purchases, totalValue } = featuresOf(signals, new Date('2026-04-01T00:00:00Z'), policyFor('us'))
  return { purchases, totalValue }
}

describe('withOutcomes', () => {
  it.each([
    { when: 'nothing is known', outcomes: [], purchases: 0, totalValue: 0 },
    { when: 'there is one', outcomes: [bought()], purchases: 1, totalValue: 90 },
    { when: 'two share an instant', outcomes: [bought(), bought()], purchases: 2, totalValue: 180 },
    { when: 'its value is not told', outcomes: [bought({ value: null })], purchases: 1, totalValue: 0 },
    { when: 'it is another outcome', outcomes: [bought({ outcome: 'stayed' })], purchases: 0, totalValue: 0 },
  ])('counts $purchases purchases when $when', ({ outcomes, purchases, totalValue }) => {
    expect(purchasesOf(withOutcomes([], outcomes))).toEqual({ purchases, totalValue })
  })

  it('counts a purchase once that was told as an event too', () => {
    const event = purchase ? [{ ...purchase, id: 'sig_1' }] : []
    expect(purchasesOf(withOutcomes(event, [bought()]))).toEqual({ purchases: 1, totalValue: 90 })
  })
})
