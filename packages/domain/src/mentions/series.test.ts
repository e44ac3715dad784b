import { describe, expect, it } from 'vitest'

import { mentionSeries } from './index.ts'

const spanOf = (day: string) => ({ a: 0, b: 0, c: 1 })[day]

describe('mentionSeries', () => {
  it('gathers days into spans, each a share of what was written in it', () => {
    const days = [
      { label: 'joy', day: 'a', n: 1 },
      { label: 'joy', day: 'b', n: 2 },
      { label: '', day: 'a', n: 4 },
      { label: '', day: 'b', n: 2 },
      { label: 'joy', day: 'elsewhere', n: 9 },
    ]
    const { comments, of } = mentionSeries(days, 2, spanOf)
    expect(comments).toEqual([6, 0])
    expect(of.get('joy')).toMatchObject([
      { n: 3, share: 50 },
      { n: 0, share: null, interval: null },
    ])
  })

  it.each([
    { n: 5, all: 4, share: 100 },
    { n: 4, all: 4, share: 100 },
    { n: 3, all: 4, share: 75 },
  ])('of $n in $all comments is $share %', ({ n, all, share }) => {
    const days = [
      { label: 'joy', day: 'c', n },
      { label: '', day: 'c', n: all },
    ]
    expect(mentionSeries(days, 2, spanOf).of.get('joy')?.[1]).toMatchObject({ share })
  })
})
