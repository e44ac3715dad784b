import { describe, expect, it } from 'vitest'

import { policyFor, priorOf, termNames } from '../risk/index.ts'
import type { ChurnModel } from '../risk/index.ts'
import { badEvent, historySignal, marchDay } from '../signals/fixtures.ts'
import { isActiveAt, probabilityBy, snapshotAt } from './index.ts'
import type { Person } from './index.ts'

const dayMs = 86_400_000
const prior = policyFor('us')
const model: ChurnModel = {
  version: 'mdl_1',
  intercept: -2,
  weights: Object.fromEntries(
    Object.entries(priorOf(prior).terms).map(([name, { mean, sign }], i) => [
      name,
      mean + (sign || 1) * 0.01 * i,
    ]),
  ),
  deviations: {},
  centres: Object.fromEntries(termNames.map((name, i) => [name, i / 10])),
  examples: 100,
  leavers: 20,
  learnedAt: '2026-03-01T00:00:00Z',
  lapse: { r: 0.5, alpha: 20, a: 1, b: 3 },
}
const inUse = policyFor('us', { model })

const person = (over: Partial<Person> = {}): Person => ({
  customerId: 'cus_1',
  history: [
    historySignal(1, { type: 'purchase', value: 40 }),
    historySignal(5, { type: 'purchase', value: 20 }),
    badEvent(8, 'product_defect', 0.8),
  ],
  outcomes: [],
  knownFrom: new Map(),
  cases: [],
  acts: [],
  ...over,
})
const at = marchDay(12).getTime()

describe('snapshotAt', () => {
  it('keeps features by which the model in use tells what it tells of the customer', () => {
    const { features, probability } = snapshotAt(person(), at, { inUse, prior })
    expect(probabilityBy(model, features)).toBeCloseTo(probability, 10)
    expect(features['_prior']).toBeCloseTo(snapshotAt(person(), at, { inUse: prior, prior }).probability, 12)
    expect(features).toMatchObject({ _x: 1, _tx: 4, _T: 11 })
  })

  it('does not know what had not arrived yet', () => {
    const { history } = person()
    const late = (arrived: number) => new Map([[history[2]?.id ?? '', at + arrived]])
    const negative = (arrived: number) =>
      snapshotAt(person({ knownFrom: late(arrived) }), at, { inUse, prior }).features['firstNegative']
    expect(negative(1)).toBe(0)
    expect(negative(0)).toBeGreaterThan(0.5)
  })

  it.each([
    { when: 'nobody did anything', cases: [], acts: [], acted: false, heldOut: false, open: 0 },
    {
      when: 'somebody called within the horizon',
      cases: [[1, null]],
      acts: [90],
      acted: true,
      heldOut: false,
      open: 1,
    },
    {
      when: 'somebody called after it',
      cases: [[1, null]],
      acts: [90.01],
      acted: false,
      heldOut: false,
      open: 1,
    },
    {
      when: 'somebody called before',
      cases: [[-9, null]],
      acts: [-1],
      acted: false,
      heldOut: false,
      open: 1,
    },
    {
      when: 'the case was closed before',
      cases: [[-9, -1]],
      acts: [],
      acted: false,
      heldOut: false,
      open: 0,
    },
    {
      when: 'the case came after the horizon',
      cases: [[91, null]],
      acts: [],
      acted: false,
      heldOut: false,
      open: 0,
    },
  ])('notes what was done when $when', ({ cases, acts, acted, heldOut, open }) => {
    const told = person({
      cases: cases.map(([from = 0, to]) => ({
        openedAt: at + (from ?? 0) * dayMs,
        resolvedAt: to === null || to === undefined ? null : at + to * dayMs,
        outcome: null,
        heldOut: false,
        drawn: false,
      })),
      acts: acts.map((day) => at + day * dayMs),
    })
    const found = snapshotAt(told, at, { inUse, prior })
    expect(found).toMatchObject({ acted, heldOut })
    expect(found.features['_case']).toBe(open)
  })
})

describe('isActiveAt', () => {
  const once = person({ history: [historySignal(1)] })

  it.each([
    { when: 'before anything', days: -0.01, active: false },
    { when: 'on the day itself', days: 0, active: true },
    { when: 'almost 180 days after', days: 179.99, active: true },
    { when: '180 days after', days: 180, active: false },
  ])('says $active $when', ({ days, active }) => {
    expect(isActiveAt(once, marchDay(1).getTime() + days * dayMs)).toBe(active)
  })

  it('says no where the history is cut off within these days', () => {
    const busy = Array.from({ length: 300 }, (_, i) => historySignal(1 + i / 20))
    expect(isActiveAt(person({ history: busy }), marchDay(20).getTime())).toBe(false)
    expect(isActiveAt(person({ history: busy.slice(1) }), marchDay(20).getTime())).toBe(true)
  })
})
