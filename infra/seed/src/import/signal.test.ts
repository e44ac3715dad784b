import { describe, expect, it } from 'vitest'

import { parseMapping } from '@vigia/domain/imports'
import { daysToShift, readMoment, shifted } from '@vigia/domain/imports'
import { presets } from '@vigia/domain/imports'
import { findShift } from './shift.ts'
import { toSignal } from './signal.ts'

const now = new Date('2026-11-23T10:00:00Z')
const mapping = parseMapping(presets['airline-tweets'])
const tweet = {
  user: 'user_1',
  airline: 'Blue',
  created_at: '2026-02-16T23:36',
  sentiment: 'negative',
  negative_reason: 'Late Flight',
  text: 'Two hours late',
}

describe('toSignal', () => {
  it('maps the fields, nests the customer and reads a time without a zone as UTC', () => {
    expect(toSignal(tweet, { mapping, shiftDays: 0, now })).toEqual({
      ok: true,
      signal: {
        kind: 'feedback',
        customer: { id: 'user_1', traits: { segment: 'Blue' } },
        touchpoint: 'Late Flight',
        channel: 'social',
        metric: 'csat',
        score: 1,
        comment: 'Two hours late',
        language: 'en',
        occurredAt: '2026-02-16T23:36:00.000Z',
      },
    })
  })

  it.each([
    { why: 'an unknown label', change: { sentiment: 'mixed' }, reason: '"mixed" is not in its value map' },
    { why: 'no time', change: { created_at: 'yesterday' }, reason: '"yesterday" is not a time' },
    { why: 'a day that is none', change: { created_at: '2026-02-30' }, reason: '"2026-02-30" is not a time' },
    {
      why: 'a date too old',
      change: { created_at: '2015-02-16' },
      reason: '--shift-to YYYY-MM-DD moves all dates',
    },
    { why: 'a date to come', change: { created_at: '2027-02-16' }, reason: 'lies in the future' },
  ])('leaves out $why, with its reason', ({ change, reason }) => {
    const told = toSignal({ ...tweet, ...change }, { mapping, shiftDays: 0, now })
    expect(told).toMatchObject({ ok: false, reason: expect.stringContaining(reason) as string })
  })

  it('makes an event of a row with a type, and reads measures as numbers', () => {
    const events = parseMapping(['type=what', 'measures.waitMinutes=wait', 'customer.id=who'])
    const told = toSignal(
      { what: 'long_wait', wait: '35', who: 'ana' },
      { mapping: events, shiftDays: 0, now },
    )
    expect(told).toMatchObject({ ok: true, signal: { kind: 'event', measures: { waitMinutes: 35 } } })
  })

  it('says which score does not fit its metric', () => {
    const nps = parseMapping(['metric=const:nps', 'score=s', 'touchpoint=const:shop'])
    expect(toSignal({ s: '11' }, { mapping: nps, shiftDays: 0, now })).toEqual({
      ok: false,
      reason: 'score: A nps score goes from 0 to 10',
    })
  })
})

describe('a moment', () => {
  it.each([
    { text: '2026-03-01', iso: '2026-03-01T00:00:00.000Z' },
    { text: '2026-03-01 12:30', iso: '2026-03-01T12:30:00.000Z' },
    { text: '2026-03-01T12:30:05+02:00', iso: '2026-03-01T10:30:05.000Z' },
    { text: '2026-03-01 12:30:05Z', iso: '2026-03-01T12:30:05.000Z' },
    { text: '1767225600', iso: '2026-01-01T00:00:00.000Z' },
  ])('$text is $iso', ({ text, iso }) => {
    expect(readMoment(text).toISOString()).toBe(iso)
  })

  it('moves by whole days, so that the newest lands on the day', () => {
    const newest = readMoment('2015-02-24T23:59')
    const days = daysToShift(newest, '2026-11-20')
    expect(shifted(newest, days).toISOString()).toBe('2026-11-20T23:59:00.000Z')
    expect(shifted(readMoment('2015-02-17T00:01'), days).toISOString()).toBe('2026-11-13T00:01:00.000Z')
  })
})

describe('findShift', () => {
  const rows = async function* (...days: string[]) {
    for (const [i, day] of days.entries())
      yield await Promise.resolve({ line: i + 2, row: { created_at: day }, problem: null })
  }

  it('goes by the newest row that can be read', async () => {
    expect(
      await findShift(rows('2026-01-01', '?', '2026-01-03', '2026-01-02'), mapping, '2026-01-10', now),
    ).toBe(7)
  })

  it('refuses to move rows into the future, or a file without times', async () => {
    await expect(findShift(rows('2026-01-01T23:00'), mapping, '2026-11-23', now)).rejects.toThrow(
      'yet to come',
    )
    await expect(findShift(rows('?'), mapping, '2026-11-20', now)).rejects.toThrow('finds no time')
  })
})
