import { describe, expect, it } from 'vitest'

import { mondayOf, parseReport, weekOf } from './week.ts'

describe('the Monday of a day', () => {
  it.each([
    { day: '2026-11-23', monday: '2026-11-23' },
    { day: '2026-11-29', monday: '2026-11-23' },
    { day: '2026-11-30', monday: '2026-11-30' },
    { day: '2026-03-01', monday: '2026-02-23' },
  ])('$day is $monday', ({ day, monday }) => {
    expect(mondayOf(day)).toBe(monday)
  })
})

describe('the week of the report', () => {
  it.each([
    { what: 'none asked', asked: undefined, from: '2026-11-16', next: '2026-11-23', runs: false },
    { what: 'the running one', asked: '2026-11-27', from: '2026-11-23', next: null, runs: true },
    { what: 'one to come', asked: '2026-11-30', from: '2026-11-16', next: '2026-11-23', runs: false },
    { what: 'one long ago', asked: '2025-01-01', from: '2024-12-30', next: '2025-01-06', runs: false },
  ])('is, with $what, from $from', ({ asked, from, next, runs }) => {
    expect(weekOf(asked, '2026-11-27')).toMatchObject({ from, next, isRunning: runs })
  })

  it('ends on its Sunday and is followed by the next Monday', () => {
    expect(weekOf('2026-11-18', '2026-11-27')).toMatchObject({
      until: '2026-11-22',
      to: '2026-11-23',
      previous: '2026-11-09',
    })
  })
})

describe('the address of the report', () => {
  it.each([
    { raw: { week: '2026-11-18' }, search: { week: '2026-11-18' } },
    { raw: { week: '2026-02-30' }, search: {} },
    { raw: { week: 20261118 }, search: {} },
    { raw: {}, search: {} },
  ])('reads $raw as $search', ({ raw, search }) => {
    expect(parseReport(raw)).toEqual(search)
  })
})
