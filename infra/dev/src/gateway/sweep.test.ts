import { describe, expect, it } from 'vitest'

import { cronsDue, minuteOf, timeOf } from './sweep.ts'

describe('timeOf', () => {
  it.each([
    { told: '2026-03-01T12:00:00Z', at: '2026-03-01T12:00:00.000Z' },
    { told: '2026-03-01T12:00:00.5+02:00', at: '2026-03-01T10:00:00.500Z' },
  ])('reads $told', ({ told, at }) => {
    expect(timeOf(told).toISOString()).toBe(at)
  })

  it.each(['', 'yesterday', '2026-03-01', '2026-13-01T12:00:00Z', '1772366400000'])(
    'refuses "%s"',
    (told) => {
      expect(() => timeOf(told)).toThrow('is not an ISO time')
    },
  )
})

describe('cronsDue', () => {
  it.each([
    { at: '2026-03-01T03:16:59.999Z', crons: ['* * * * *'] },
    { at: '2026-03-01T03:07:00.000Z', crons: ['* * * * *', '7 * * * *'] },
    { at: '2026-03-01T03:17:00.000Z', crons: ['* * * * *', '17 3 * * *'] },
    { at: '2026-03-01T15:17:00.000Z', crons: ['* * * * *'] },
  ])('says $crons at $at', ({ at, crons }) => {
    expect(cronsDue(new Date(at))).toEqual(crons)
  })

  it('schedules for the start of the minute', () => {
    expect(minuteOf(Date.parse('2026-03-01T12:34:56.789Z')).toISOString()).toBe('2026-03-01T12:34:00.000Z')
  })
})
