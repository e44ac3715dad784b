import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { dayOf, dayStart, isTimeZone } from './index.ts'

describe('dayOf', () => {
  it.each([
    { zone: 'UTC', at: '2026-06-30T23:59:59.999Z', day: '2026-06-30' },
    { zone: 'UTC', at: '2026-07-01T00:00:00Z', day: '2026-07-01' },
    { zone: 'Europe/Madrid', at: '2026-01-14T22:59:59.999Z', day: '2026-01-14' },
    { zone: 'Europe/Madrid', at: '2026-01-14T23:00:00Z', day: '2026-01-15' },
    { zone: 'Europe/Madrid', at: '2026-07-14T21:59:59.999Z', day: '2026-07-14' },
    { zone: 'Europe/Madrid', at: '2026-07-14T22:00:00Z', day: '2026-07-15' },
    { zone: 'Europe/Madrid', at: '2026-12-31T23:00:00Z', day: '2027-01-01' },
    { zone: 'America/Mexico_City', at: '2028-03-01T05:59:59.999Z', day: '2028-02-29' },
    { zone: 'America/Mexico_City', at: '2028-03-01T06:00:00Z', day: '2028-03-01' },
    { zone: 'Asia/Kathmandu', at: '2026-05-01T18:15:00Z', day: '2026-05-02' },
    { zone: 'Pacific/Apia', at: '2011-12-30T09:59:59.999Z', day: '2011-12-29' },
    { zone: 'Pacific/Apia', at: '2011-12-30T10:00:00Z', day: '2011-12-31' },
  ])('reads $at in $zone as $day', ({ zone, at, day }) => {
    expect(dayOf(new Date(at), zone)).toBe(day)
  })

  it('refuses an unknown zone', () => {
    expect(() => dayOf(new Date(0), 'Europa/Madrid')).toThrow(RangeError)
  })
})

describe('dayStart', () => {
  it.each([
    { when: 'winter', zone: 'Europe/Madrid', day: '2026-01-15', at: '2026-01-14T23:00:00.000Z' },
    { when: 'the 23-hour day', zone: 'Europe/Madrid', day: '2026-03-29', at: '2026-03-28T23:00:00.000Z' },
    { when: 'the day after it', zone: 'Europe/Madrid', day: '2026-03-30', at: '2026-03-29T22:00:00.000Z' },
    { when: 'the 25-hour day', zone: 'Europe/Madrid', day: '2026-10-25', at: '2026-10-24T22:00:00.000Z' },
    { when: 'the day after that', zone: 'Europe/Madrid', day: '2026-10-26', at: '2026-10-25T23:00:00.000Z' },
    { when: 'no midnight', zone: 'America/Santiago', day: '2025-09-07', at: '2025-09-07T04:00:00.000Z' },
    {
      when: 'the day after none',
      zone: 'America/Santiago',
      day: '2025-09-08',
      at: '2025-09-08T03:00:00.000Z',
    },
    {
      when: '23 o’clock comes twice',
      zone: 'America/Santiago',
      day: '2025-04-06',
      at: '2025-04-06T04:00:00.000Z',
    },
    {
      when: 'the day before is left out',
      zone: 'Pacific/Apia',
      day: '2011-12-31',
      at: '2011-12-30T10:00:00.000Z',
    },
    {
      when: 'the day itself is left out',
      zone: 'Pacific/Apia',
      day: '2011-12-30',
      at: '2011-12-30T10:00:00.000Z',
    },
    {
      when: 'the last before the gap',
      zone: 'Pacific/Apia',
      day: '2011-12-29',
      at: '2011-12-29T10:00:00.000Z',
    },
    {
      when: 'the earliest zone',
      zone: 'Pacific/Kiritimati',
      day: '2026-01-01',
      at: '2025-12-31T10:00:00.000Z',
    },
    { when: 'the latest zone', zone: 'Etc/GMT+12', day: '2026-01-01', at: '2026-01-01T12:00:00.000Z' },
    {
      when: 'an offset in seconds',
      zone: 'Africa/Monrovia',
      day: '1971-06-01',
      at: '1971-06-01T00:44:30.000Z',
    },
  ])('finds $day in $zone ($when)', ({ zone, day, at }) => {
    expect(dayStart(day, zone).toISOString()).toBe(at)
  })

  const zones = [
    'UTC',
    'Europe/Madrid',
    'America/Santiago',
    'America/Havana',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
  ]
  const moments = fc.date({ min: new Date('2015-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })

  it('is the inverse of dayOf: the day of its start, and never of the instant before', () => {
    fc.assert(
      fc.property(moments, fc.constantFrom(...zones), (at, zone) => {
        const day = dayOf(at, zone)
        const start = dayStart(day, zone)
        expect(start.getTime()).toBeLessThanOrEqual(at.getTime())
        expect(dayOf(start, zone)).toBe(day)
        expect(dayOf(new Date(start.getTime() - 1), zone) < day).toBe(true)
      }),
    )
  })
})

describe('isTimeZone', () => {
  it.each([
    ['Europe/Madrid', true],
    ['America/Argentina/Buenos_Aires', true],
    ['UTC', true],
    ['Europa/Madrid', false],
    ['+01:00', false],
    ['', false],
  ])('of %s is %s', (zone, known) => {
    expect(isTimeZone(zone)).toBe(known)
  })
})
