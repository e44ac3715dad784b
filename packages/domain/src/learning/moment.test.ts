import { describe, expect, it } from 'vitest'

import { firstOfNight, momentBefore, placeOf, snapshotsOf } from './index.ts'

const dayMs = 86_400_000
const at = Date.UTC(2026, 5, 1)
const ago = (from: number, to: number) => (to - from) / dayMs

describe('momentBefore', () => {
  const customers = Array.from({ length: 2000 }, (_, i) => `cus_${i}`)

  it.each([
    { when: 'known for long', firstAt: at - 900 * dayMs, from: 90 },
    { when: 'known for exactly a horizon', firstAt: at - 90 * dayMs, from: 90 },
    { when: 'known for ten days', firstAt: at - 10 * dayMs, from: 10 },
  ])(
    'lies from $from days to a tenth of them before the outcome of a customer $when',
    ({ firstAt, from }) => {
      const days = customers.map((customerId) => ago(momentBefore({ customerId, firstAt, at }, 90), at))
      expect(Math.min(...days)).toBeGreaterThanOrEqual(from / 10 - 1e-6)
      expect(Math.max(...days)).toBeLessThanOrEqual(from)
      expect(days.reduce((sum, day) => sum + day, 0) / days.length).toBeCloseTo(0.55 * from, -0.5)
    },
  )

  it('follows from the customer alone, whatever the outcome', () => {
    const moment = () => momentBefore({ customerId: 'cus_1', firstAt: 0, at }, 90)
    expect(moment()).toBe(moment())
  })
})

describe('snapshotsOf', () => {
  it.each(['cus_0abc', 'cus_h', 'cus_luis', 'cus_z9', 'cus_Ana', 'odd'])(
    'gives %s the same days whenever it is asked, every 32 days for two years',
    (customerId) => {
      const all = new Set(snapshotsOf(customerId, new Date(at), 90))
      expect(all.size).toBeGreaterThanOrEqual(19)
      for (let night = 0; night < 40; night += 1) {
        const [newest = 0, second = 0] = snapshotsOf(customerId, new Date(at + night * dayMs), 90)
        expect(newest - second).toBe(32 * dayMs)
        expect(ago(newest, at + night * dayMs)).toBeGreaterThanOrEqual(90)
        expect(ago(newest, at + night * dayMs)).toBeLessThan(122)
        expect(newest <= at - 90 * dayMs ? all.has(newest) : true).toBe(true)
      }
    },
  )

  it('begins with those whose turn it is tonight, all of whom it comes to in 32 nights', () => {
    const first = new Set<string>()
    for (let night = 0; night < 32; night += 1) {
      const now = new Date(at + night * dayMs)
      const from = firstOfNight(now, 90)
      first.add(from)
      expect(ago(snapshotsOf(`${from}0`, now, 90)[0] ?? 0, now.getTime())).toBe(90)
    }
    expect(first.size).toBe(32)
  })
})

describe('placeOf', () => {
  it('spreads texts evenly over [0, 1)', () => {
    const places = Array.from({ length: 10_000 }, (_, i) => placeOf(`cus_${i}`))
    const tenths = Array.from({ length: 10 }, (_, i) => places.filter((p) => Math.floor(p * 10) === i).length)
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(120)
  })
})
