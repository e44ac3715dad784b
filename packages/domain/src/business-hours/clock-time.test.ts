import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { dayOf } from '../periods/index.ts'
import { instantAt, minuteOfDay, minutesOf } from './index.ts'

describe('minutesOf', () => {
  it.each([
    ['00:00', 0],
    ['09:30', 570],
    ['23:59', 1439],
    ['24:00', 1440],
    ['24:01', null],
    ['12:60', null],
    ['9:00', null],
    ['', null],
  ])('reads %s as %s', (time, minutes) => {
    expect(minutesOf(time)).toBe(minutes)
  })
})

describe('instantAt', () => {
  it.each([
    { when: 'winter', zone: 'Europe/Madrid', day: '2026-01-15', at: 540, is: '2026-01-15T08:00:00.000Z' },
    { when: 'summer', zone: 'Europe/Madrid', day: '2026-07-15', at: 540, is: '2026-07-15T07:00:00.000Z' },
    {
      when: 'before the clock skips',
      zone: 'Europe/Madrid',
      day: '2026-03-29',
      at: 119,
      is: '2026-03-29T00:59:00.000Z',
    },
    {
      when: 'the clock skips it',
      zone: 'Europe/Madrid',
      day: '2026-03-29',
      at: 150,
      is: '2026-03-29T01:00:00.000Z',
    },
    {
      when: 'the clock has skipped',
      zone: 'Europe/Madrid',
      day: '2026-03-29',
      at: 180,
      is: '2026-03-29T01:00:00.000Z',
    },
    {
      when: 'the clock shows it twice',
      zone: 'Europe/Madrid',
      day: '2026-10-25',
      at: 150,
      is: '2026-10-25T00:30:00.000Z',
    },
    {
      when: 'the clock was put back',
      zone: 'Europe/Madrid',
      day: '2026-10-25',
      at: 240,
      is: '2026-10-25T03:00:00.000Z',
    },
    {
      when: 'there is no midnight',
      zone: 'America/Santiago',
      day: '2025-09-07',
      at: 0,
      is: '2025-09-07T04:00:00.000Z',
    },
    {
      when: 'half an hour is skipped',
      zone: 'Australia/Lord_Howe',
      day: '2026-10-04',
      at: 135,
      is: '2026-10-03T15:30:00.000Z',
    },
    {
      when: 'a day ends',
      zone: 'Europe/Madrid',
      day: '2026-03-29',
      at: 1440,
      is: '2026-03-29T22:00:00.000Z',
    },
    {
      when: 'the zone left the day out',
      zone: 'Pacific/Apia',
      day: '2011-12-30',
      at: 540,
      is: '2011-12-30T10:00:00.000Z',
    },
  ])('finds minute $at of $day in $zone when $when', ({ zone, day, at, is }) => {
    expect(instantAt(day, at, zone).toISOString()).toBe(is)
  })

  it('is where the clock shows it, or has just skipped it', () => {
    const zones = [
      'UTC',
      'Europe/Madrid',
      'America/Santiago',
      'America/Havana',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
    ]
    const moments = fc.date({ min: new Date('2015-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(moments, fc.constantFrom(...zones), fc.nat(1439), (moment, zone, minutes) => {
        const day = dayOf(moment, zone)
        const at = instantAt(day, minutes, zone)
        expect(dayOf(at, zone)).toBe(day)
        const shown = minuteOfDay(at, zone)
        const before = minuteOfDay(new Date(at.getTime() - 1), zone)
        expect(shown === minutes || (shown > minutes && (before < minutes || before > shown))).toBe(true)
      }),
    )
  })
})
