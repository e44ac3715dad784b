import { describe, expect, it } from 'vitest'

import type { DrawnPoint } from './runs.ts'
import { drawnPoints, lonePoints, reachOf, runsOf, tickDays } from './runs.ts'

const point = (day: number, grey = false): DrawnPoint => ({
  at: new Date(2026, 0, day),
  value: day,
  low: day - 1,
  high: day + 1,
  n: grey ? 8 : 80,
  grey,
})
const told = (points: (DrawnPoint | null)[]) =>
  runsOf(points).map(({ run, value, grey }) => [run, value, grey])

describe('runsOf', () => {
  it.each([
    { when: 'there is nothing', points: [], runs: [] },
    { when: 'a point is alone', points: [point(1)], runs: [] },
    {
      when: 'all is sure',
      points: [point(1), point(2), point(3)],
      runs: [
        [1, 1, false],
        [1, 2, false],
        [1, 3, false],
      ],
    },
    {
      when: 'the end is not sure',
      points: [point(1), point(2), point(3, true)],
      runs: [
        [1, 1, false],
        [1, 2, false],
        [2, 2, true],
        [2, 3, true],
      ],
    },
    {
      when: 'there is a gap',
      points: [point(1), point(2), null, point(4), point(5)],
      runs: [
        [1, 1, false],
        [1, 2, false],
        [2, 4, false],
        [2, 5, false],
      ],
    },
  ])('cuts the band well when $when', ({ points, runs }) => {
    expect(told(points)).toEqual(runs)
  })
})

describe('lonePoints', () => {
  it('finds the points that no band can hold', () => {
    expect(lonePoints([point(1), null, point(3), point(4)]).map(({ value }) => value)).toEqual([1])
  })
})

describe('drawnPoints', () => {
  const interval = { low: 1, high: 3, level: 0.95 }
  it('leaves out what has no value and greys what is not sure', () => {
    const drawn = drawnPoints([
      {
        from: '2026-01-01',
        to: '2026-01-02',
        value: 2,
        n: 40,
        interval,
        sufficient: true,
        sufficiency: 'normal',
      },
      {
        from: '2026-01-02',
        to: '2026-01-03',
        value: 2,
        n: 10,
        interval,
        sufficient: true,
        sufficiency: 'low',
      },
      {
        from: '2026-01-03',
        to: '2026-01-04',
        value: null,
        n: 0,
        interval: null,
        sufficient: false,
        sufficiency: 'insufficient',
      },
    ])
    expect(drawn.map((one) => one?.grey)).toEqual([false, true, undefined])
  })
})

describe('reachOf', () => {
  it('never leaves the scale', () => {
    expect(reachOf([{ ...point(1), low: 0, high: 100 }], [0, 100])).toEqual([0, 100])
  })
})

describe('tickDays', () => {
  it.each([
    { count: 5, days: [1, 2, 4, 5] },
    { count: 2, days: [1, 4] },
    { count: 1, days: [1] },
  ])('labels at most $count of the points', ({ count, days }) => {
    const ticks = tickDays([point(1), point(2), null, point(4), point(5)], count)
    expect(ticks.map((at) => at.getDate())).toEqual(days)
  })
})
