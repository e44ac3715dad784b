import { describe, expect, it } from 'vitest'

import { nextDigestAt } from './index.ts'
import type { DigestWish } from './index.ts'

const both: DigestWish = { active: true, digestHour: 8, dailyDigest: true, weeklyDigest: true }
const madrid = 'Europe/Madrid'

describe('nextDigestAt', () => {
  it.each<{ when: string; wish?: Partial<DigestWish>; after: string; is: string | null; zone?: string }>([
    { when: 'the hour is still to come', after: '2026-03-02T06:59:59.999Z', is: '2026-03-02T07:00:00.000Z' },
    { when: 'it is that hour', after: '2026-03-02T07:00:00Z', is: '2026-03-03T07:00:00.000Z' },
    { when: 'summer begins overnight', after: '2026-03-28T12:00:00Z', is: '2026-03-29T06:00:00.000Z' },
    { when: 'winter begins overnight', after: '2026-10-24T12:00:00Z', is: '2026-10-25T07:00:00.000Z' },
    {
      when: 'the clock skips the hour',
      wish: { digestHour: 2 },
      after: '2026-03-28T12:00:00Z',
      is: '2026-03-29T01:00:00.000Z',
    },
    {
      when: 'the clock shows the hour twice',
      wish: { digestHour: 2 },
      after: '2026-10-24T12:00:00Z',
      is: '2026-10-25T00:00:00.000Z',
    },
    {
      when: 'the hour comes again',
      wish: { digestHour: 2 },
      after: '2026-10-25T00:00:00Z',
      is: '2026-10-26T01:00:00.000Z',
    },
    {
      when: 'only the daily one is wanted',
      wish: { weeklyDigest: false },
      after: '2026-03-03T08:00:00Z',
      is: '2026-03-04T07:00:00.000Z',
    },
    {
      when: 'only the weekly one is wanted',
      wish: { dailyDigest: false },
      after: '2026-03-03T08:00:00Z',
      is: '2026-03-09T07:00:00.000Z',
    },
    {
      when: 'it is Monday, before the hour',
      wish: { dailyDigest: false },
      after: '2026-03-09T06:00:00Z',
      is: '2026-03-09T07:00:00.000Z',
    },
    {
      when: 'it is Monday, at the hour',
      wish: { dailyDigest: false },
      after: '2026-03-09T07:00:00Z',
      is: '2026-03-16T07:00:00.000Z',
    },
    {
      when: 'the zone left a day out',
      after: '2011-12-29T20:00:00Z',
      is: '2011-12-30T18:00:00.000Z',
      zone: 'Pacific/Apia',
    },
    {
      when: 'none is wanted',
      wish: { dailyDigest: false, weeklyDigest: false },
      after: '2026-03-03T08:00:00Z',
      is: null,
    },
    { when: 'the manager is away', wish: { active: false }, after: '2026-03-03T08:00:00Z', is: null },
  ])('is $is when $when', ({ wish, after, is, zone = madrid }) => {
    expect(nextDigestAt({ ...both, ...wish }, new Date(after), zone)?.toISOString() ?? null).toBe(is)
  })
})
