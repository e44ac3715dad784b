import { describe, expect, it } from 'vitest'

import { compare, figuresOf, table, type Figure } from './compare.ts'
import { recipes } from './recipes.ts'

const mean = (scores: readonly number[]) => scores.reduce((sum, score) => sum + score, 0) / scores.length

describe('compare', () => {
  const file = figuresOf(
    [
      ['late', 1],
      ['late', 3],
      ['general', 5],
    ],
    mean,
  )

  it.each<{ when: string; api: [string, Figure][]; same: boolean }>([
    {
      when: 'all is the same',
      api: [
        ['late', { n: 2, value: 2 }],
        ['general', { n: 1, value: 5 }],
      ],
      same: true,
    },
    {
      when: 'a count differs',
      api: [
        ['late', { n: 3, value: 2 }],
        ['general', { n: 1, value: 5 }],
      ],
      same: false,
    },
    {
      when: 'a value differs',
      api: [
        ['late', { n: 2, value: 2.001 }],
        ['general', { n: 1, value: 5 }],
      ],
      same: false,
    },
    { when: 'a group is missing', api: [['late', { n: 2, value: 2 }]], same: false },
    {
      when: 'a group is too many',
      api: [
        ['late', { n: 2, value: 2 }],
        ['general', { n: 1, value: 5 }],
        ['more', { n: 1, value: 1 }],
      ],
      same: false,
    },
  ])('finds them the same: $same, when $when', ({ api, same }) => {
    const rows = compare(file, new Map(api))
    expect(rows.every(({ isSame }) => isSame)).toBe(same)
    expect(table(rows).includes('DIFFERENT')).toBe(!same)
  })
})

describe('the recipes', () => {
  it('count 10, 9, 8, 7, 6 and 0 as an NPS of 0', () => {
    expect(recipes['telecom-nps']?.figure([10, 9, 8, 7, 6, 0])).toBe(0)
  })

  it('read a tweet without a reason as general', () => {
    const recipe = recipes['airline-tweets']
    expect(recipe?.groupOf({ negative_reason: '' })).toBe('general')
    expect(recipe?.scoreOf({ sentiment: 'positive' })).toBe(5)
  })
})
