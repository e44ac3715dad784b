import type { RiskPoint, TimelineItem } from '@vigia/contracts/customers'
import { describe, expect, it } from 'vitest'

import { nearestStep, stepBySignal, stepsOf, strikesBySignal } from './steps.ts'

const day = (n: number) => `2026-03-${String(n).padStart(2, '0')}T10:00:00.000Z`

const signal = (id: string, on: number, experience = -0.8): TimelineItem => ({
  kind: 'feedback',
  id,
  at: day(on),
  touchpoint: 'delivery',
  stage: 'delivery',
  channel: 'web',
  experience,
  negative: experience < -0.3,
  comment: null,
  analysis: null,
  employee: null,
  team: null,
  shop: null,
  release: null,
  metric: null,
  score: null,
})
const point = (on: number, probability: number, before: number | null): RiskPoint => ({
  at: day(on),
  probability,
  before,
  tier: 'none',
})

describe('stepsOf', () => {
  it('has the moments at which something happened, with what they added', () => {
    const steps = stepsOf(
      [point(1, 0.1, 0.05), point(8, 0.2, null), point(3, 0.4, 0.15)],
      [signal('c', 3), signal('b', 3), signal('a', 1)],
    )
    expect(steps.map(({ at, points, items }) => [at, Math.round(points), items.map(({ id }) => id)])).toEqual(
      [
        [day(1), 5, ['a']],
        [day(3), 25, ['c', 'b']],
      ],
    )
    expect([...stepBySignal(steps).keys()]).toEqual(['a', 'c'])
  })

  it('keeps a step of which nothing is loaded', () => {
    expect(stepsOf([point(1, 0.1, 0.05)], [])).toMatchObject([{ items: [] }])
  })
})

describe('strikesBySignal', () => {
  it.each([
    { when: 'nothing was bad', experiences: [0.2, 0.9], strikes: [] },
    { when: 'all was bad', experiences: [-0.8, -0.8], strikes: [1, 2] },
    { when: 'a good one came between', experiences: [-0.8, 0.5, -0.8], strikes: [1, 1] },
    { when: 'a fair one came between', experiences: [-0.8, 0.49, -0.8], strikes: [1, 2] },
  ])('numbers $strikes when $when', ({ experiences, strikes }) => {
    const items = experiences.map((experience, i) => signal(`s${i}`, i + 1, experience)).toReversed()
    expect([...strikesBySignal(items).values()]).toEqual(strikes)
  })
})

describe('nearestStep', () => {
  const steps = stepsOf([point(1, 0.1, 0.05), point(3, 0.4, 0.15)], [])
  const place = (time: Date) => time.getUTCDate() * 10

  it.each([
    { x: -50, at: day(1) },
    { x: 19, at: day(1) },
    { x: 21, at: day(3) },
  ])('is $at at $x', ({ x, at }) => {
    expect(nearestStep(steps, x, place)?.at).toBe(at)
  })

  it('is nobody of none', () => {
    expect(nearestStep([], 1, place)).toBeNull()
  })
})
