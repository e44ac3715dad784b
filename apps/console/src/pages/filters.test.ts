import { describe, expect, it } from 'vitest'

import type { Filters } from './filters.ts'
import { bucketFor, parseFilters, periodOf, viewOf, whoseOf } from './filters.ts'

const now = new Date(2026, 2, 10, 9)

describe('the filters in an address', () => {
  it.each<{ what: string; raw: Record<string, unknown>; filters: Filters }>([
    { what: 'nothing', raw: {}, filters: {} },
    { what: 'the usual period', raw: { days: 90 }, filters: {} },
    { what: 'another period', raw: { days: '30' }, filters: { days: 30 } },
    { what: 'a period that nobody offers', raw: { days: 31 }, filters: {} },
    {
      what: 'dates, which outweigh days',
      raw: { days: 30, from: '2026-01-01', until: '2026-01-31' },
      filters: { from: '2026-01-01', until: '2026-01-31' },
    },
    {
      what: 'one day',
      raw: { from: '2026-01-01', until: '2026-01-01' },
      filters: { from: '2026-01-01', until: '2026-01-01' },
    },
    { what: 'dates in the wrong order', raw: { from: '2026-01-02', until: '2026-01-01' }, filters: {} },
    { what: 'a day that does not exist', raw: { from: '2026-02-30', until: '2026-03-02' }, filters: {} },
    { what: 'one date alone', raw: { from: '2026-01-02' }, filters: {} },
    { what: 'the usual comparison', raw: { compare: 'previous' }, filters: {} },
    { what: 'no comparison', raw: { compare: 'none' }, filters: { compare: 'none' } },
    { what: 'a channel', raw: { channel: 'store' }, filters: { channel: 'store' } },
    { what: 'a channel that is none', raw: { channel: 'pigeon' }, filters: {} },
    { what: 'a segment that looks like a number', raw: { segment: 12 }, filters: { segment: '12' } },
    { what: 'a name without end', raw: { touchpoint: 'x'.repeat(81) }, filters: {} },
    { what: 'what is no text', raw: { segment: { a: 1 }, touchpoint: [] }, filters: {} },
  ])('read $what', ({ raw, filters }) => {
    expect(parseFilters(raw)).toEqual(filters)
  })
})

describe('the period', () => {
  it.each<{ filters: Filters; from: string; to: string; days: number }>([
    { filters: {}, from: '2025-12-11', to: '2026-03-11', days: 90 },
    { filters: { days: 7 }, from: '2026-03-04', to: '2026-03-11', days: 7 },
    { filters: { from: '2026-02-27', until: '2026-02-28' }, from: '2026-02-27', to: '2026-03-01', days: 2 },
  ])('of $filters is $from to $to', ({ filters, from, to, days }) => {
    expect(periodOf(filters, now)).toMatchObject({ from, to, days })
  })

  it.each([
    { days: 31, bucket: 'day' },
    { days: 32, bucket: 'week' },
    { days: 200, bucket: 'week' },
    { days: 201, bucket: 'month' },
  ])('of $days days is drawn by $bucket', ({ days, bucket }) => {
    expect(bucketFor(days)).toBe(bucket)
  })
})

describe('what is asked of the API', () => {
  it('names whose answers, with commas kept inside a name', () => {
    expect(whoseOf({ segment: 'vip, gold', channel: 'web' })).toBe('segment:vip\\, gold,channel:web')
    expect(whoseOf({})).toBeUndefined()
  })

  it('compares with the period before unless told otherwise', () => {
    expect(viewOf({ days: 7 }, now)).toEqual({ from: '2026-03-04', compare: 'previous' })
    expect(viewOf({ days: 7, compare: 'none' }, now)).toEqual({ from: '2026-03-04' })
    expect(viewOf({ from: '2026-01-01', until: '2026-01-31', compare: 'year' }, now)).toEqual({
      from: '2026-01-01',
      to: '2026-02-01',
      compare: 'year',
    })
  })
})
