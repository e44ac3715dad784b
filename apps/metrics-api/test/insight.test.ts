import { env } from 'cloudflare:workers'

import type { Drivers } from '@vigia/contracts/drivers'
import type { Journey } from '@vigia/contracts/journey'
import type { Employees, Value } from '@vigia/contracts/value'
import { databaseFor } from '@vigia/db/database'
import { saveOutcome, saveSignals } from '@vigia/db/intake'
import { seedOrganization } from '@vigia/testing/organization'
import { signalRow } from '@vigia/testing/rows'
import { beforeAll, describe, expect, it } from 'vitest'

import { answers, person, read, seed } from './seed.ts'

const hour = 3_600_000
const start = Date.UTC(2026, 4, 10, 8)
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10)
const known = (i: number) => person(`cus_j_${i}`)

/** Each buys, gets a parcel two days later (a third of them late), waits on the phone if it was late, and answers. */
function storyOf(i: number) {
  const isLate = i % 3 === 0
  const at = (hours: number) => ({
    occurredAt: start + i * 60_000 + hours * hour,
    day: dayOf(start + hours * hour),
  })
  const bad = { negative: isLate, experience: isLate ? -0.7 : 0.5 }
  const event = { kind: 'event' as const, metric: null, score: null, person: 0 }
  return [
    signalRow({
      ...event,
      id: `j_${i}_1`,
      ...at(0),
      type: 'purchase',
      touchpoint: 'checkout',
      stage: 'purchase',
      experience: i % 5 === 0 ? 0.1 : 0.4,
    }),
    signalRow({
      ...event,
      id: `j_${i}_2`,
      ...at(48),
      ...bad,
      type: 'delivery_late',
      touchpoint: 'delivery',
      stage: 'delivery',
    }),
    ...(isLate
      ? [
          signalRow({
            ...event,
            id: `j_${i}_3`,
            ...at(50),
            ...bad,
            type: 'long_wait',
            touchpoint: 'call-center',
            stage: 'support',
            waitMinutes: 20 + (i % 7),
          }),
        ]
      : []),
    signalRow({
      id: `j_${i}_4`,
      ...at(72),
      person: 0,
      metric: 'nps',
      score: isLate ? 1 + (i % 4) : 8 + (i % 3),
      touchpoint: 'survey',
      stage: 'loyalty',
      sentiment: isLate ? -0.6 : 0.6,
      comment: 'palabras',
      analysis: JSON.stringify({ themes: [] }),
      negative: isLate,
      experience: isLate ? -0.8 : 0.8,
    }),
  ]
}

beforeAll(async () => {
  await seedOrganization(env, 'trips')
  const store = databaseFor(env, 'org_trips')
  for (let i = 0; i < 120; i += 1)
    await saveSignals(store, [known(i)], storyOf(i), new Date(start + 80 * hour))
  const churned = { id: 'out_1', outcome: 'churned' as const, value: null, occurredAt: start + 90 * hour }
  await saveOutcome(store, known(0), churned, new Date(start + 90 * hour))
  await env.DB.prepare(`DELETE FROM touched WHERE organization_id = 'org_trips'`).run()
  await seed('nobody', [])
})

describe('GET /v1/journey', () => {
  it('tells each stage and touchpoint, waits, where it goes wrong and what comes before leaving', async () => {
    const journey = await read<Journey>('trips', '/v1/journey')
    expect(journey.stages.map(({ stage, signals }) => [stage, signals])).toEqual([
      ['purchase', 120],
      ['delivery', 120],
      ['support', 40],
      ['loyalty', 120],
    ])
    const [delivery] = journey.stages[1]?.touchpoints ?? []
    expect(delivery).toMatchObject({
      touchpoint: 'delivery',
      negative: { n: 40, of: 120 },
      beginnings: { n: 40, of: 40 },
    })
    expect(delivery?.negative.interval.low).toBeLessThan(33.3)
    expect(delivery?.experience).toBeNull()
    const [phone] = journey.stages[2]?.touchpoints ?? []
    expect(phone?.waits?.n).toBe(40)
    expect(Math.abs((phone?.waits?.p50 ?? 0) - 23)).toBeLessThan(1)
    const [survey] = journey.stages[3]?.touchpoints ?? []
    expect(survey?.beforeChurn).toMatchObject({ n: 1, of: 1 })
    expect(survey?.metrics['nps']).toMatchObject({ n: 120 })
    expect(survey?.experience).toMatchObject({ n: 120, sufficient: true })
    expect(survey?.experience?.value).toBeGreaterThan(survey?.experience?.interval?.low ?? 1)
    expect(survey?.metrics['sentiment']).toMatchObject({ n: 120, value: 0.2 })
    expect(journey.intentToDelivery.n).toBe(120)
    expect((journey.intentToDelivery.hours?.p50 ?? 0) / 48).toBeCloseTo(1, 1)
    expect(journey.transitions.touchpoints[0]).toMatchObject({ from: 'checkout', to: 'delivery', n: 120 })
    expect(journey.sample).toEqual({ signals: 400, isWhole: true })
  })

  it('of nobody is empty', async () => {
    const journey = await read<Journey>('nobody', '/v1/journey')
    expect(journey).toMatchObject({
      stages: [],
      intentToDelivery: { n: 0, hours: null },
      sample: { signals: 0 },
    })
  })
})

