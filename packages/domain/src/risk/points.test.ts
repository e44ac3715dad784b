import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { probabilityOf, shapleyPoints } from './points.ts'

const contributions = fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { maxLength: 8 })
const intercepts = fc.double({ min: -6, max: 6, noNaN: true })
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

function orders(items: number[]): number[][] {
  if (items.length < 2) return [items]
  return items.flatMap((item) =>
    orders(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  )
}

/** Shapley's value by its definition: what each adds when it comes, averaged over all orders. */
function averaged(intercept: number, parts: readonly number[]): number[] {
  const all = orders([...parts.keys()])
  const points = parts.map(() => 0)
  for (const order of all) {
    let logOdds = intercept
    for (const index of order) {
      const next = logOdds + (parts[index] ?? 0)
      points[index] =
        (points[index] ?? 0) + (100 * (probabilityOf(next) - probabilityOf(logOdds))) / all.length
      logOdds = next
    }
  }
  return points
}

describe('shapleyPoints', () => {
  it.each([
    { of: 'nothing', parts: [], points: [] },
    { of: 'one', parts: [Math.log(19)], points: [45] },
    { of: 'what adds nothing', parts: [0, Math.log(19), 0], points: [0, 45, 0] },
    { of: 'two alike', parts: [Math.log(19) / 2, Math.log(19) / 2], points: [22.5, 22.5] },
  ])('shares the points between 5 % and the probability: $of', ({ parts, points }) => {
    const told = shapleyPoints(-Math.log(19), parts)
    for (const [index, each] of points.entries()) expect(told[index]).toBeCloseTo(each, 9)
    expect(told).toHaveLength(points.length)
  })

  it('sums to the probability less the baseline', () => {
    fc.assert(
      fc.property(intercepts, contributions, (intercept, parts) => {
        const whole = 100 * (probabilityOf(intercept + sum(parts)) - probabilityOf(intercept))
        expect(sum(shapleyPoints(intercept, parts))).toBeCloseTo(whole, 6)
      }),
    )
  })

  it('is the average over all orders', () => {
    const parts = [1.2, -0.4, 0, 2.1, 0.7]
    for (const [index, each] of averaged(-3, parts).entries()) {
      expect(shapleyPoints(-3, parts)[index]).toBeCloseTo(each, 9)
    }
  })

  it('has the sign of the contribution', () => {
    fc.assert(
      fc.property(intercepts, contributions, (intercept, parts) => {
        for (const [index, points] of shapleyPoints(intercept, parts).entries()) {
          expect(points * Math.sign(parts[index] ?? 0)).toBeGreaterThanOrEqual(-1e-12)
        }
      }),
    )
  })

  it('takes a thousand customers in well under a second', () => {
    const before = performance.now()
    for (let customer = 0; customer < 1000; customer += 1) {
      shapleyPoints(-3, [1, 0.5, 0.3, customer / 1000, -0.2, 0.7, -0.4, 0.1])
    }
    expect(performance.now() - before).toBeLessThan(500)
  })
})
