import { describe, expect, it } from 'vitest'

import { readPeriod } from './index.ts'

const now = new Date('2026-06-30T23:00:00Z')
const madrid = 'Europe/Madrid'

describe('readPeriod', () => {
  it.each([
    { when: 'nothing is said', bounds: {}, days: ['2026-06-02', '2026-07-02'] },
    {
      when: 'days are named',
      bounds: { from: '2026-03-01', to: '2026-03-02' },
      days: ['2026-03-01', '2026-03-02'],
    },
    { when: 'only the end is named', bounds: { to: '2026-03-02' }, days: ['2026-01-31', '2026-03-02'] },
    {
      when: 'only the beginning is named',
      bounds: { from: '2026-06-30' },
      days: ['2026-06-30', '2026-07-02'],
    },
    {
      when: 'instants are local midnights',
      bounds: { from: '2026-02-28T23:00:00Z', to: '2026-03-01T23:00:00Z' },
      days: ['2026-03-01', '2026-03-02'],
    },
    {
      when: 'instants cut days',
      bounds: { from: '2026-02-28T22:59:59.999Z', to: '2026-03-01T23:00:00.001Z' },
      days: ['2026-02-28', '2026-03-03'],
    },
    {
      when: 'both instants lie in one day',
      bounds: { from: '2026-03-01T10:00:00+01:00', to: '2026-03-01T11:00:00+01:00' },
      days: ['2026-03-01', '2026-03-02'],
    },
    {
      when: 'it has 20 years',
      bounds: { from: '2006-03-01', to: '2026-03-01' },
      days: ['2006-03-01', '2026-03-01'],
    },
  ])('counts whole local days when $when', ({ bounds, days }) => {
    const { fromDay, toDay } = readPeriod(bounds, madrid, now)
    expect([fromDay, toDay]).toEqual(days)
  })

  it.each([
    { when: 'it is reversed', bounds: { from: '2026-03-02', to: '2026-03-01' }, says: /^to: / },
    { when: 'it is empty', bounds: { from: '2026-03-01', to: '2026-03-01' }, says: /^to: / },
    {
      when: 'two instants of a day are reversed',
      bounds: { from: '2026-03-01T11:00:00Z', to: '2026-03-01T10:00:00Z' },
      says: /^to: /,
    },
    { when: 'it has more than 20 years', bounds: { from: '2005-12-31', to: '2026-03-01' }, says: /20 years/ },
    { when: 'a day does not exist', bounds: { from: '2026-02-29' }, says: /^from: / },
    { when: 'a bound is a word', bounds: { to: 'today' }, says: /^to: / },
    { when: 'it begins after today', bounds: { from: '2026-07-02' }, says: /^from: / },
  ])('refuses a period when $when', ({ bounds, says }) => {
    expect(() => readPeriod(bounds, madrid, now)).toThrow(says)
  })
})
