import { describe, expect, it } from 'vitest'

import { businessClock, defaultBusinessHours } from '../business-hours/index.ts'
import { alertCost } from './index.ts'
import type { AlertedCase } from './index.ts'

const clock = businessClock(defaultBusinessHours, 'UTC')
/** Monday 2 March 2026, 9 o'clock, and so many minutes later. */
const after = (minutes: number) => new Date(Date.UTC(2026, 2, 2, 9, minutes))
const alerted = (changes: Partial<AlertedCase> = {}): AlertedCase => ({
  openedAt: after(0),
  acknowledgedAt: null,
  contactedAt: null,
  acted: false,
  outcome: null,
  alerts: 1,
  ...changes,
})
const costOf = (cases: AlertedCase[], savedValue = 0) =>
  alertCost(cases, { minutesPerAlert: 15, savedValue }, clock)

describe('alertCost', () => {
  it('of nothing is nothing, and no value an hour', () => {
    expect(costOf([], 500)).toEqual({
      cases: 0,
      raised: 0,
      actedUpon: { value: null, count: 0, n: 0, interval: null },
      notAtRisk: { value: null, count: 0, n: 0, interval: null },
      minutesToAcknowledge: { n: 0, median: null, p90: null },
      minutesToContact: { n: 0, median: null, p90: null },
      minutesPerAlert: 15,
      hoursSpent: 0,
      savedPerHour: null,
    })
  })

  it('counts every alert, whatever became of its case', () => {
    expect(costOf([alerted(), alerted({ alerts: 3 })], 250)).toMatchObject({
      cases: 2,
      raised: 4,
      hoursSpent: 1,
      savedPerHour: 250,
    })
  })

  it('tells shares with Wilson intervals: acted upon of all, no risk of those closed', () => {
    const cases = Array.from({ length: 10 }, (_, n) =>
      alerted({ acted: n < 8, outcome: n < 3 ? 'not_at_risk' : n < 5 ? 'saved' : null }),
    )
    const { actedUpon, notAtRisk } = costOf(cases)
    expect(actedUpon).toMatchObject({ value: 80, count: 8, n: 10 })
    expect(actedUpon.interval?.low).toBeCloseTo(49.02, 2)
    expect(actedUpon.interval?.high).toBeCloseTo(94.33, 2)
    expect(notAtRisk).toMatchObject({ value: 60, count: 3, n: 5 })
  })

  it('measures delays in minutes of business, over those that there are', () => {
    const nextMorning = new Date('2026-03-03T09:30:00Z')
    const cases = [10, 20, 30].map((minutes) => alerted({ acknowledgedAt: after(minutes) }))
    const all = [...cases, alerted({ acknowledgedAt: nextMorning, contactedAt: nextMorning }), alerted()]
    const { minutesToAcknowledge, minutesToContact } = costOf(all)
    expect(minutesToAcknowledge).toMatchObject({ n: 4, median: 25 })
    expect(minutesToAcknowledge.p90).toBeCloseTo(408, 6)
    expect(minutesToContact).toEqual({ n: 1, median: 570, p90: 570 })
  })
})
