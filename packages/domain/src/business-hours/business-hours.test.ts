import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  addBusinessMinutes,
  businessClock,
  businessHoursFrom,
  businessHoursIssues,
  businessMinutesBetween,
  defaultBusinessHours,
  responseDueAt,
} from './index.ts'
import type { BusinessHours } from './index.ts'

const madrid = 'Europe/Madrid'
const shifts: BusinessHours = {
  ...defaultBusinessHours,
  week: [
    { day: 1, from: '09:00', to: '14:00' },
    { day: 1, from: '16:00', to: '20:00' },
    { day: 7, from: '22:00', to: '24:00' },
  ],
  holidays: ['2026-12-28'],
}
const always: BusinessHours = {
  ...defaultBusinessHours,
  week: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '24:00' })),
}

describe('addBusinessMinutes', () => {
  it.each<{ when: string; from: string; minutes: number; is: string; calendar?: BusinessHours }>([
    { when: 'the day has room', from: '2026-03-02T09:00:00Z', minutes: 240, is: '2026-03-02T13:00:00.000Z' },
    {
      when: 'it ends with the day',
      from: '2026-03-02T08:00:00Z',
      minutes: 540,
      is: '2026-03-02T17:00:00.000Z',
    },
    {
      when: 'a minute is left over',
      from: '2026-03-02T08:00:00Z',
      minutes: 541,
      is: '2026-03-03T08:01:00.000Z',
    },
    { when: 'it is night', from: '2026-03-02T22:15:00Z', minutes: 60, is: '2026-03-03T09:00:00.000Z' },
    {
      when: 'it is Friday evening',
      from: '2026-03-06T16:30:00Z',
      minutes: 60,
      is: '2026-03-09T08:30:00.000Z',
    },
    { when: 'it is Sunday', from: '2026-03-08T12:00:00Z', minutes: 0, is: '2026-03-09T08:00:00.000Z' },
    {
      when: 'nothing is asked in the day',
      from: '2026-03-02T12:00:30Z',
      minutes: 0,
      is: '2026-03-02T12:00:30.000Z',
    },
    {
      when: 'the clock changes over the weekend',
      from: '2026-03-27T16:30:00Z',
      minutes: 60,
      is: '2026-03-30T07:30:00.000Z',
    },
    {
      when: 'it is over lunch',
      from: '2026-03-02T12:30:00Z',
      minutes: 60,
      is: '2026-03-02T15:30:00.000Z',
      calendar: shifts,
    },
    {
      when: 'Monday is a holiday',
      from: '2026-12-27T20:30:00Z',
      minutes: 121,
      is: '2027-01-03T21:01:00.000Z',
      calendar: shifts,
    },
    {
      when: 'a night loses an hour',
      from: '2026-03-28T23:00:00Z',
      minutes: 180,
      is: '2026-03-29T02:00:00.000Z',
      calendar: always,
    },
    {
      when: 'a day has 25 hours',
      from: '2026-10-24T22:00:00Z',
      minutes: 1500,
      is: '2026-10-25T23:00:00.000Z',
      calendar: always,
    },
  ])('from $from gives $is when $when', ({ from, minutes, is, calendar = defaultBusinessHours }) => {
    expect(addBusinessMinutes(new Date(from), minutes, calendar, madrid).toISOString()).toBe(is)
  })

  it('counts every minute where the calendar never opens, and ends', () => {
    const never = { ...defaultBusinessHours, week: [] }
    const from = new Date('2026-03-02T09:00:00Z')
    expect(addBusinessMinutes(from, 30, never, madrid)).toEqual(new Date('2026-03-02T09:30:00Z'))
    expect(businessClock(never, madrid).add(from, 0)).toBeNull()
  })

  it('is counted back by businessMinutesBetween, in any zone and season', () => {
    const moments = fc.date({ min: new Date('2024-01-01'), max: new Date('2028-01-01'), noInvalidDate: true })
    const zones = fc.constantFrom(madrid, 'America/Santiago', 'Asia/Kolkata', 'Australia/Lord_Howe')
    const calendars = fc.constantFrom(defaultBusinessHours, shifts, always)
    fc.assert(
      fc.property(
        moments,
        fc.integer({ min: 0, max: 3_000 }),
        zones,
        calendars,
        (from, minutes, zone, calendar) => {
          const until = addBusinessMinutes(from, minutes, calendar, zone)
          expect(until.getTime()).toBeGreaterThanOrEqual(from.getTime())
          expect(businessMinutesBetween(from, until, calendar, zone)).toBeCloseTo(minutes, 6)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('businessMinutesBetween', () => {
  it.each([
    { from: '2026-03-06T16:00:00Z', to: '2026-03-09T09:00:00Z', minutes: 120 },
    { from: '2026-03-07T10:00:00Z', to: '2026-03-08T10:00:00Z', minutes: 0 },
    { from: '2026-03-02T10:00:00Z', to: '2026-03-02T10:00:00Z', minutes: 0 },
    { from: '2026-03-03T10:00:00Z', to: '2026-03-02T10:00:00Z', minutes: 0 },
    { from: '2026-03-02T00:00:00Z', to: '2026-03-09T00:00:00Z', minutes: 2_700 },
  ])('counts $minutes from $from to $to', ({ from, to, minutes }) => {
    expect(businessMinutesBetween(new Date(from), new Date(to), defaultBusinessHours, madrid)).toBe(minutes)
  })
})

describe('responseDueAt', () => {
  it.each([
    { tier: 'critical', is: '2026-03-02T13:00:00.000Z' },
    { tier: 'alert', is: '2026-03-03T16:00:00.000Z' },
    { tier: 'watch', is: '2026-03-03T16:00:00.000Z' },
  ] as const)('of tier $tier is $is', ({ tier, is }) => {
    const opened = new Date('2026-03-02T09:00:00Z')
    expect(responseDueAt(opened, tier, defaultBusinessHours, madrid).toISOString()).toBe(is)
  })
})

describe('businessHoursIssues', () => {
  it.each<{ what: string; change: Partial<BusinessHours>; paths: string[] }>([
    { what: 'the default', change: {}, paths: [] },
    {
      what: 'two shifts that touch',
      change: {
        week: [
          { day: 1, from: '09:00', to: '14:00' },
          { day: 1, from: '14:00', to: '20:00' },
        ],
      },
      paths: [],
    },
    {
      what: 'two shifts that overlap',
      change: {
        week: [
          { day: 1, from: '09:00', to: '14:01' },
          { day: 1, from: '14:00', to: '20:00' },
        ],
      },
      paths: ['week.1'],
    },
    {
      what: 'the same hours on two days',
      change: {
        week: [
          { day: 1, from: '09:00', to: '18:00' },
          { day: 2, from: '09:00', to: '18:00' },
        ],
      },
      paths: [],
    },
    { what: 'an empty week', change: { week: [] }, paths: ['week'] },
    {
      what: 'hours that end before they begin',
      change: { week: [{ day: 1, from: '18:00', to: '09:00' }] },
      paths: ['week.0.to'],
    },
    {
      what: 'hours of no length',
      change: { week: [{ day: 1, from: '09:00', to: '09:00' }] },
      paths: ['week.0.to'],
    },
    {
      what: 'an eighth day',
      change: { week: [{ day: 8, from: '09:00', to: '18:00' }] },
      paths: ['week.0.day'],
    },
    {
      what: 'times that are none',
      change: { week: [{ day: 1, from: '9', to: '25:00' }] },
      paths: ['week.0.from', 'week.0.to'],
    },
    {
      what: 'a holiday that is no day',
      change: { holidays: ['2026-12-25', '2026-02-30'] },
      paths: ['holidays.1'],
    },
    { what: 'a holiday twice', change: { holidays: ['2026-12-25', '2026-12-25'] }, paths: ['holidays.1'] },
    {
      what: 'no time at all',
      change: { respondWithin: { alert: 960, critical: 0 } },
      paths: ['respondWithin.critical'],
    },
    { what: 'four weeks of work', change: { respondWithin: { alert: 10_800, critical: 240 } }, paths: [] },
    {
      what: 'more than four weeks of work',
      change: { respondWithin: { alert: 10_801, critical: 240 } },
      paths: ['respondWithin.alert'],
    },
  ])('of $what are $paths', ({ change, paths }) => {
    const issues = businessHoursIssues({ ...defaultBusinessHours, ...change })
    expect(issues.map(({ path }) => path)).toEqual(paths)
  })
})

describe('businessHoursFrom', () => {
  it('keeps the default for what was not decided', () => {
    expect(businessHoursFrom(undefined)).toEqual(defaultBusinessHours)
    expect(businessHoursFrom({ holidays: ['2026-12-25'] })).toEqual({
      ...defaultBusinessHours,
      holidays: ['2026-12-25'],
    })
  })
})
