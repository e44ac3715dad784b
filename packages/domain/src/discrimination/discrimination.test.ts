import { describe, expect, it } from 'vitest'

import { seeded } from '../drivers/seeded.ts'
import {
  auc,
  brier,
  brierSkill,
  calibration,
  clusterBootstrap,
  clustersOf,
  liftAt,
  logLoss,
  prAuc,
  reliability,
  stabilityIndex,
} from './index.ts'

const scores = (...pairs: [p: number, y: number][]) => pairs.map(([p, y]) => ({ p, y }))
const rounded = (value: number | null) => (value === null ? null : Math.round(value * 1e6) / 1e6)
const mixed = scores([0.9, 1], [0.8, 0], [0.7, 1], [0.6, 0], [0.2, 0])

describe('ranking', () => {
  it.each([
    { when: 'nobody is there', given: [], area: null, precision: null, lift: null },
    { when: 'all stayed', given: scores([0.1, 0], [0.9, 0]), area: null, precision: null, lift: null },
    { when: 'all left', given: scores([0.1, 1], [0.9, 1]), area: null, precision: 1, lift: 1 },
    { when: 'the order is perfect', given: scores([0.9, 1], [0.1, 0]), area: 1, precision: 1, lift: 2 },
    { when: 'it is upside down', given: scores([0.9, 0], [0.1, 1]), area: 0, precision: 0.5, lift: 0 },
    { when: 'all are told the same', given: scores([0.5, 1], [0.5, 0]), area: 0.5, precision: 0.5, lift: 1 },
    // By hand: 5 of 6 pairs; precision 1 at the first and 2/3 at the second leaver.
    { when: 'it is mixed', given: mixed, area: 5 / 6, precision: (1 + 2 / 3) / 2, lift: 2.5 },
    // The tie of one of each counts half a pair.
    {
      when: 'some tie',
      given: scores([0.9, 1], [0.5, 1], [0.5, 0], [0.1, 0]),
      area: 3.5 / 4,
      precision: (1 + 2 / 3) / 2,
      lift: 2,
    },
  ])(
    'tells AUC $area, precision $precision and lift $lift when $when',
    ({ given, area, precision, lift }) => {
      expect(rounded(auc(given))).toEqual(rounded(area))
      expect(rounded(auc(given.toReversed()))).toEqual(rounded(area))
      expect(rounded(prAuc(given))).toEqual(rounded(precision))
      expect(rounded(liftAt(given, 0.2))).toEqual(rounded(lift))
    },
  )

  it('takes of a tie at the border what a draw would', () => {
    expect(liftAt(scores([0.9, 1], [0.5, 1], [0.5, 0], [0.1, 0]), 0.5)).toBeCloseTo(1.5 / 2 / 0.5, 12)
    expect(liftAt(mixed, 1)).toBeCloseTo(1, 12)
  })
})

describe('losses', () => {
  it.each([
    { when: 'nobody is there', given: [], squared: null, log: null, skill: null },
    { when: 'it is right', given: scores([1, 1], [0, 0]), squared: 0, log: 0, skill: 1 },
    {
      when: 'it tells the share',
      given: scores([0.5, 1], [0.5, 0]),
      squared: 0.25,
      log: Math.LN2,
      skill: 0,
    },
    { when: 'it is wrong', given: scores([0, 1], [1, 0]), squared: 1, log: 9 * Math.LN10, skill: -3 },
    { when: 'all stayed', given: scores([0.2, 0]), squared: 0.04, log: -Math.log(0.8), skill: null },
  ])('tells Brier $squared and log-loss $log when $when', ({ given, squared, log, skill }) => {
    expect(rounded(brier(given))).toEqual(rounded(squared))
    expect(rounded(logLoss(given))).toEqual(rounded(log))
    expect(rounded(brierSkill(given))).toEqual(rounded(skill))
  })
})

describe('reliability', () => {
  it('is empty without scores', () => {
    expect(reliability([])).toEqual({ bins: [], ece: 0 })
  })

  it('parts into bins of equal numbers, each with its share and bar', () => {
    const { bins, ece } = reliability(scores([0.1, 0], [0.2, 0], [0.6, 1], [0.8, 0]), 2)
    expect(bins).toEqual([
      { n: 2, leavers: 0, mean: expect.closeTo(0.15, 12), share: 0, low: 0, high: expect.closeTo(0.6576, 4) },
      {
        n: 2,
        leavers: 1,
        mean: expect.closeTo(0.7, 12),
        share: 0.5,
        low: expect.closeTo(0.0945, 4),
        high: expect.closeTo(0.9055, 4),
      },
    ])
    expect(ece).toBeCloseTo((2 * 0.15 + 2 * 0.2) / 4, 12)
  })

  it('keeps what ties in one bin, whatever the order', () => {
    const tied = scores([0.5, 1], [0.5, 0], [0.5, 0], [0.9, 1])
    expect(reliability(tied, 4)).toEqual(reliability(tied.toReversed(), 4))
    expect(reliability(tied, 4).bins.map(({ n }) => n)).toEqual([3, 1])
  })
})

