import { describe, expect, it } from 'vitest'

import { meanExperience } from './index.ts'

/** A tally of one score, as often as said. */
const of = (score: number, count: number) => Array.from({ length: 11 }, (_, i) => (i === score ? count : 0))

describe('meanExperience', () => {
  it.each([
    {
      what: 'the best of every scale',
      scores: [
        ['nps', 10],
        ['csat', 5],
        ['ces', 7],
        ['stars', 5],
      ],
      value: 1,
    },
    {
      what: 'the worst of every scale',
      scores: [
        ['nps', 0],
        ['csat', 1],
        ['ces', 1],
        ['stars', 1],
      ],
      value: -1,
    },
    {
      what: 'the middle of every scale',
      scores: [
        ['nps', 5],
        ['csat', 3],
        ['ces', 4],
        ['stars', 3],
      ],
      value: 0,
    },
    {
      what: 'one best and three worst',
      scores: [
        ['nps', 10],
        ['csat', 1],
        ['ces', 1],
        ['stars', 1],
      ],
      value: -0.5,
    },
  ] as const)('of $what is $value', ({ scores, value }) => {
    const answer = meanExperience(scores.map(([metric, score]) => ({ metric, counts: of(score, 1) })))
    expect(answer).toMatchObject({ value, n: 4 })
  })

  it('counts comments without a score by their sentiment, and tells how sure it is', () => {
    const answer = meanExperience([{ metric: 'csat', counts: of(5, 10) }], { n: 10, sum: -8, squares: 6.4 })
    expect(answer?.value).toBeCloseTo(0.1, 12)
    expect(answer?.interval?.low).toBeCloseTo(-0.3322, 3)
    expect(answer?.interval?.high).toBeCloseTo(0.5322, 3)
  })

  it.each([
    { n: 0, is: null },
    { n: 1, is: { value: 1, n: 1, interval: null } },
  ])('of $n answers is $is', ({ n, is }) => {
    expect(meanExperience([{ metric: 'csat', counts: of(5, n) }])).toEqual(is)
  })
})
