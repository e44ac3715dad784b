import { describe, expect, it } from 'vitest'

import { type Mapped, mappedOf, reachOf, sideOf } from './mapped.ts'
import type { Driver } from './verdict.ts'

const driver = (key: string, importance: number, performance: number | null): Driver => ({
  kind: performance === null ? 'wait' : 'touchpoint',
  key,
  importance,
  interval: { low: 0, high: importance + 0.1, level: 0.95 },
  share: 0.3,
  direction: 'better',
  correlation: 0.3,
  coverage: 0.5,
  performance,
  performanceInterval:
    performance === null ? null : { low: performance - 0.1, high: performance + 0.1, level: 0.95 },
  rank: null,
  priority: 'fix',
  text: { es: '', en: '' },
})
const mapped = (...items: Driver[]) => mappedOf(items, ({ key }) => key)
const nameAt = (points: readonly Mapped[], name: string) =>
  points.find((point) => point.name === name)?.labelAt ?? 0

describe('the map of priorities', () => {
  it('leaves out what does neither well nor badly by itself', () => {
    expect(mapped(driver('delivery', 0.1, 0.4), driver('wait', 0.1, null)).map(({ name }) => name)).toEqual([
      'delivery',
    ])
  })

  it.each([
    { when: 'they lie on each other', other: driver('b', 0.1, 0.41), isMoved: true },
    { when: 'one is heavier', other: driver('b', 0.15, 0.41), isMoved: false },
    { when: 'one does better', other: driver('b', 0.1, 0.7), isMoved: false },
  ])('moves a name where $when: $isMoved', ({ other, isMoved }) => {
    const points = mapped(driver('a', 0.1, 0.4), other)
    expect(nameAt(points, 'a')).toBe(0.1)
    expect(nameAt(points, 'b') !== other.importance).toBe(isMoved)
  })

  it.each([
    { performance: 0.67, side: 'start' },
    { performance: 0.69, side: 'end' },
  ])('writes the name of what does $performance of 1 at its $side', ({ performance, side }) => {
    const [point] = mapped(driver('a', 0.1, performance))
    expect(point && sideOf(point, [0, 1])).toBe(side)
  })

  it('reaches over all intervals, into each quadrant, and never off the scale', () => {
    const { performance, impact } = reachOf(mapped(driver('a', 0.1, 0.95)), {
      impactFrom: 0.02,
      goodFrom: 0.25,
    })
    expect(performance[0]).toBeCloseTo(-0.15, 9)
    expect(performance[1]).toBe(1)
    expect(impact[0]).toBeLessThan(0)
    expect(impact[1]).toBeGreaterThan(0.2)
  })
})