describe('calibration', () => {
  /** Of each hundred told `p`, exactly as many left as `truth` says. */
  const told = (truth: (p: number) => number) =>
    [0.1, 0.2, 0.3, 0.5, 0.7, 0.9].flatMap((p) => {
      const leavers = Math.round(1000 * truth(p))
      return Array.from({ length: 1000 }, (_, i) => ({ p, y: i < leavers ? 1 : 0 }))
    })
  const sigma = (x: number) => 1 / (1 + Math.exp(-x))
  const logit = (p: number) => Math.log(p / (1 - p))

  it.each([
    { when: 'every share is as told', slope: 1, intercept: 0 },
    { when: 'it is overconfident', slope: 0.5, intercept: 0 },
    { when: 'it is shy and tells too little', slope: 1.5, intercept: 0.7 },
  ])('finds slope $slope and intercept $intercept when $when', ({ slope, intercept }) => {
    const found = calibration(told((p) => sigma(intercept + slope * logit(p))))
    expect(found?.slope).toBeCloseTo(slope, 1)
    expect(found?.intercept).toBeCloseTo(intercept, 1)
  })

  it.each([
    { when: 'nobody is there', given: [] },
    { when: 'all are told the same', given: scores([0.3, 1], [0.3, 0]) },
    { when: 'all stayed', given: scores([0.3, 0], [0.4, 0]) },
    { when: 'both are parted perfectly', given: scores([0.3, 0], [0.4, 1]) },
  ])('has no answer when $when', ({ given }) => {
    expect(calibration(given)).toBeNull()
  })
})

describe('clusterBootstrap', () => {
  const rows = Array.from({ length: 400 }, (_, i) => ({ customer: `c${i % 40}`, x: i % 40 }))
  const mean = (drawn: readonly { x: number }[]) => drawn.reduce((sum, { x }) => sum + x, 0) / drawn.length

  it('keeps a customer’s rows together, so that many rows of few customers are no certainty', () => {
    const byCustomer = clusterBootstrap(
      clustersOf(rows, ({ customer }) => customer),
      mean,
      500,
      seeded(1),
    )
    const byRow = clusterBootstrap(
      rows.map((row) => [row]),
      mean,
      500,
      seeded(1),
    )
    const widthOf = (interval: typeof byRow) => (interval ? interval.high - interval.low : 0)
    // sd of 0…39 is 11.5: ±1.96 · 11.5 / √40 against / √400.
    expect(widthOf(byCustomer)).toBeCloseTo((2 * 1.96 * 11.5) / Math.sqrt(40), 0)
    expect(widthOf(byRow)).toBeCloseTo((2 * 1.96 * 11.5) / Math.sqrt(400), 0)
  })

  it('is the same for the same seed, and has no answer where the statistic has none', () => {
    const interval = () => clusterBootstrap([[1], [2], [3]], (drawn) => drawn[0] ?? null, 50, seeded(7))
    expect(interval()).toEqual(interval())
    expect(clusterBootstrap([[1]], () => null, 10, seeded(1))).toBeNull()
  })
})

describe('stabilityIndex', () => {
  const upTo = (n: number, from = 0) => Array.from({ length: n }, (_, i) => from + i)

  it.each([
    { when: 'nothing is known before', before: [], now: [1], index: null },
    { when: 'nothing is known now', before: [1], now: [], index: null },
    { when: 'nothing has changed', before: upTo(100), now: upTo(100), index: 0 },
    { when: 'all are equal', before: [1, 1], now: [1], index: 0 },
    // Ten bins of a tenth against five of a fifth and five (almost) empty.
    {
      when: 'the upper half alone is left',
      before: upTo(100),
      now: upTo(50, 50),
      index: 5 * 0.1 * Math.log(2) + 5 * (0.0001 - 0.1) * Math.log(0.001),
    },
  ])('is $index when $when', ({ before, now, index }) => {
    expect(rounded(stabilityIndex(before, now))).toEqual(rounded(index))
  })
})
