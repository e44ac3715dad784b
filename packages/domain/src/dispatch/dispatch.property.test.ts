import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Tier } from '../risk/index.ts'
import { digestKindAt, expectedLossOf, planDispatch, recoverabilityOf, reserveOf } from './index.ts'
import type { Recipient, WaitingDelivery } from './index.ts'

const names = ['mgr_a', 'mgr_b', 'dst_c']
const start = Date.UTC(2026, 2, 1)
const HOUR_MS = 3_600_000

const recipients = fc.tuple(
  ...names.map((id) =>
    fc.record({
      id: fc.constant(id),
      budgetPerDay: fc.option(fc.integer({ min: 0, max: 6 }), { nil: null }),
      quiet: fc.constantFrom(null, { from: '22:00', to: '07:00' }, { from: '13:00', to: '16:00' }),
    }),
  ),
)

const arrivals = fc.array(
  fc.record({
    hour: fc.integer({ min: 0, max: 120 }),
    recipient: fc.constantFrom(...names),
    tier: fc.constantFrom<Tier>('alert', 'critical'),
    probability: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    value: fc.option(fc.integer({ min: 0, max: 1_000 }), { nil: null }),
    places: fc.integer({ min: 1, max: 2 }),
  }),
  { maxLength: 60 },
)

interface Told {
  delivery: WaitingDelivery
  day: number
}

/** Lives five days by the hour: what arrives waits, what is held comes again when it says. */
function live(
  all: readonly Recipient[],
  arriving: readonly WaitingDelivery[],
): { told: Told[]; dropped: number } {
  const told: Told[] = []
  let [waiting, dropped] = [arriving.map((one) => ({ one, at: one.createdAt })), 0]
  for (let hour = 0; hour <= 300; hour += 1) {
    const now = new Date(start + hour * HOUR_MS)
    const due = waiting.filter(({ at }) => at <= now)
    const day = Math.floor(hour / 24)
    const used = new Map(
      names.map((name) => {
        const today = told.filter((one) => one.day === day && one.delivery.recipient === name)
        return [name, new Map(today.map(({ delivery }) => [delivery.alertId, delivery.tier]))]
      }),
    )
    const fates = planDispatch({
      waiting: due.map(({ one }) => one),
      recipients: all,
      used,
      now,
      timeZone: 'UTC',
    })
    for (const fate of fates) {
      const [found] = waiting.filter(({ one }) => one.id === fate.id)
      if (!found) throw new Error('a fate of nothing')
      if (fate.does === 'hold') {
        if (fate.until <= now) throw new Error('held until a time that is over')
        found.at = fate.until
        continue
      }
      waiting = waiting.filter((each) => each !== found)
      if (fate.does === 'release') told.push({ delivery: found.one, day })
      else dropped += 1
    }
  }
  expect(waiting).toEqual([])
  return { told, dropped }
}

describe('planDispatch', () => {
  it('loses nothing, and tells nobody more than their budget on any day', () => {
    fc.assert(
      fc.property(recipients, arrivals, (all, told) => {
        const arriving = told.flatMap(({ hour, places, ...rest }, n) =>
          Array.from({ length: places }, (_, place): WaitingDelivery => ({
            ...rest,
            id: `dlv_${n}_${place}`,
            alertId: `alt_${n}`,
            kind: 'opened',
            createdAt: new Date(start + hour * HOUR_MS),
            case: {
              status: 'open',
              acknowledgedAt: null,
              contactedAt: null,
              snoozedUntil: null,
              lastActionAt: null,
            },
            isSuperseded: false,
            isDestinationOn: true,
          })),
        )
        const lived = live(all, arriving)
        expect(lived.told.length + lived.dropped).toBe(arriving.length)
        for (const { id, budgetPerDay } of all)
          for (let day = 0; day < 13; day += 1) {
            const alerts = new Set(
              lived.told
                .filter((one) => one.day === day && one.delivery.recipient === id)
                .map(({ delivery }) => delivery.alertId),
            )
            expect(alerts.size).toBeLessThanOrEqual(budgetPerDay ?? Infinity)
          }
      }),
      { numRuns: 60 },
    )
  })
})

describe('the parts of a decision', () => {
  it.each([
    { probability: 0, recoverability: 1 },
    { probability: 0.6, recoverability: 1 },
    { probability: 0.8, recoverability: 0.5 },
    { probability: 0.964, recoverability: 0.09 },
    { probability: 1, recoverability: 0 },
  ])(
    'of a loss at $probability, $recoverability can still be prevented',
    ({ probability, recoverability }) => {
      expect(recoverabilityOf(probability)).toBeCloseTo(recoverability, 10)
      expect(expectedLossOf(probability, 100)).toBeCloseTo(100 * probability * recoverability, 8)
      expect(expectedLossOf(probability, null)).toBeNull()
    },
  )

  it.each([
    [0, 0],
    [2, 0],
    [3, 1],
    [6, 1],
    [7, 2],
    [10, 3],
    [100, 30],
  ])('of a budget of %d, %d are kept for critical alerts', (budget, kept) => {
    expect(reserveOf(budget)).toBe(kept)
  })

  it.each([
    { weeklyDigest: true, dueAt: '2026-03-02T07:00:00Z', kind: 'digest_weekly' },
    { weeklyDigest: false, dueAt: '2026-03-02T07:00:00Z', kind: 'digest_daily' },
    { weeklyDigest: true, dueAt: '2026-03-03T07:00:00Z', kind: 'digest_daily' },
    { weeklyDigest: true, dueAt: '2026-03-01T23:00:00Z', kind: 'digest_weekly' },
    { weeklyDigest: true, dueAt: '2026-03-02T23:00:00Z', kind: 'digest_daily' },
  ])('is due as $kind at $dueAt', ({ weeklyDigest, dueAt, kind }) => {
    expect(digestKindAt({ weeklyDigest }, new Date(dueAt), 'Europe/Madrid')).toBe(kind)
  })
})
