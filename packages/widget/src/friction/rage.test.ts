import { describe, expect, it } from 'vitest'

import { isRage } from './rage.ts'

const click = (at: number, x = 0) => ({ x, y: 0, at })

describe('isRage', () => {
  it.each([
    { what: 'no click', clicks: [], is: false },
    { what: 'two clicks', clicks: [click(0), click(100)], is: false },
    { what: 'three within a second', clicks: [click(0), click(500), click(1_000)], is: true },
    { what: 'three in longer', clicks: [click(0), click(500), click(1_001)], is: false },
    { what: 'three within 30 pixels', clicks: [click(0), click(1, 30), click(2)], is: true },
    { what: 'three further apart', clicks: [click(0), click(1, 31), click(2)], is: false },
  ])('says $is for $what', ({ clicks, is }) => {
    expect(isRage(clicks)).toBe(is)
  })
})
