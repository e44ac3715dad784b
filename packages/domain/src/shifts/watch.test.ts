import { describe, expect, it } from 'vitest'

import { definitionFor, histogramOf, mergeHistograms } from '../metrics/index.ts'
import { addDays, daysBetween } from '../periods/index.ts'
import { explainShift, poolWeeks, watchSeries } from './index.ts'

const nps = definitionFor('nps')
if (!nps) throw new Error('there is no NPS')

/** Mulberry32: the same numbers from the same seed. */
const random = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
}

/** `n` answers that make an NPS of about `expected`, by chance. */
const answers = (n: number, expected: number, draw: () => number) => {
  const promoters = 0.35 + expected / 200
  return histogramOf(
    Array.from({ length: n }, () => {
      const u = draw()
      return u < promoters ? 9 : u < promoters + 0.3 ? 7 : 3
    }),
  )
}

const first = '2026-01-05'
const series = (days: number, n: number, level: (day: number) => number, seed = 1) => {
  const draw = random(seed)
  return Array.from({ length: days }, (_, day) => ({
    day: addDays(first, day),
    histogram: answers(n, level(day), draw),
  }))
}

describe('watchSeries', () => {
  it('finds a slow rise of a few answers a day, and calls it good', () => {
    const points = series(210, 14, (day) => (day < 84 ? -30 : Math.min(-10, -30 + (day - 84) / 4)))
    const shifts = watchSeries(nps, points, addDays(first, 210))
    expect(shifts[0]).toMatchObject({ direction: 'up', isGood: true, unit: 'week' })
    expect(shifts[0]?.difference).toBeGreaterThan(5)
    expect((shifts[0]?.since ?? '') >= addDays(first, 70)).toBe(true)
  })

  it('finds a fall within days where many answer, and since when', () => {
    const points = series(60, 120, (day) => (day < 40 ? 30 : 5))
    const [fall, ...more] = watchSeries(nps, points, addDays(first, 60))
    expect(fall).toMatchObject({ direction: 'down', isGood: false, unit: 'day' })
    // Chance may set the beginning some days off, never the day on which it is noticed.
    expect(Math.abs(daysBetween(addDays(first, 40), fall?.since ?? ''))).toBeLessThan(10)
    expect(daysBetween(addDays(first, 40), fall?.detectedOn ?? '')).toBeLessThan(5)
    expect(more).toEqual([])
  })

  it('tells one odd day by its weekday', () => {
    const points = series(70, 60, (day) => (day === 69 ? -60 : 30))
    const shifts = watchSeries(nps, points, addDays(first, 70))
    expect(shifts.at(-1)).toMatchObject({ direction: 'down', detectedOn: addDays(first, 69) })
  })

  it('raises few false alarms: of 200 half years without a change, under one in ten', () => {
    const alarms = Array.from({ length: 200 }, (_, seed) =>
      watchSeries(
        nps,
        series(180, 40, () => 20, 100 + seed),
        addDays(first, 180),
      ).length > 0
        ? 1
        : 0,
    ).reduce<number>((sum, each) => sum + each, 0)
    expect(alarms).toBeLessThan(20)
  })

  it.each([
    { what: 'too few answers', points: series(200, 1, () => 0) },
    { what: 'too short a time', points: series(20, 100, () => 0) },
    { what: 'nothing', points: [] },
  ])('says nothing of $what', ({ points }) => {
    expect(watchSeries(nps, points, addDays(first, 200))).toEqual([])
  })

  it('does not count the week that is not over', () => {
    expect(
      poolWeeks(
        series(10, 5, () => 0),
        addDays(first, 10),
      ).map(({ day }) => day),
    ).toEqual([first])
  })
})

describe('explainShift', () => {
  it('takes a shift apart, all of it, what made it first', () => {
    const h = (promoters: number, detractors: number) =>
      mergeHistograms(
        ...Array.from({ length: promoters }, () => histogramOf([10])),
        ...Array.from({ length: detractors }, () => histogramOf([0])),
      )
    const groups = [
      { key: 'delivery', before: h(50, 50), after: h(20, 80) },
      { key: 'checkout', before: h(80, 20), after: h(80, 20) },
    ]
    const [delivery, checkout] = explainShift(nps, groups)
    expect(delivery).toMatchObject({ key: 'delivery', contribution: -30, value: { before: 0, after: -60 } })
    expect((delivery?.contribution ?? 0) + (checkout?.contribution ?? 0)).toBeCloseTo(-30, 9)
  })
})
