import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { marchDay } from '../signals/fixtures.ts'
import { channels } from '../signals/index.ts'
import type { HistorySignal } from '../signals/index.ts'
import { assess, compareTiers, policyFor, termNames } from './index.ts'
import type { RiskPolicy } from './index.ts'

const now = marchDay(90)
const types = [
  'purchase',
  'return',
  'product_defect',
  'long_wait',
  'broken_promise',
  'issue_resolved',
  'friction',
  'visit',
] as const

interface Shape {
  days: { min: number; max: number }
  negative?: fc.Arbitrary<boolean>
  /** Without waits, texts and contacts, whose own weight would hide a loss elsewhere. */
  plain?: boolean
}

const anySignal = ({ days, negative = fc.boolean(), plain = false }: Shape) =>
  fc
    .record({
      id: fc.uuid(),
      kind: fc.constantFrom('feedback', 'event'),
      at: fc
        .oneof(fc.integer(days), fc.double({ ...days, noNaN: true }))
        .map((day) => new Date(marchDay(0).getTime() + Math.round(day * 86_400_000))),
      touchpoint: fc.constantFrom('product', 'store', 'call-center'),
      channel: plain ? fc.constant('web' as const) : fc.constantFrom(...channels),
      type: fc.constantFrom(...types),
      size: fc.oneof(fc.constantFrom(0.1, 1), fc.double({ min: 0, max: 1.1, noNaN: true })),
      negative,
      pNegative: plain ? fc.constant(null) : fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      waitMinutes: plain ? fc.constant(null) : fc.option(fc.integer({ min: 0, max: 240 })),
      issue: fc.constantFrom(null, null, 'seat', 'bell', 'bill'),
      opensIssue: fc.boolean(),
    })
    .map(({ kind, type, size, ...rest }): HistorySignal => {
      const severity = rest.negative ? size : 0
      const experience = rest.negative ? -Math.min(1, size) : Math.min(1, size)
      const own = kind === 'event' ? type : null
      return {
        ...rest,
        kind,
        type: own,
        severity,
        experience,
        metric: null,
        score: null,
        value: null,
        comment: null,
      }
    })

const history = fc.array(anySignal({ days: { min: 0, max: 90 } }), { maxLength: 14 })
const policies = fc.constantFrom('us' as const, 'latam' as const).map(policyFor)

const weight = fc.double({ min: -3, max: 3, noNaN: true })
const byTerm = (value: fc.Arbitrary<number>) =>
  fc
    .tuple(...termNames.map(() => value))
    .map((values) => Object.fromEntries(termNames.map((name, index) => [name, values[index] ?? 0])))
const learned = fc
  .record({ intercept: weight, weights: byTerm(weight), centres: byTerm(weight) })
  .map(({ intercept, weights, centres }) =>
    policyFor('us', {
      model: {
        version: 'any',
        intercept,
        weights,
        centres,
        deviations: {},
        examples: 1,
        leavers: 1,
        learnedAt: '2026-03-01T00:00:00Z',
        lapse: null,
      },
    }),
  )

function compareWithOneMore(signals: HistorySignal[], added: HistorySignal, policy: RiskPolicy) {
  const before = assess(signals, now, policy)
  const after = assess([...signals, added], now, policy)
  expect(after.logOdds).toBeGreaterThanOrEqual(before.logOdds - 1e-9)
  expect(after.probability).toBeGreaterThanOrEqual(before.probability - 1e-9)
  expect(compareTiers(after.tier, before.tier)).toBeGreaterThanOrEqual(0)
}

describe('assess', () => {
  it.each([
    { of: 'rich', shape: { days: { min: 0, max: 90 } } },
    { of: 'plain', shape: { days: { min: 60, max: 90 }, plain: true } },
  ])('never finds less risk for one negative experience more in a $of history', ({ shape }) => {
    const signals = fc.array(anySignal(shape), { maxLength: 10 })
    const trouble = anySignal({ ...shape, negative: fc.constant(true) })
    fc.assert(fc.property(signals, trouble, policies, compareWithOneMore), { numRuns: 3000 })
  })

  it('never finds less risk for one negative experience more, whatever a model has learned', () => {
    const shape = { days: { min: 0, max: 90 } }
    const signals = fc.array(anySignal(shape), { maxLength: 10 })
    const trouble = anySignal({ ...shape, negative: fc.constant(true) })
    fc.assert(fc.property(signals, trouble, learned, compareWithOneMore), { numRuns: 2000 })
  })

  it('stays between 0 and 1, whatever happened', () => {
    fc.assert(
      fc.property(fc.array(anySignal({ days: { min: -2000, max: 90 } }), { maxLength: 60 }), (signals) => {
        const { probability } = assess(signals, now, policyFor('latam'))
        expect(probability).toBeGreaterThan(0)
        expect(probability).toBeLessThan(1)
      }),
    )
  })

  it('does not care in which order it hears of things', () => {
    const shuffled = history.chain((signals) =>
      fc.tuple(fc.constant(signals), fc.shuffledSubarray(signals, { minLength: signals.length })),
    )
    fc.assert(
      fc.property(shuffled, ([signals, other]) => {
        expect(assess(other, now, policyFor('us'))).toEqual(assess(signals, now, policyFor('us')))
      }),
    )
  })

  it('knows nothing of what comes later', () => {
    const later = fc.array(anySignal({ days: { min: 91, max: 200 } }), { maxLength: 5 })
    fc.assert(
      fc.property(history, later, (signals, future) => {
        expect(assess([...future, ...signals], now, policyFor('us'))).toEqual(
          assess(signals, now, policyFor('us')),
        )
      }),
    )
  })
})
