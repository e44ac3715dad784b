import { describe, expect, it } from 'vitest'

import { curvePoints, heightAt, issueBars } from './curve.ts'

const curve = curvePoints([
  { at: '2026-03-03T00:00:00Z', probability: 0.4, tier: 'alert', before: null },
  { at: '2026-03-01T00:00:00Z', probability: 0.2, tier: 'none', before: null },
])

describe('heightAt', () => {
  it.each([
    { when: 'before it begins', at: '2026-02-01T00:00:00Z', height: 0.2 },
    { when: 'half way', at: '2026-03-02T00:00:00Z', height: 0.3 },
    { when: 'after it ends', at: '2026-04-01T00:00:00Z', height: 0.4 },
  ])('reads the curve $when', ({ at, height }) => {
    expect(heightAt(curve, new Date(at))).toBeCloseTo(height)
  })

  it('is zero on an empty curve', () => {
    expect(heightAt([], new Date())).toBe(0)
  })
})

describe('issueBars', () => {
  const issue = (openedAt: string, resolvedAt: string | null) => ({
    ref: null,
    label: { es: 'x', en: 'x' },
    touchpoint: 'store',
    openedAt,
    resolvedAt,
    contacts: 0,
  })

  it('puts issues that overlap on rows of their own, and uses a row again when it is free', () => {
    const bars = issueBars(
      [
        issue('2026-03-05T00:00:00Z', null),
        issue('2026-03-01T00:00:00Z', '2026-03-04T00:00:00Z'),
        issue('2026-03-02T00:00:00Z', '2026-03-06T00:00:00Z'),
      ],
      new Date('2026-03-10T00:00:00Z'),
    )
    expect(bars.map(({ row, open }) => [row, open])).toEqual([
      [0, false],
      [1, false],
      [0, true],
    ])
  })
})
