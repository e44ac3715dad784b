import type { Themes } from '@vigia/contracts/themes'
import { describe, expect, it } from 'vitest'

import { themeRows } from './theme-rows.ts'

const theme = (
  id: string,
  negative: number,
  positive: number,
  over: Partial<Themes['items'][number]> = {},
) => ({
  id,
  n: negative + positive,
  share: 10,
  shareInterval: { low: 5, high: 15, level: 0.95 },
  sentiment: 0,
  negative,
  neutral: 0,
  positive,
  before: { n: 0, share: 0, sentiment: null },
  difference: 0,
  adjustedPValue: null,
  significant: false,
  touchpoints: [],
  ...over,
})

describe('themeRows', () => {
  it('tells the balance with its interval', () => {
    const [row] = themeRows([theme('waiting', 30, 10)], 'volume')
    expect(row).toMatchObject({ balance: -50, n: 40 })
    expect(row?.interval?.low).toBeLessThan(-50)
    expect(row?.interval?.high).toBeGreaterThan(-50)
  })

  it.each([
    { n: 4, has: false },
    { n: 5, has: true },
  ])('of $n comments tells an interval: $has', ({ n, has }) => {
    expect(themeRows([theme('waiting', n, 0)], 'volume')[0]?.interval !== null).toBe(has)
  })

  it.each([
    { order: 'volume', ids: ['many', 'bad', 'lone'] },
    { order: 'worst', ids: ['bad', 'many', 'lone'] },
    { order: 'change', ids: ['lone', 'bad', 'many'] },
  ] as const)('orders by $order', ({ order, ids }) => {
    const items = [
      theme('lone', 1, 0, { significant: true, difference: 2 }),
      theme('many', 20, 40),
      theme('bad', 20, 2, { difference: -9 }),
    ]
    expect(themeRows(items, order).map(({ id }) => id)).toEqual(ids)
  })
})
