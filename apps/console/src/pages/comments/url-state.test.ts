import { describe, expect, it } from 'vitest'

import { commentQueryOf, parseComments } from './url-state.ts'

describe('parseComments', () => {
  it.each([
    { says: 'nothing', raw: {}, search: {} },
    {
      says: 'all',
      raw: {
        query: ' espera ',
        theme: 'waiting',
        mood: 'negative',
        about: 'positive',
        emotion: 'anger',
        language: 'es',
        band: 'detractors',
        case: 'open',
        channel: 'web',
        touchpoint: 'delivery',
        days: 30,
      },
      search: {
        query: 'espera',
        theme: 'waiting',
        mood: 'negative',
        about: 'positive',
        emotion: 'anger',
        language: 'es',
        band: 'detractors',
        case: 'open',
        channel: 'web',
        touchpoint: 'delivery',
        days: 30,
      },
    },
    { says: 'a number as a word', raw: { query: 35 }, search: { query: '35' } },
    {
      says: 'what there is not',
      raw: { mood: 'cross', band: 'angry', case: 'maybe', language: 'fr', compare: 'year', theme: {} },
      search: {},
    },
    { says: 'too much', raw: { query: 'a'.repeat(101) }, search: { query: 'a'.repeat(100) } },
  ])('reads an address that says $says', ({ raw, search }) => {
    expect(parseComments(raw)).toEqual(search)
  })
})

describe('commentQueryOf', () => {
  const span = { from: '2026-05-01' }
  it.each([
    { search: {}, query: {} },
    { search: { band: 'detractors' }, query: { metric: 'nps', maxScore: 6 } },
    { search: { band: 'passives' }, query: { metric: 'nps', minScore: 7, maxScore: 8 } },
    {
      search: { theme: 'waiting', touchpoint: 'a,b', about: 'negative' },
      query: { filter: 'touchpoint:a\\,b,theme:waiting', about: 'negative' },
    },
    { search: { mood: 'positive', case: 'none' }, query: { sentiment: 'positive', case: 'none' } },
  ] as const)('asks $query for $search', ({ search, query }) => {
    expect(commentQueryOf(search, span)).toEqual({ ...span, ...query })
  })
})
