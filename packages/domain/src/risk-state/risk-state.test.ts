import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { assessFeatures, featuresOf, noFeatures, policyFor } from '../risk/index.ts'
import type { RiskFeatures } from '../risk/index.ts'
import { badEvent, feedback, historySignal, marchDay } from '../signals/fixtures.ts'
import { channels, historyUntil } from '../signals/index.ts'
import type { HistorySignal } from '../signals/index.ts'
import { emptyRiskState, featuresFromState, foldSignal, riskStateOf } from './index.ts'
import type { RiskState } from './index.ts'

const policy = policyFor('us')
const types = [
  'purchase',
  'return',
  'product_defect',
  'long_wait',
  'issue_resolved',
  'friction',
  'visit',
] as const
const dayMs = 86_400_000

const signalWithin = (days: number) =>
  fc
    .record({
      id: fc.uuid(),
      kind: fc.constantFrom('feedback' as const, 'event' as const, 'event' as const),
      at: fc
        .oneof(fc.integer({ min: 0, max: days }), fc.double({ min: 0, max: days, noNaN: true }))
        .map((day) => new Date(marchDay(0).getTime() + Math.round(day * dayMs))),
      touchpoint: fc.constantFrom('product', 'store', 'call-center'),
      channel: fc.constantFrom(...channels),
      metric: fc.constantFrom(null, 'csat' as const, 'enps' as const),
      type: fc.constantFrom(...types),
      size: fc.oneof(fc.constantFrom(0.1, 0.6, 1), fc.double({ min: 0, max: 1.1, noNaN: true })),
      negative: fc.boolean(),
      pNegative: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      waitMinutes: fc.option(fc.integer({ min: 0, max: 240 })),
      issue: fc.constantFrom(null, null, 'seat', 'bell', 'bill'),
      opensIssue: fc.boolean(),
      value: fc.option(fc.double({ min: -5, max: 1000, noNaN: true })),
    })
    .map(({ kind, type, metric, size, ...rest }): HistorySignal => {
      const isEvent = kind === 'event'
      const score = isEvent || metric === null ? null : 3
      return {
        ...rest,
        kind,
        type: isEvent ? type : null,
        metric: isEvent ? null : metric,
        score,
        severity: rest.negative ? size : 0,
        experience: rest.negative ? 0.2 - Math.min(1, size) : Math.min(1, size),
        comment: 'texto',
      }
    })

const spans = [20, 120, 500] as const
const histories = fc
  .constantFrom(...spans)
  .chain((days) => fc.array(signalWithin(days), { maxLength: 24 }))
  .map((signals) => historyUntil(signals, marchDay(9999)))
  .map((signals) => signals.filter(({ id }, index) => id !== signals[index - 1]?.id))

/** As a store keeps it. */
const stored = (state: RiskState) => JSON.parse(JSON.stringify(state)) as RiskState

function stateOf(history: readonly HistorySignal[]): RiskState {
  return history.reduce((state, signal) => {
    const { state: next, refused } = foldSignal(stored(state), signal)
    expect(refused).toBeNull()
    return next
  }, emptyRiskState())
}

const numbersOf = (features: RiskFeatures) =>
  Object.entries(features).flatMap(([name, value]) =>
    typeof value === 'number' ? [[name, value] as const] : [],
  )

const namesOf = (signals: readonly HistorySignal[]) => signals.map(({ id, at }) => [id, at])

function expectSame(found: RiskFeatures, expected: RiskFeatures) {
  expect(numbersOf(found).map(([name]) => name)).toEqual(numbersOf(expected).map(([name]) => name))
  for (const [name, value] of numbersOf(expected)) {
    const told = found[name as keyof RiskFeatures] as number
    const isNear = Math.abs(told - value) <= 1e-9 * Math.max(1, Math.abs(value))
    expect({ name, told, isNear }).toEqual({ name, told, isNear: true })
  }
  const { stage, lastTouchpoint, lastActivityAt, lapse } = expected
  expect(found).toMatchObject({ stage, lastTouchpoint, lastActivityAt })
  expect(found.lapse === null).toBe(lapse === null)
  expect(namesOf(found.recentNegatives)).toEqual(namesOf(expected.recentNegatives))
  expect(found.openIssue?.key).toBe(expected.openIssue?.key)
  expect(found.openIssue?.ref).toBe(expected.openIssue?.ref)
  expect(found.openIssue?.contacts).toBe(expected.openIssue?.contacts)
  expect(found.openIssue?.openedAt).toEqual(expected.openIssue?.openedAt)
}

