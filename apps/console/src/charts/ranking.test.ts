import { describe, expect, it } from 'vitest'

import { rankGroups } from './ranking.ts'

const group = (touchpoint: string, value: number | null, n: number, half = 5) => ({
  key: { touchpoint },
  value,
  n,
  interval: value === null ? null : { low: value - half, high: value + half, level: 0.95 },
  sufficient: n >= 5,
  sufficiency: n >= 30 ? ('normal' as const) : ('low' as const),
  mean: null,
})

describe('rankGroups', () => {
  it('puts the weakest first, and says which intervals leave the overall value out', () => {
    const ranked = rankGroups(
      [
        group('store', 92, 200),
        group('delivery', 71, 200),
        group('web', 84, 200),
        group('social', 40, 8),
        group('new', null, 0),
      ],
      'touchpoint',
      83,
      (key) => key,
    )
    expect(ranked.map(({ name, stands, grey }) => [name, stands, grey])).toEqual([
      ['social', 'within', true],
      ['delivery', 'below', false],
      ['web', 'within', false],
      ['store', 'above', false],
    ])
  })
})
