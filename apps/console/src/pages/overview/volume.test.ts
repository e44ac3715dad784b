import { describe, expect, it } from 'vitest'

import { counted } from './volume.ts'

describe('the volume', () => {
  it('is nothing of nothing', () => {
    expect(counted([])).toEqual({ now: 0, before: null, course: [] })
  })

  it('adds metrics up, now, before and over time', () => {
    expect(
      counted([
        { n: 10, comparison: { n: 4 }, series: [{ n: 6 }, { n: 4 }] },
        { n: 5, comparison: { n: 1 }, series: [{ n: 5 }] },
      ]),
    ).toEqual({ now: 15, before: 5, course: [11, 4] })
  })
})