const toldOf = (features: RiskFeatures) => {
  const { floor, reasons, tier } = assessFeatures(features, policy)
  return { floor, tier, texts: reasons.map(({ code, text }) => [code, text]) }
}

describe('featuresFromState', () => {
  it('finds what the raw signals say, at any later moment', () => {
    const later = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 400, noNaN: true }))
    fc.assert(
      fc.property(histories, later, (history, days) => {
        const last = history.at(-1)?.at ?? marchDay(1)
        const now = new Date(last.getTime() + Math.round(days * dayMs))
        const found = featuresFromState(stored(stateOf(history)), now, policy)
        const expected = featuresOf(history, now, policy)
        expectSame(found, expected)
        expect(toldOf(found)).toEqual(toldOf(expected))
      }),
      { numRuns: 1000 },
    )
  })

  it('knows nothing of nobody', () => {
    expect(featuresFromState(emptyRiskState(), marchDay(1), policy)).toEqual(noFeatures)
  })

  it('reads a moment before the last signal as the moment of that signal', () => {
    const state = stateOf([feedback(5, -1)])
    expect(featuresFromState(state, marchDay(1), policy)).toEqual(
      featuresFromState(state, marchDay(5), policy),
    )
  })

  it('agrees on a customer of years, past what is remembered one by one', () => {
    const visits = Array.from({ length: 900 }, (_, index) =>
      historySignal(1 + index * (index < 500 ? 1 : 2), {
        id: `sig_${String(index).padStart(4, '0')}`,
        type: index % 3 === 0 ? 'purchase' : 'visit',
        value: 10,
      }),
    )
    const state = riskStateOf(visits) ?? emptyRiskState()
    expectSame(featuresFromState(state, marchDay(2000), policy), featuresOf(visits, marchDay(2000), policy))
    expect(JSON.stringify(state).length).toBeLessThan(12_000)
  })
})

describe('foldSignal', () => {
  it.each([
    { when: 'it came before the last', signal: historySignal(4), refused: 'earlier' },
    { when: 'it is the last again', signal: historySignal(5), refused: 'earlier' },
    {
      when: 'it came with the last, before it by its id',
      signal: historySignal(5, { id: 'sig_4' }),
      refused: 'earlier',
    },
    {
      when: 'it came with the last, after it by its id',
      signal: historySignal(5, { id: 'sig_6' }),
      refused: null,
    },
    { when: 'it came later', signal: historySignal(6), refused: null },
  ])('answers $refused when $when', ({ signal, refused }) => {
    const state = stateOf([historySignal(5)])
    const folded = foldSignal(state, signal)
    expect(folded.refused).toBe(refused)
    expect(folded.state === state).toBe(refused !== null)
  })

  it('refuses a customer with more open at once than a state holds', () => {
    const history = Array.from({ length: 201 }, (_, index) => badEvent(1 + index, 'outage', 0.6))
    const state = riskStateOf(history.slice(0, 200))
    expect(state).not.toBeNull()
    const last = history.at(-1) ?? historySignal(999)
    expect(foldSignal(state ?? emptyRiskState(), last).refused).toBe('crowded')
    expect(riskStateOf(history)).toBeNull()
  })

  it('leaves the state that it was given as it was', () => {
    const state = stateOf([badEvent(1, 'outage', 0.6), feedback(2, -1, { channel: 'phone' })])
    const before = stored(state)
    foldSignal(state, historySignal(9, { type: 'issue_resolved' }))
    expect(stored(state)).toEqual(before)
  })

  it('keeps no comment', () => {
    const state = stateOf([feedback(1, -1, { comment: 'Una queja' })])
    expect(JSON.stringify(state)).not.toContain('Una queja')
  })

  it('costs no more after thousands of signals than after hundreds', () => {
    const day = (index: number) => historySignal(1 + index, { id: `sig_${String(index).padStart(6, '0')}` })
    const sizeAfter = (count: number) =>
      JSON.stringify(riskStateOf(Array.from({ length: count }, (_, index) => day(index)))).length
    expect(sizeAfter(4000)).toBeLessThan(1.1 * sizeAfter(400))
  })
})
