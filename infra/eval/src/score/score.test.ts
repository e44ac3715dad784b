import { describe, expect, it } from 'vitest'

import { fitLogistic, predict } from '../reference/logistic.ts'
import { featureAucs, refuseLeaks } from './leak.ts'
import { overSeeds } from './over-seeds.ts'

describe('refuseLeaks', () => {
  const of = (auc: number) => () => refuseLeaks([{ feature: 'complaint', auc }])

  it('lets a single feature of AUC 0.95 pass', () => {
    expect(of(0.95)).not.toThrow()
  })

  it('refuses one above it by its name', () => {
    expect(of(0.951)).toThrow('"complaint" alone has AUC 0.951')
  })

  it('counts a feature that ranks the wrong way round as telling as much', () => {
    expect(featureAucs([{ x: 1 }, { x: 2 }], [1, 0])).toEqual([{ feature: 'x', auc: 1 }])
  })
})

describe('fitLogistic', () => {
  const rows = [[0], [0], [0], [0], [1], [1], [1], [1]]
  const labels = [0, 0, 0, 1, 0, 1, 1, 1]

  it('tells the shares of two groups', () => {
    const model = fitLogistic(rows, labels)
    expect(predict(model, [0])).toBeCloseTo(0.25, 4)
    expect(predict(model, [1])).toBeCloseTo(0.75, 4)
  })

  it('believes less in a difference under a narrow prior', () => {
    const model = fitLogistic(rows, labels, { priorDeviation: 0.1 })
    expect(predict(model, [1]) - predict(model, [0])).toBeLessThan(0.1)
  })
})

describe('overSeeds', () => {
  it.each([
    { values: [], told: { value: null, low: null, high: null } },
    { values: [0.8], told: { value: 0.8, low: null, high: null } },
    { values: [0.5, 0.5, 0.5], told: { value: 0.5, low: 0.5, high: 0.5 } },
  ])('tells $told of $values', ({ values, told }) => {
    expect(overSeeds(values)).toEqual(told)
  })
})
