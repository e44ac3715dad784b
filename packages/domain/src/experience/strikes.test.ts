import { describe, expect, it } from 'vitest'

import { feedback, marchDay } from '../signals/fixtures.ts'
import { negativesWithin, strikes } from './index.ts'

describe('strikes', () => {
  it.each<{ when: string; signals: [day: number, experience: number][]; count: number }>([
    { when: 'nothing happened', signals: [], count: 0 },
    { when: 'one was good', signals: [[1, 0.9]], count: 0 },
    {
      when: 'two were bad on two channels',
      signals: [
        [1, -0.8],
        [2, -0.5],
      ],
      count: 2,
    },
    {
      when: 'a good one came in between',
      signals: [
        [1, -0.8],
        [2, 0.5],
        [3, -0.5],
      ],
      count: 1,
    },
    {
      when: 'one nearly good came in between',
      signals: [
        [1, -0.8],
        [2, 0.49],
        [3, -0.5],
      ],
      count: 2,
    },
    {
      when: 'they came out of order',
      signals: [
        [3, -0.5],
        [2, 0.5],
        [1, -0.8],
      ],
      count: 1,
    },
    {
      when: 'a bad one lies in the future',
      signals: [
        [1, -0.8],
        [21, -0.8],
      ],
      count: 1,
    },
    { when: 'a bad one is happening now', signals: [[20, -0.8]], count: 1 },
  ])('counts $count when $when', ({ signals, count }) => {
    const history = signals.map(([day, experience]) => feedback(day, experience))
    expect(strikes(history, marchDay(20))).toBe(count)
  })
})

describe('negativesWithin', () => {
  it.each([
    { when: 'nothing happened', signals: [], count: 0 },
    { when: 'they are good', signals: [[19, 0.8]], count: 0 },
    { when: 'one is of this very instant', signals: [[20, -0.8]], count: 1 },
    { when: 'one lies ahead', signals: [[20.001, -0.8]], count: 0 },
    { when: 'one is just within the week', signals: [[13.001, -0.8]], count: 1 },
    { when: 'one is a week old', signals: [[13, -0.8]], count: 0 },
    {
      when: 'a good one came between',
      signals: [
        [15, -0.8],
        [17, 0.9],
        [19, -0.8],
      ],
      count: 2,
    },
  ] as const)('counts $count of 7 days when $when', ({ signals, count }) => {
    const history = signals.map(([day, experience]) => feedback(day, experience))
    expect(negativesWithin(history, 7, marchDay(20))).toBe(count)
  })
})
