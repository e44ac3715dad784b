import { describe, expect, it } from 'vitest'

import { likeMonday, minutesAt, spansOf, weeklyHours, withSpan } from './week.ts'

const spain = [
  { day: 1, from: '16:00', to: '19:00' },
  { day: 1, from: '09:00', to: '14:00' },
  { day: 6, from: '10:00', to: '14:00' },
]

describe('a week', () => {
  it('tells the spans of a day in order, each with its place', () => {
    expect(spansOf(spain, 1).map(({ from, place }) => [from, place])).toEqual([
      ['09:00', 1],
      ['16:00', 0],
    ])
  })

  it.each([
    { when: 'the day was closed', day: 2, added: { day: 2, from: '09:00', to: '18:00' } },
    { when: 'it goes on in the afternoon', day: 6, added: { day: 6, from: '14:00', to: '20:00' } },
  ])('opens anew where $when', ({ day, added }) => {
    expect(withSpan(spain, day).at(-1)).toEqual(added)
  })

  it('can be like Monday until Friday, and keeps its Saturday', () => {
    const week = likeMonday(spain)
    expect(week.filter(({ day }) => day === 4)).toEqual([
      { day: 4, from: '09:00', to: '14:00' },
      { day: 4, from: '16:00', to: '19:00' },
    ])
    expect(week.filter(({ day }) => day === 6)).toHaveLength(1)
    expect(weeklyHours(week)).toBe(5 * 8 + 4)
  })

  it.each([
    { time: '09:30', minutes: 570 },
    { time: '24:00', minutes: 1440 },
    { time: '9:30', minutes: null },
    { time: '', minutes: null },
  ])('reads $time as $minutes', ({ time, minutes }) => {
    expect(minutesAt(time)).toBe(minutes)
  })
})
