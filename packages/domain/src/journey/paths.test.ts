import { describe, expect, it } from 'vitest'

import { beginningsOf, leadTime, transitionsOf } from './index.ts'
import type { Step } from './index.ts'

const hour = 3_600_000
const step = (customerId: string, touchpoint: string, hours: number, negative = false): Step => ({
  customerId,
  touchpoint,
  at: hours * hour,
  negative,
})

const steps = [
  step('ana', 'shop', 0),
  step('ana', 'delivery', 48, true),
  step('ana', 'call-center', 50, true),
  step('ana', 'call-center', 51, true),
  step('ana', 'delivery', 99),
  step('ana', 'delivery', 100, true),
  step('luis', 'shop', 0),
  step('luis', 'delivery', 24),
  step('luis', 'shop', 24 + 91 * 24),
]

describe('transitionsOf', () => {
  it('counts changes of place within a journey, with how long they took', () => {
    const [first, ...rest] = transitionsOf(steps, ({ touchpoint }) => touchpoint)
    expect(first).toMatchObject({ from: 'shop', to: 'delivery', n: 2, customers: 2 })
    expect((first?.hours.p50 ?? 0) / 24).toBeCloseTo(1, 1)
    expect(rest.map(({ from, to, n }) => [from, to, n])).toEqual([
      ['call-center', 'delivery', 1],
      ['delivery', 'call-center', 1],
    ])
  })

  it('goes from nobody to nowhere', () => {
    expect(transitionsOf([], ({ touchpoint }) => touchpoint)).toEqual([])
  })
})

describe('beginningsOf', () => {
  it('counts the first bad experience of each streak', () => {
    expect([...beginningsOf(steps)]).toEqual([['delivery', 2]])
  })
})

describe('leadTime', () => {
  const stageOf = ({ touchpoint }: Step) => (touchpoint === 'shop' ? 'purchase' : touchpoint)

  it('goes from the first intent to the first delivery', () => {
    const { n, hours } = leadTime(steps, stageOf, ['purchase'], 'delivery')
    expect(n).toBe(2)
    expect((hours?.p50 ?? 0) / 24).toBeCloseTo(1, 1)
  })

  it('is not known of nobody', () => {
    expect(leadTime(steps, stageOf, ['awareness'], 'delivery')).toEqual({ n: 0, hours: null })
  })
})