describe('GET /v1/drivers', () => {
  it('ranks what goes with the NPS, with intervals, as an association', async () => {
    const { items, n, sufficient, rSquared, map } = await read<Drivers>('trips', '/v1/drivers?metric=nps')
    expect([n, sufficient]).toEqual([120, true])
    expect(rSquared).toBeGreaterThan(0.8)
    expect(items[0]).toMatchObject({ rank: 1, direction: expect.any(String) })
    const delivery = items.find(({ key }) => key === 'delivery')
    expect(delivery).toMatchObject({ kind: 'touchpoint', direction: 'better', priority: 'fix' })
    expect(delivery?.performanceInterval?.low).toBeLessThan(delivery?.performance ?? -1)
    expect(delivery?.importance).toBeGreaterThanOrEqual(map.impactFrom)
    expect(delivery?.performance).toBeLessThan(map.goodFrom)
    expect(delivery?.text.es).toContain('se asocia con un NPS más alto')
    expect(items.find(({ kind }) => kind === 'wait')).toMatchObject({ direction: 'worse' })
  })

  it('says that there are too few answers instead of ranking chance', async () => {
    expect(await read<Drivers>('nobody', '/v1/drivers')).toMatchObject({
      n: 0,
      sufficient: false,
      items: [],
      rSquared: null,
    })
  })
})

describe('GET /v1/value', () => {
  it('tells who stays by what they answered, with intervals and without promises', async () => {
    const value = await read<Value>('trips', '/v1/value')
    const [promoters, , detractors] = value.cohorts.bands
    expect([promoters?.customers, detractors?.customers]).toEqual([80, 40])
    expect(detractors?.retained.value).toBeCloseTo(97.5, 9)
    expect(detractors?.difference).toMatchObject({ significant: false })
    expect(value).toMatchObject({ currency: 'EUR', saved: { customers: 0 }, atRisk: { expectedLoss: 0 } })
  })
})

describe('GET /v1/employees', () => {
  it('lays the views of employees and customers side by side, and hides what would tell who said it', async () => {
    const at = { day: '2026-05-10', occurredAt: Date.UTC(2026, 4, 10, 9) }
    await seed('teams', [
      ...answers('enps', { 9: 6, 2: 2 }, { ...at, team: 'phone', touchpoint: 'a' }),
      ...answers('enps', { 9: 6 }, { ...at, team: 'shop', touchpoint: 'b' }),
      ...answers('enps', { 1: 2 }, { ...at, team: 'tiny', touchpoint: 'c' }),
      ...answers('csat', { 5: 9, 1: 1 }, { ...at, team: 'phone', touchpoint: 'd' }),
      ...answers('csat', { 5: 3 }, { ...at, team: 'tiny', touchpoint: 'e' }),
      ...answers('csat', { 5: 7 }, { ...at, team: 'shop', touchpoint: 'f' }),
    ])
    const { items } = await read<Employees>('teams', '/v1/employees?by=team')
    const of = (key: string) => items.find((item) => item.key === key)
    expect(of('phone')).toMatchObject({
      employees: { enps: { value: 50, n: 8 } },
      customers: { csat: { value: 90 }, nps: null },
    })
    expect(of('tiny')).toMatchObject({
      employees: { enps: { value: null } },
      customers: { csat: { value: null } },
    })
    // With one of three hidden, the total would tell it: the next smallest goes as well.
    expect(of('shop')).toMatchObject({
      employees: { enps: { value: null } },
      customers: { csat: { value: null } },
    })
  })
})
