import { describe, expect, it } from 'vitest'

import { scaleInterval, wilson } from '../statistics/index.ts'
import { findWeakPoints, type Place } from './index.ts'

const share = (n: number, of: number) =>
  of === 0 ? null : { n, of, share: (100 * n) / of, interval: scaleInterval(wilson(n, of), 100) }
const none = { n: 0, of: 1, share: 0, interval: { low: 0, high: 100 } }

const place = (touchpoint: string, signals: number, bad: number, begun = 0, left = 0): Place => ({
  touchpoint,
  signals,
  negative: share(bad, signals) ?? none,
  beginnings: share(begun, 100),
  beforeChurn: share(left, 20),
})

/** Nine tenths of all signals, hardly any of them bad. */
const calm = place('checkout', 900, 45)

describe('findWeakPoints', () => {
  it.each([
    {
      when: 'the interval leaves the whole behind',
      bad: 25,
      begun: 0,
      left: 0,
      level: 'weak',
      reasons: ['negative'],
    },
    {
      when: 'streaks begin there more than its part',
      bad: 5,
      begun: 30,
      left: 0,
      level: 'weak',
      reasons: ['beginnings'],
    },
    {
      when: 'both',
      bad: 25,
      begun: 30,
      left: 0,
      level: 'critical',
      reasons: ['negative', 'beginnings'],
    },
    { when: 'people leave after it', bad: 5, begun: 0, left: 8, level: 'critical', reasons: ['leaving'] },
  ])('calls a touchpoint $level when $when', ({ bad, begun, left, level, reasons }) => {
    expect(findWeakPoints([calm, place('delivery', 100, bad, begun, left)])).toEqual([
      { touchpoint: 'delivery', level, reasons },
    ])
  })

  it.each([
    { when: 'its interval reaches the whole', places: [calm, place('delivery', 100, 9)] },
    { when: 'it has too few signals to tell', places: [calm, place('delivery', 29, 29)] },
    { when: 'streaks begin there as often as its part', places: [calm, place('delivery', 100, 5, 11)] },
    { when: 'two of who left did so after it', places: [calm, place('delivery', 40, 2, 0, 2)] },
    { when: 'nothing was ever bad', places: [place('checkout', 900, 0), place('delivery', 100, 0)] },
    { when: 'there is nothing at all', places: [] },
  ])('finds none when $when', ({ places }) => {
    expect(findWeakPoints(places)).toEqual([])
  })

  it('counts three who left after it, and not two', () => {
    const left = (n: number) => findWeakPoints([place('checkout', 960, 30), place('delivery', 40, 1, 0, n)])
    expect([left(2).length, left(3).length]).toEqual([0, 1])
  })

  it('tells the one with enough signals from the one that has one less', () => {
    expect(findWeakPoints([calm, place('delivery', 30, 29)])).toHaveLength(1)
  })

  it('puts first what has more reasons, then where more went wrong than usual', () => {
    const found = findWeakPoints([calm, place('a', 100, 25), place('b', 200, 60), place('c', 100, 25, 40)])
    expect(found.map(({ touchpoint }) => touchpoint)).toEqual(['c', 'b', 'a'])
  })
})
