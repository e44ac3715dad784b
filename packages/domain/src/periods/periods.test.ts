import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addDays, bucketOf, bucketsBetween, isDay, parseBound, previousPeriod } from './index.ts'
import type { IntervalUnit } from './index.ts'

describe('isDay', () => {
  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2026-02-30', false],
    ['2028-02-29', true],
    ['2100-02-29', false],
    ['2026-12-31', true],
    ['2026-12-32', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-1-1', false],
    ['2026-01-01T00:00:00Z', false],
    ['', false],
  ])('of %s is %s', (text, real) => {
    expect(isDay(text)).toBe(real)
  })
})

describe('addDays', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-06-01', 0, '2026-06-01'],
  ])('%s and %d days is %s', (day, n, later) => {
    expect(addDays(day, n)).toBe(later)
  })
})

describe('bucketOf', () => {
  it.each<[string, IntervalUnit, string]>([
    ['2026-06-17', 'day', '2026-06-17'],
    ['2026-06-14', 'week', '2026-06-08'],
    ['2026-06-15', 'week', '2026-06-15'],
    ['2027-01-01', 'week', '2026-12-28'],
    ['1969-12-31', 'week', '1969-12-29'],
    ['2028-02-29', 'month', '2028-02-01'],
    ['2028-03-01', 'month', '2028-03-01'],
  ])('puts %s by %s into %s', (day, unit, bucket) => {
    expect(bucketOf(day, unit)).toBe(bucket)
  })
})

describe('bucketsBetween', () => {
  it.each<{ unit: IntervalUnit; from: string; to: string; edges: string[] }>([
    { unit: 'day', from: '2026-02-27', to: '2026-03-02', edges: ['02-27', '02-28', '03-01', '03-02'] },
    { unit: 'week', from: '2026-06-10', to: '2026-06-24', edges: ['06-10', '06-15', '06-22', '06-24'] },
    { unit: 'week', from: '2026-06-08', to: '2026-06-15', edges: ['06-08', '06-15'] },
    { unit: 'month', from: '2026-01-31', to: '2026-03-02', edges: ['01-31', '02-01', '03-01', '03-02'] },
    { unit: 'month', from: '2026-01-01', to: '2026-02-01', edges: ['01-01', '02-01'] },
    { unit: 'month', from: '2026-01-01', to: '2026-01-01', edges: [] },
    { unit: 'month', from: '2026-01-02', to: '2026-01-01', edges: [] },
  ])('cuts $from to $to by $unit at $edges', ({ unit, from, to, edges }) => {
    const days = edges.map((edge) => `2026-${edge}`)
    expect(bucketsBetween(from, to, unit)).toEqual(
      days.slice(0, -1).map((day, index) => ({ from: day, to: days[index + 1] })),
    )
  })

  it('tiles the period without gaps or overlaps, each bucket of one kind', () => {
    const someDay = fc.integer({ min: -3000, max: 30_000 }).map((n) => addDays('1970-01-01', n))
    const units = fc.constantFrom<IntervalUnit>('day', 'week', 'month')
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 500 }), units, (from, length, unit) => {
        const to = addDays(from, length)
        const buckets = bucketsBetween(from, to, unit)
        expect(buckets.at(0)?.from).toBe(from)
        expect(buckets.at(-1)?.to).toBe(to)
        for (const [index, bucket] of buckets.entries()) {
          expect(bucket.from < bucket.to).toBe(true)
          expect(bucketOf(addDays(bucket.to, -1), unit)).toBe(bucketOf(bucket.from, unit))
          const begins = index === 0 ? from : bucketOf(bucket.from, unit)
          expect([bucket.from, begins]).toEqual([buckets[index - 1]?.to ?? from, bucket.from])
        }
      }),
    )
  })
})

describe('parseBound', () => {
  it.each([
    { text: '2026-03-29', zone: 'Europe/Madrid', day: '2026-03-29' },
    { text: '2026-03-28T23:00:00Z', zone: 'Europe/Madrid', day: '2026-03-29' },
    { text: '2026-03-29T00:00:00+01:00', zone: 'Europe/Madrid', day: '2026-03-29' },
    { text: '2026-03-28T23:00:00.001Z', zone: 'Europe/Madrid', day: null },
    { text: '2026-03-28T22:59:59.999Z', zone: 'Europe/Madrid', day: null },
    { text: '2026-03-29T00:00:00Z', zone: 'Europe/Madrid', day: null },
    { text: '2026-03-29T00:00:00Z', zone: 'UTC', day: '2026-03-29' },
    { text: '2025-09-07T04:00:00Z', zone: 'America/Santiago', day: '2025-09-07' },
    { text: '2025-09-07T03:00:00Z', zone: 'America/Santiago', day: null },
    { text: '2026-02-30', zone: 'UTC', day: null },
    { text: '2026-02-30T00:00:00Z', zone: 'UTC', day: null },
    { text: '2026-03-01T25:00:00Z', zone: 'UTC', day: null },
    { text: '2026-03-01T00:00:00', zone: 'UTC', day: null },
    { text: 'yesterday', zone: 'UTC', day: null },
  ])('reads $text in $zone as $day', ({ text, zone, day }) => {
    expect(parseBound(text, zone)).toBe(day)
  })
})

describe('previousPeriod', () => {
  it.each([
    { from: '2026-03-01', to: '2026-03-31', before: '2026-01-30' },
    { from: '2026-01-01', to: '2026-01-02', before: '2025-12-31' },
    { from: '2028-03-01', to: '2028-03-08', before: '2028-02-23' },
  ])('before $from to $to begins on $before', ({ from, to, before }) => {
    expect(previousPeriod(from, to)).toEqual({ fromDay: before, toDay: from })
  })
})
