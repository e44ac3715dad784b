import { batchItemSchema, outcomeBodySchema, type BatchItem } from '@vigia/contracts/signals'
import { describe, expect, it } from 'vitest'

import { createWorld } from './world.ts'

const now = new Date('2026-11-23T10:00:00Z')
const { signals, outcomes } = createWorld({ seed: 'aurora', now })

const scoresAt = (touchpoint: string, keep: (daysAgo: number) => boolean = () => true): number[] =>
  signals.flatMap((signal) => {
    const daysAgo = (now.getTime() - new Date(signal.occurredAt ?? '').getTime()) / 86_400_000
    const isWanted = signal.touchpoint === touchpoint && keep(daysAgo)
    return isWanted && signal.kind === 'feedback' && signal.score !== undefined ? [signal.score] : []
  })
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const keysOf = (list: readonly BatchItem[]) =>
  list.map(({ id = '' }) => id).toSorted((a, b) => a.localeCompare(b))

describe('createWorld', () => {
  it('tells the same world twice, and another under another seed', () => {
    expect(createWorld({ seed: 'aurora', now })).toEqual({ signals, outcomes })
    expect(createWorld({ seed: 'boreal', now }).signals).not.toEqual(signals)
  })

  it('uses the same keys whatever the day, so that seeding again later changes nothing', () => {
    for (const later of ['2026-11-24T00:01:00Z', '2026-11-28T23:59:00Z', '2027-02-28T12:00:00Z']) {
      expect(keysOf(createWorld({ seed: 'aurora', now: new Date(later) }).signals)).toEqual(keysOf(signals))
    }
  })

  it('holds 6,000 to 8,000 valid signals under keys of their own', () => {
    expect(signals.length).toBeGreaterThan(6_000)
    expect(signals.length).toBeLessThan(8_000)
    expect(new Set(keysOf(signals)).size).toBe(signals.length)
    const refused = signals.filter((signal) => !batchItemSchema.safeParse(signal).success)
    expect(refused).toEqual([])
    expect(outcomes.filter((outcome) => !outcomeBodySchema.safeParse(outcome).success)).toEqual([])
  })

  it('lies within the year before now, oldest first', () => {
    const moments = signals.map(({ occurredAt }) => occurredAt ?? '')
    expect(moments).toEqual(moments.toSorted())
    expect(moments[0]?.localeCompare('2025-11-23')).toBe(1)
    expect(moments.at(-1)?.localeCompare(now.toISOString())).toBe(-1)
  })

  it('has customers who write in many ways, three in four in Spanish', () => {
    const commented = signals.filter(({ comment }) => comment !== undefined)
    expect(new Set(commented.map(({ comment }) => comment)).size).toBeGreaterThan(700)
    const told = commented.filter(({ language }) => language !== undefined)
    const spanish = told.filter(({ language }) => language === 'es')
    expect(spanish.length / told.length).toBeGreaterThan(0.68)
    expect(spanish.length / told.length).toBeLessThan(0.82)
    expect(commented.every(({ comment }) => !/[{}]/.test(comment ?? ''))).toBe(true)
  })

  it('gives no phone that could be anybody’s', () => {
    const phones = signals.flatMap(({ customer }) => customer?.phone ?? [])
    expect(phones.every((phone) => /^\+44 7700 900\d{3}$/.test(phone))).toBe(true)
    const emails = signals.flatMap(({ customer }) => customer?.email ?? [])
    expect(emails.every((email) => /@example\.(com|org)$/.test(email))).toBe(true)
  })

  it('has teams of which the one that takes the calls is the unhappiest, as its customers are', () => {
    const told = (team: string, metric: string) =>
      signals.flatMap((signal) =>
        signal.kind === 'feedback' && signal.team === team && signal.metric === metric
          ? [signal.score ?? 0]
          : [],
      )
    expect(mean(told('Teléfono', 'enps'))).toBeLessThan(mean(told('Taller', 'enps')) - 1)
    expect(mean(told('Teléfono', 'csat'))).toBeLessThan(mean(told('Taller', 'csat')) - 0.5)
    expect(signals.some(({ shop }) => shop === 'Valencia')).toBe(true)
  })

  it('has places that do well, places that do not, a dip and an improvement', () => {
    expect(mean(scoresAt('taller'))).toBeGreaterThan(mean(scoresAt('checkout')))
    expect(mean(scoresAt('checkout'))).toBeGreaterThan(mean(scoresAt('delivery')) + 0.3)
    expect(mean(scoresAt('delivery'))).toBeGreaterThan(mean(scoresAt('call-center')) + 0.3)
    const before = mean(scoresAt('delivery', (daysAgo) => daysAgo > 80))
    const dip = mean(scoresAt('delivery', (daysAgo) => daysAgo > 45 && daysAgo < 72))
    const since = mean(scoresAt('delivery', (daysAgo) => daysAgo < 38))
    expect(dip).toBeLessThan(before - 0.2)
    expect(since).toBeGreaterThan(dip + 0.2)
    const early = mean(scoresAt('call-center', (daysAgo) => daysAgo > 200))
    expect(mean(scoresAt('call-center', (daysAgo) => daysAgo < 120))).toBeGreaterThan(early + 0.3)
  })
})
