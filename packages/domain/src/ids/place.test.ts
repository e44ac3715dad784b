import { describe, expect, it } from 'vitest'

import { placeOf } from './index.ts'

describe('placeOf', () => {
  it.each([
    { id: 'cus_000000000000000000000000', place: 0 },
    { id: 'cus_g00000000000000000000000', place: 0.5 },
    { id: 'cus_zzzzzzzzzzzzzzzzzzzzzzzz', place: 1 },
    { id: 'cus_8g0000000000000000000000', place: 0.265625 },
  ])('puts $id at $place', ({ id, place }) => {
    expect(placeOf(id)).toBeCloseTo(place, 9)
  })
})

describe('withCustomer', () => {
  const bad = (day: number) => badEvent(day, 'outage', 0.6)
  const count = (...customers: Partial<TrialCustomer>[]) =>
    customers.reduce<Tally>(
      (sum, over, i) => withCustomer(sum, customerOf({ id: `cus_${i}`, ...over }), trial),
      emptyTally,
    )
  const left = (day: number) => [{ outcome: 'churned' as const, at: marchDay(day), value: null }]

  it('counts who was alerted, who left of them, and who left unseen', () => {
    const sum = count(
      { signals: [bad(3), bad(20)], outcomes: left(29), value: 400 },
      { signals: [bad(5)], value: 100 },
      { signals: [historySignal(4)], outcomes: left(12) },
      { signals: [bad(3)], outcomes: left(200) },
      {},
    )
    expect(sum).toMatchObject({
      customers: 5,
      signals: 5,
      alerts: { sum: 4, squares: 6 },
      alerted: 3,
      left: 1,
      stayed: 2,
      pending: 0,
      leavers: 2,
      caught: 1,
      leads: { '26': 1 },
      value: { alerted: 500, left: 400 },
      months: { '2026-03': { alerts: 4, left: 2 } },
    })
    expect(sum.examples.left).toMatchObject([
      {
        customerId: 'cus_0',
        at: marchDay(3).toISOString(),
        became: 'left',
        leftAt: marchDay(29).toISOString(),
      },
    ])
    expect(sum.examples.other.map(({ customerId }) => customerId)).toEqual(['cus_1', 'cus_3'])
  })

  it('keeps five examples of each kind', () => {
    const many = Array.from({ length: 20 }, (_, i) => ({
      signals: [bad(3)],
      outcomes: i % 2 === 0 ? left(20) : [],
    }))
    const { examples } = count(...many)
    expect([examples.left.length, examples.other.length]).toEqual([5, 5])
  })
})
