import { beforeAll, describe, expect, inject, it } from 'vitest'

import { liveDay, moment, sweepHour } from '../src/ana.ts'
import { createOrganization, type Json, type Organization } from '../src/organization.ts'

type Seen = Map<number, { probability: number; tier: string; cases: number }>

async function look(shop: Organization, day: number, seen: Seen) {
  const at = moment(day, sweepHour)
  const { body: risks } = await shop.send('GET', '/v1/risks', undefined, at)
  const { body: cases } = await shop.send('GET', '/v1/cases', undefined, at)
  const [risk] = risks['items'] as Json[]
  seen.set(day, {
    probability: Number(risk?.['probability']),
    tier: String(risk?.['tier']),
    cases: (cases['items'] as Json[]).length,
  })
}

describe('Ana in Latin America', () => {
  const seen: Seen = new Map()
  beforeAll(async () => {
    const shop = await createOrganization(inject('baseUrl'), 'ana_latam', 'latam')
    for (const day of [0, 3, 4, 11, 18, 25, 26, 27]) {
      await liveDay(shop, day)
      await look(shop, day, seen)
    }
  })

  it.each([
    { day: 0, low: 0, high: 0.08, tier: 'none', cases: 0 },
    { day: 3, low: 0.3, high: 0.45, tier: 'watch', cases: 0 },
    { day: 4, low: 0.6, high: 0.8, tier: 'critical', cases: 1 },
    { day: 11, low: 0.65, high: 0.85, tier: 'critical', cases: 1 },
    { day: 18, low: 0.75, high: 0.95, tier: 'critical', cases: 1 },
    { day: 25, low: 0.75, high: 0.95, tier: 'critical', cases: 1 },
    { day: 26, low: 0.85, high: 1, tier: 'critical', cases: 1 },
    { day: 27, low: 0.9, high: 1, tier: 'critical', cases: 1 },
  ])('is at $tier on day $day, between $low and $high', ({ day, low, high, tier, cases }) => {
    expect(seen.get(day)).toMatchObject({ tier, cases })
    expect(seen.get(day)?.probability).toBeGreaterThanOrEqual(low)
    expect(seen.get(day)?.probability).toBeLessThanOrEqual(high)
  })
})

describe('Ana, had the seat come on day 10', () => {
  const seen: Seen = new Map()
  beforeAll(async () => {
    const shop = await createOrganization(inject('baseUrl'), 'ana_solved')
    for (const day of [0, 3, 4]) await liveDay(shop, day)
    const solved = {
      id: 'ana-10-solved',
      customer: { email: 'ana.ruiz@example.com' },
      type: 'issue_resolved',
      issue: 'asiento',
      touchpoint: 'delivery',
      channel: 'web',
    }
    await shop.send('POST', '/v1/events', solved, moment(10, 12))
    for (const day of [10, 30, 60]) {
      await shop.sweep(moment(day, sweepHour))
      await look(shop, day, seen)
    }
  })

  it.each([
    { day: 10, low: 0.15, high: 0.26 },
    { day: 30, low: 0.1, high: 0.21 },
    { day: 60, low: 0.06, high: 0.13 },
  ])('would be calm on day $day: between $low and $high', ({ day, low, high }) => {
    expect(seen.get(day)?.probability).toBeGreaterThanOrEqual(low)
    expect(seen.get(day)?.probability).toBeLessThanOrEqual(high)
    expect(['none', 'watch']).toContain(seen.get(day)?.tier)
  })
})
