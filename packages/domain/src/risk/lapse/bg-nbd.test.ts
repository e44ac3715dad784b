import { describe, expect, it } from 'vitest'

import type { BgNbd } from '../model.ts'
import { chanceOfReturn, defaultBgNbd, probabilityAlive } from './index.ts'

/** CDNOW's customers in weeks: Fader, Hardie & Lee 2005, table 1. */
const cdnow: BgNbd = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }

/** Gauss's hypergeometric function by its series, |z| < 1. */
function hypergeometric(a: number, b: number, c: number, z: number): number {
  let [term, sum] = [1, 1]
  for (let k = 0; k < 2000; k += 1) {
    term *= (((a + k) * (b + k)) / ((c + k) * (k + 1))) * z
    sum += term
  }
  return sum
}

/** The purchases expected in the next `t` weeks: eq. 10 of the paper, whose last factor is P(alive). */
function expectedPurchases({ x, tx, T }: { x: number; tx: number; T: number }, t: number): number {
  const { r, alpha, a, b } = cdnow
  const lost = ((alpha + T) / (alpha + T + t)) ** (r + x)
  const series = hypergeometric(r + x, b + x, a + b + x - 1, t / (alpha + T + t))
  return ((a + b + x - 1) / (a - 1)) * (1 - lost * series) * probabilityAlive(x, tx, T, cdnow)
}

describe('probabilityAlive', () => {
  it.each([
    { whose: "customer 0001 of the authors' spreadsheet", x: 2, tx: 30.43, T: 38.86, t: 39, expected: 1.226 },
    { whose: 'customer 1516 of the BTYD package', x: 26, tx: 30.86, T: 31, t: 52, expected: 25.76 },
  ])('gives the published expectation of $whose', ({ x, tx, T, t, expected }) => {
    expect(expectedPurchases({ x, tx, T }, t)).toBeCloseTo(expected, expected > 10 ? 2 : 3)
  })

  it.each([
    { x: 0, tx: 0, T: 39, alive: 1 },
    { x: 2, tx: 30.43, T: 38.86, alive: 0.7266 },
    { x: 23, tx: 39, T: 39, alive: 0.9686 },
    { x: 23, tx: 20, T: 39, alive: 0 },
  ])('is $alive after $x repeats, the last in week $tx of $T', ({ x, tx, T, alive }) => {
    expect(probabilityAlive(x, tx, T, cdnow)).toBeCloseTo(alive, 4)
  })

  it('says the same in days as in weeks', () => {
    expect(probabilityAlive(2, 7 * 30.43, 7 * 38.86, defaultBgNbd)).toBeCloseTo(
      probabilityAlive(2, 30.43, 38.86, cdnow),
      12,
    )
  })

  it('stays a probability however long the silence', () => {
    expect(probabilityAlive(500, 10, 1e6, defaultBgNbd)).toBe(0)
  })
})

describe('chanceOfReturn', () => {
  it.each([
    { of: 'no time', days: 0, chance: 0 },
    { of: 'ever', days: 1e9, chance: 0.7266 },
  ])('within $of is $chance', ({ days, chance }) => {
    expect(chanceOfReturn({ x: 2, tx: 7 * 30.43, T: 7 * 38.86 }, days, defaultBgNbd)).toBeCloseTo(chance, 4)
  })
})
