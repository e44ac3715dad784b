import { describe, expect, it } from 'vitest'

import { mergeNews, mostNewsIds, newsOf, presenceOf, type News } from './index.ts'

const many = (count: number) => Array.from({ length: count }, (_, i) => `cas_${i}`)

describe('newsOf', () => {
  it.each([
    { when: 'there are none', ids: [], kept: 0 },
    { when: 'they are as many as may be named', ids: many(mostNewsIds), kept: mostNewsIds },
    { when: 'they are one more', ids: many(mostNewsIds + 1), kept: 0 },
    { when: 'they are one and the same', ids: ['cas_1', 'cas_1'], kept: 1 },
  ])('names $kept things when $when', ({ ids, kept }) => {
    expect(newsOf(['cases', 'cases'], ids)).toEqual({
      topics: ['cases'],
      ids: [...new Set(ids)].slice(0, kept),
    })
  })
})

describe('mergeNews', () => {
  it.each<{ when: string; earlier: News | null; later: News; makes: News }>([
    {
      when: 'nothing came before',
      earlier: null,
      later: { topics: ['cases'], ids: ['cas_1'] },
      makes: { topics: ['cases'], ids: ['cas_1'] },
    },
    {
      when: 'both name their things',
      earlier: { topics: ['cases'], ids: ['cas_1'] },
      later: { topics: ['risks', 'cases'], ids: ['cus_1', 'cas_1'] },
      makes: { topics: ['cases', 'risks'], ids: ['cas_1', 'cus_1'] },
    },
    {
      when: 'the earlier may be of anything',
      earlier: { topics: ['signals'], ids: [] },
      later: { topics: ['cases'], ids: ['cas_1'] },
      makes: { topics: ['signals', 'cases'], ids: [] },
    },
    {
      when: 'the later may be of anything',
      earlier: { topics: ['cases'], ids: ['cas_1'] },
      later: { topics: ['signals'], ids: [] },
      makes: { topics: ['cases', 'signals'], ids: [] },
    },
  ])('puts them together when $when', ({ earlier, later, makes }) => {
    expect(mergeNews(earlier, later)).toEqual(makes)
  })
})

describe('presenceOf', () => {
  const ana = { id: 'ana', name: 'Ana' }
  const luis = { id: 'luis', name: 'Luis' }

  it.each([
    { when: 'nobody looks at a case', viewers: [{ person: ana, caseId: null }], says: [] },
    {
      when: 'who looks has no name',
      viewers: [{ person: { id: 'x', name: '' }, caseId: 'cas_1' }],
      says: [],
    },
    {
      when: 'one looks in two windows',
      viewers: [
        { person: ana, caseId: 'cas_1' },
        { person: ana, caseId: 'cas_1' },
      ],
      says: ['Ana cas_1'],
    },
    {
      when: 'two look at two',
      viewers: [
        { person: luis, caseId: 'cas_1' },
        { person: ana, caseId: 'cas_2' },
        { person: ana, caseId: 'cas_1' },
      ],
      says: ['Ana cas_1', 'Ana cas_2', 'Luis cas_1'],
    },
  ])('tells who is where when $when', ({ viewers, says }) => {
    expect(presenceOf(viewers).map(({ name, caseId }) => `${name} ${caseId}`)).toEqual(says)
  })
})
