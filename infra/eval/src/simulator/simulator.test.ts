import { calibration } from '@vigia/domain/discrimination'
import { describe, expect, it } from 'vitest'

import { addDays, DAY_MS } from '../calendar.ts'
import { isPreempted, tickAfter } from '../parts/storms/pre-empted.ts'
import { dailyOf } from './truth.ts'
import { createWorld } from './world.ts'

const from = new Date('2025-01-06T00:00:00Z')
const live = (seed: string, days: number) => {
  const world = createWorld(seed, { customers: 40, from })
  return { world, days: Array.from({ length: days }, (_, day) => world.live(addDays(from, day))) }
}

describe('createWorld', () => {
  it('lives the same life from the same seed, and another from another', () => {
    expect(live('a', 40).days).toEqual(live('a', 40).days)
    expect(live('b', 40).days).not.toEqual(live('a', 40).days)
  })

  it('keeps as many customers as it began with, and lets nobody speak after the end', () => {
    const { world, days } = live('a', 200)
    const ends = new Map(world.customers().map(({ id, leftAt }) => [id, leftAt ?? Infinity]))
    const late = days
      .flatMap(({ signals }) => signals)
      .filter(({ customer, occurredAt }) => Date.parse(occurredAt) > (ends.get(customer?.id ?? '') ?? 0))
    expect(late).toEqual([])
    expect(world.customers().filter(({ leftAt }) => leftAt === null)).toHaveLength(40)
  })

  it('lets each stay for another year once a year', () => {
    const stays = live('a', 365).days.flatMap(({ outcomes }) =>
      outcomes.filter(({ outcome }) => outcome === 'stayed'),
    )
    expect(new Set(stays.map(({ customer }) => customer.id)).size).toBe(stays.length)
  })
})

describe('what is true of a customer', () => {
  /** Everybody who was there on a day, with what is true of them and what came of it. */
  function fates(seed: string) {
    const world = createWorld(seed, { customers: 250, from })
    for (let day = 0; day < 100; day += 1) world.live(addDays(from, day))
    const at = addDays(from, 100)
    const there = world.customers().filter(({ leftAt }) => leftAt === null)
    const known = there.map((customer) => ({ customer, p: world.truly(customer, at, 10) }))
    for (let day = 100; day < 190; day += 1) world.live(addDays(from, day))
    return known.map(({ customer: { leftAt }, p }) => ({
      p,
      y: leftAt !== null && leftAt <= at.getTime() + 90 * DAY_MS ? 1 : 0,
    }))
  }
  const all = ['a', 'b', 'c'].flatMap(fates)

  it('comes true as often as it says', () => {
    const leavers = all.reduce((sum, { y }) => sum + y, 0)
    const expected = all.reduce((sum, { p }) => sum + p, 0)
    const spread = Math.sqrt(all.reduce((sum, { p }) => sum + p * (1 - p), 0))
    expect(Math.abs(leavers - expected)).toBeLessThan(2 * spread)
  })

  it('is neither too bold nor too shy', () => {
    const slope = calibration(all)?.slope ?? 0
    expect(slope).toBeGreaterThan(0.8)
    expect(slope).toBeLessThan(1.2)
  })

  it('is certain of who is gone, and of nobody else', () => {
    expect(all.every(({ p }) => p > 0 && p < 1)).toBe(true)
    const { world } = live('a', 200)
    const gone = world.customers().filter(({ leftAt }) => leftAt !== null)
    expect(gone.map((customer) => world.truly(customer, addDays(from, 200), 1))).toEqual(gone.map(() => 1))
  })
})

describe('dailyOf', () => {
  it('makes the share in 90 days', () => {
    expect(1 - (1 - dailyOf(0.3)) ** 90).toBeCloseTo(0.3, 10)
  })
})

describe('storms', () => {
  it.each([
    { at: '10:00', every: 1, tick: '10:01' },
    { at: '10:04', every: 5, tick: '10:05' },
    { at: '10:05', every: 5, tick: '10:10' },
  ])('sees what is posted at $at in a cron of $every minutes at $tick', ({ at, every, tick }) => {
    expect(tickAfter(new Date(`2025-01-01T${at}:00Z`), every)).toEqual(new Date(`2025-01-01T${tick}:00Z`))
  })

  const third = new Date('2025-01-01T10:00:00Z')
  const post = { user: 'u', at: third, negative: true, reason: '', text: '' }
  it.each([
    { by: 'cron' as const, minutes: 0, met: true },
    { by: 'cron' as const, minutes: 1, met: false },
    { by: 'arrival' as const, minutes: 0, met: false },
    { by: 'arrival' as const, minutes: -1, met: true },
  ])('by $by, an alert $minutes minutes after the third post meets it: $met', ({ by, minutes, met }) => {
    const storm = { customer: 'u', posts: [post, post, post] }
    expect(isPreempted(storm, new Date(third.getTime() + minutes * 60_000), by)).toBe(met)
  })
})
