import { describe, expect, it } from 'vitest'

import { slaClock, type Sla } from './index.ts'

/** Open 09:00 to 17:00 on working days; a critical case has four hours, another sixteen. */
const hours = {
  week: [1, 2, 3, 4, 5].map((day) => ({ day, from: '09:00', to: '17:00' })),
  holidays: [],
  respondWithin: { alert: 960, critical: 240 },
}
/** A Friday. */
const at = (time: string, day = '2026-03-06') => new Date(`${day}T${time}:00Z`)
const slaOf = slaClock({ hours, timeZone: 'UTC', now: at('12:00') })
const waiting = { status: 'open' as const, tier: 'critical', dueAt: at('14:00'), snoozedUntil: null }

describe('slaClock', () => {
  it.each<{ when: string; change: object; sla: Sla | null }>([
    { when: 'half the time is left', change: {}, sla: { state: 'waiting', minutesLeft: 120 } },
    {
      when: 'a minute more than a quarter is left',
      change: { dueAt: at('13:01') },
      sla: { state: 'waiting', minutesLeft: 61 },
    },
    { when: 'a quarter is left', change: { dueAt: at('13:00') }, sla: { state: 'soon', minutesLeft: 60 } },
    { when: 'it is due now', change: { dueAt: at('12:00') }, sla: { state: 'overdue', minutesLeft: 0 } },
    {
      when: 'it was due an hour ago',
      change: { dueAt: at('11:00') },
      sla: { state: 'overdue', minutesLeft: -60 },
    },
    {
      when: 'a weekend lies between',
      change: { dueAt: at('10:00', '2026-03-09') },
      sla: { state: 'waiting', minutesLeft: 360 },
    },
    {
      when: 'another tier has longer',
      change: { tier: 'alert', dueAt: at('14:00') },
      sla: { state: 'soon', minutesLeft: 120 },
    },
    {
      when: 'it is snoozed',
      change: { snoozedUntil: at('13:00') },
      sla: { state: 'paused', minutesLeft: 120 },
    },
    {
      when: 'the snooze is over',
      change: { snoozedUntil: at('12:00') },
      sla: { state: 'waiting', minutesLeft: 120 },
    },
    { when: 'somebody was contacted', change: { status: 'contacted' }, sla: null },
    { when: 'there is no deadline', change: { dueAt: null }, sla: null },
  ])('tells $sla when $when', ({ change, sla }) => {
    expect(slaOf({ ...waiting, ...change })).toEqual(sla)
  })
})
