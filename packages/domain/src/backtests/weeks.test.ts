import { describe, expect, it } from 'vitest'

import { weeklyOf, weeksOf, withWeek } from './weeks.ts'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const whole = (alerts: number) => ({ week: '2026-03-02', alerts, isWhole: true })

describe('withWeek', () => {
  it.each([
    { on: 'a Sunday', day: '2026-03-08', weeks: { '2026-03-02': 3 } },
    { on: 'a Monday', day: '2026-03-09', weeks: { '2026-03-02': 2, '2026-03-09': 1 } },
  ])('counts what is on $on', ({ day: on, weeks }) => {
    expect(withWeek({ '2026-03-02': 2 }, on)).toEqual(weeks)
  })

  it('begins where nothing was counted', () => {
    expect(withWeek(undefined, '2026-03-04')).toEqual({ '2026-03-02': 1 })
  })
})

describe('weeksOf', () => {
  const frame = { from: day('2026-03-05'), to: day('2026-03-23'), timeZone: 'UTC', share: 1 }

  it('has every week, the quiet ones too, and says which are whole', () => {
    expect(weeksOf({ '2026-03-02': 1, '2026-03-16': 4 }, frame)).toEqual([
      { week: '2026-03-05', alerts: 1, isWhole: false },
      { week: '2026-03-09', alerts: 0, isWhole: true },
      { week: '2026-03-16', alerts: 4, isWhole: true },
    ])
  })

  it('scales a share to all customers', () => {
    expect(weeksOf({ '2026-03-16': 4 }, { ...frame, share: 0.5 }).at(-1)?.alerts).toBe(8)
  })

  it('tells the weeks of the organization’s own clock', () => {
    const madrid = { ...frame, to: new Date('2026-03-22T23:00:00Z'), timeZone: 'Europe/Madrid' }
    expect(weeksOf({}, madrid).at(-1)).toEqual({ week: '2026-03-16', alerts: 0, isWhole: true })
  })
})

describe('weeklyOf', () => {
  it.each([
    { when: 'there is no week', weeks: [], is: null },
    { when: 'there is one', weeks: [whole(3)], is: null },
    { when: 'one of two is cut', weeks: [whole(3), { ...whole(3), isWhole: false }], is: null },
    { when: 'all are alike', weeks: [whole(3), whole(3)], is: { value: 3, low: 3, high: 3 } },
  ])('is $is when $when', ({ weeks, is }) => {
    expect(weeklyOf(weeks)).toEqual(is)
  })

  it('is the t interval of the mean, and never below zero', () => {
    // Mean 2, sd 2, n 4: 2 ± 3.182446 · 2 / 2.
    const weekly = weeklyOf([0, 2, 2, 4].map(whole))
    expect(weekly?.value).toBe(2)
    expect(weekly?.high).toBeCloseTo(2 + (3.182446 * Math.sqrt(8 / 3)) / 2, 5)
    expect(weekly?.low).toBe(0)
  })
})
