import { describe, expect, it } from 'vitest'

import { withBothEnds } from './both-ends.ts'
import type { Example } from './example.ts'

const example = (at: number, label: 0 | 1, features: Example['features']): Example => ({
  customerId: `cus_${at}`,
  at,
  features,
  label,
  labelledAt: at,
  acted: false,
  heldOut: false,
})
const stayed = (at: number) => example(at, 0, { _snapshot: 1 })
const left = (at: number) => example(at, 1, { _snapshot: 1 })
const bought = { _x: 0, _tx: 0, _T: 10 }

describe('withBothEnds', () => {
  it.each([
    { when: 'nobody who never bought is known to have left', examples: [stayed(1), stayed(2)], kept: [] },
    { when: 'one left later', examples: [stayed(1), left(2)], kept: [2] },
    { when: 'one left at that very time', examples: [stayed(2), left(2)], kept: [2, 2] },
    { when: 'one left before', examples: [left(1), stayed(2)], kept: [1, 2] },
    {
      when: 'only buyers left before',
      examples: [example(1, 1, { _snapshot: 1, ...bought }), stayed(2)],
      kept: [1],
    },
    { when: 'they have bought', examples: [example(1, 0, { _snapshot: 1, ...bought })], kept: [1] },
    { when: 'somebody told that they stayed', examples: [example(1, 0, { _snapshot: 0 })], kept: [1] },
  ])('keeps $kept when $when', ({ examples, kept }) => {
    expect(withBothEnds(examples).map(({ at }) => at)).toEqual(kept)
  })
})
