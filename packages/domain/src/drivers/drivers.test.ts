import { describe, expect, it } from 'vitest'

import { correlationsOf, findDrivers, phraseDriver, rSquared, seeded, sharesOfR2 } from './index.ts'
import type { Observation, Predictor } from './index.ts'

describe('sharesOfR2', () => {
  it.each([
    {
      what: 'two',
      rxx: [
        [1, 0.5],
        [0.5, 1],
      ],
      rxy: [0.6, 0.4],
      lmg: [0.286667, 0.086667],
      r2: 0.373333,
    },
    {
      what: 'three',
      rxx: [
        [1, 0.6, 0.3],
        [0.6, 1, 0.4],
        [0.3, 0.4, 1],
      ],
      rxy: [0.5, 0.45, 0.35],
      lmg: [0.150572, 0.098296, 0.062696],
      r2: 0.311564,
    },
  ])('takes R² of $what apart', ({ rxx, rxy, lmg, r2 }) => {
    const shares = sharesOfR2({ rxx, rxy }, seeded(1))
    lmg.forEach((share, place) => expect(shares[place]).toBeCloseTo(share, 6))
    expect(
      rSquared(
        { rxx, rxy },
        rxy.map((_, place) => place),
      ),
    ).toBeCloseTo(r2, 6)
  })

  it('by samples above twelve, still to the whole of R²', () => {
    const width = 14
    const rxx = Array.from({ length: width }, (_, i) =>
      Array.from({ length: width }, (__, j) => (i === j ? 1 : 0.2)),
    )
    const rxy = Array.from({ length: width }, (_, i) => 0.1 + i / 50)
    const shares = sharesOfR2({ rxx, rxy }, seeded(2))
    const r2 = rSquared(
      { rxx, rxy },
      rxy.map((_, place) => place),
    )
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(r2, 9)
    expect(shares.indexOf(Math.max(...shares))).toBe(width - 1)
  })
})

const predictors: Predictor[] = [
  { kind: 'touchpoint', key: 'delivery' },
  { kind: 'touchpoint', key: 'checkout' },
  { kind: 'wait', key: 'wait' },
  { kind: 'channel', key: 'phone' },
]

/** Delivery makes most of the outcome, waits make it worse, the channel and the checkout nothing. */
const rows = (n: number, seed: number): Observation[] => {
  const draw = seeded(seed)
  return Array.from({ length: n }, () => {
    const [delivery, checkout, wait, phone] = [draw() - 0.6, draw(), 3 * draw(), draw() > 0.5 ? 1 : 0]
    return { y: 8 * delivery - wait + 2 * draw(), x: [delivery, draw() < 0.3 ? null : checkout, wait, phone] }
  })
}

describe('findDrivers', () => {
  const answer = findDrivers(predictors, rows(400, 7), seeded(3))

  it('ranks what moves the outcome, and ranks nothing that may be chance', () => {
    expect(answer.drivers.map(({ key, rank }) => [key, rank])).toEqual([
      ['delivery', 1],
      ['wait', 2],
      [expect.any(String), null],
      [expect.any(String), null],
    ])
    expect(answer.drivers[0]).toMatchObject({ direction: 'better', priority: 'fix' })
    expect(answer.drivers[1]).toMatchObject({ direction: 'worse', performance: null })
  })

  it('has parts that sum to R², each within its interval, and says what it knows', () => {
    const sum = answer.drivers.reduce((total, { importance }) => total + importance, 0)
    expect(sum).toBeCloseTo(answer.rSquared, 9)
    for (const { importance, interval } of answer.drivers) {
      expect([interval.low <= importance + 0.01, importance <= interval.high + 0.01]).toEqual([true, true])
    }
    expect(answer.drivers.find(({ key }) => key === 'checkout')?.coverage).toBeCloseTo(0.7, 1)
  })

  it('says the same again from the same seed', () => {
    expect(findDrivers(predictors, rows(400, 7), seeded(3))).toEqual(answer)
  })

  it('shares a rank where intervals overlap', () => {
    const draw = seeded(5)
    const twins = Array.from({ length: 200 }, () => {
      const [a, b] = [draw(), draw()]
      return { y: a + b + draw(), x: [a, b] }
    })
    const two = findDrivers(predictors.slice(0, 2), twins, seeded(4))
    expect(two.drivers.map(({ rank }) => rank)).toEqual([1, 1])
  })

  it('of an outcome that never changes says nothing', () => {
    const flat = rows(50, 1).map(({ x }) => ({ y: 5, x }))
    expect(findDrivers(predictors, flat, seeded(1))).toMatchObject({ rSquared: 0 })
  })

  it('words an association, never a cause', () => {
    const [first] = answer.drivers
    const text = first && phraseDriver(first, 'NPS')
    expect(text?.es).toMatch(
      /^La experiencia en «Entrega» se asocia con un NPS más alto: el \d+.% de lo que se explica\.$/,
    )
    expect(text?.en).toContain('is associated with')
  })
})

it('reads correlations with what is missing at the mean', () => {
  const rowsOf = [1, 2, 3, null].map((x, i) => ({ y: i === 3 ? 2 : i + 1, x: [x] }))
  expect(correlationsOf(rowsOf, 1).rxy[0]).toBeCloseTo(1, 9)
})
