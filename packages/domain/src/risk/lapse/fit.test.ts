import { describe, expect, it } from 'vitest'

import type { BgNbd } from '../model.ts'
import { logLikelihood } from './fit.ts'
import { defaultBgNbd, fitBgNbd } from './index.ts'
import type { PurchaseHistory } from './index.ts'
import { logGamma } from './log-gamma.ts'

/** Chance from a seed: the same each time (mulberry32). */
function chanceOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Gamma with a whole shape: a sum of exponentials. */
const gamma = (chance: () => number, shape: number, rate: number) =>
  Array.from({ length: shape }, () => -Math.log(1 - chance())).reduce((sum, each) => sum + each, 0) / rate

/** Customers over two years, each with a pace ~ Gamma(1, alpha) and a chance of stopping ~ Beta(1, 4). */
function simulate(count: number, alpha: number, seed: number): PurchaseHistory[] {
  const chance = chanceOf(seed)
  return Array.from({ length: count }, () => {
    const T = 365 + 365 * chance()
    const pace = gamma(chance, 1, alpha)
    const stops = 1 - chance() ** (1 / 4)
    const history = { x: 0, tx: 0, T }
    for (let at = 0; ;) {
      at -= Math.log(1 - chance()) / pace
      if (at > T) break
      history.x += 1
      history.tx = at
      if (chance() < stops) break
    }
    return history
  })
}

const logOf = (model: BgNbd) => [model.r, model.alpha, model.a, model.b].map(Math.log)

describe('fitBgNbd', () => {
  it('finds the parameters that made the purchases, and none likelier', () => {
    const truth = { r: 1, alpha: 60, a: 1, b: 4 }
    const histories = simulate(4000, truth.alpha, 7)
    const found = fitBgNbd(histories, defaultBgNbd)
    expect(logLikelihood(histories, found)).toBeGreaterThan(logLikelihood(histories, truth) - 0.5)
    expect(60 * (found.r / found.alpha)).toBeCloseTo(1, 1)
    expect(found.a / (found.a + found.b)).toBeCloseTo(0.2, 1)
  })

  it.each([
    { when: 'nobody has bought', histories: [] },
    { when: 'nobody has come back', histories: Array.from({ length: 500 }, () => ({ x: 0, tx: 0, T: 90 })) },
    { when: '49 came back', histories: Array.from({ length: 49 }, () => ({ x: 1, tx: 5, T: 90 })) },
    { when: 'the numbers are none', histories: Array.from({ length: 99 }, () => ({ x: 1, tx: NaN, T: 90 })) },
    {
      when: 'the last came later than now',
      histories: Array.from({ length: 99 }, () => ({ x: 1, tx: 9, T: 8 })),
    },
  ])('stays with what it had when $when', ({ histories }) => {
    expect(fitBgNbd(histories, defaultBgNbd)).toBe(defaultBgNbd)
  })

  it.each([
    {
      when: 'everybody buys the same',
      histories: Array.from({ length: 50 }, () => ({ x: 1, tx: 5, T: 90 })),
    },
    { when: 'nobody ever stops', histories: Array.from({ length: 400 }, () => ({ x: 52, tx: 364, T: 365 })) },
  ])('keeps to reason when $when', ({ histories }) => {
    for (const parameter of logOf(fitBgNbd(histories, defaultBgNbd)))
      expect(Math.abs(parameter)).toBeLessThan(15)
  })

  it('takes an even choice of very many', () => {
    const histories = simulate(9000, 60, 11)
    const before = performance.now()
    const found = fitBgNbd(histories, defaultBgNbd)
    expect(performance.now() - before).toBeLessThan(3000)
    expect(60 * (found.r / found.alpha)).toBeCloseTo(1, 1)
  })
})

describe('logGamma', () => {
  it.each([
    { x: 0.243, value: 1.318_043_584_699_67 },
    { x: 0.5, value: Math.log(Math.PI) / 2 },
    { x: 1, value: 0 },
    { x: 2, value: 0 },
    { x: 5, value: Math.log(24) },
    { x: 30.5, value: 72.953_471_184_169_4 },
  ])('is $value at $x', ({ x, value }) => {
    expect(logGamma(x)).toBeCloseTo(value, 10)
  })
})
