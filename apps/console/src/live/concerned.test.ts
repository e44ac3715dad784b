import type { News } from '@vigia/domain/live'
import { describe, expect, it } from 'vitest'

import { isConcerned, type Asked } from './concerned.ts'

const news = (topics: News['topics'], ...ids: string[]): News => ({ topics, ids })

describe('isConcerned', () => {
  it.each<{ query: Asked; told: News; says: boolean; why: string }>([
    { why: 'its topic', query: { queryKey: ['metric', 'nps', {}] }, told: news(['signals']), says: true },
    { why: 'another topic', query: { queryKey: ['metric', 'nps', {}] }, told: news(['cases']), says: false },
    {
      why: 'its own case',
      query: { queryKey: ['case', 'cas_1'] },
      told: news(['cases'], 'cas_1'),
      says: true,
    },
    {
      why: 'another case',
      query: { queryKey: ['case', 'cas_1'] },
      told: news(['cases'], 'cas_2'),
      says: false,
    },
    { why: 'any case', query: { queryKey: ['case', 'cas_1'] }, told: news(['cases']), says: true },
    {
      why: 'customers alone named, whose case it may be',
      query: { queryKey: ['case', 'cas_1'] },
      told: news(['cases'], 'cus_9'),
      says: true,
    },
    {
      why: 'a list, whatever is named',
      query: { queryKey: ['cases', { status: 'open' }] },
      told: news(['cases'], 'cas_2'),
      says: true,
    },
    {
      why: 'another customer',
      query: { queryKey: ['timeline', 'cus_1'] },
      told: news(['customers'], 'cus_2'),
      says: false,
    },
    {
      why: 'a name that nobody listed',
      query: { queryKey: ['catalogue'] },
      told: news(['signals']),
      says: false,
    },
    {
      why: 'a topic that the query names itself',
      query: { queryKey: ['mine'], meta: { live: ['imports'] } },
      told: news(['imports']),
      says: true,
    },
  ])('says $says for $why', ({ query, told, says }) => {
    expect(isConcerned(query, told)).toBe(says)
  })
})
