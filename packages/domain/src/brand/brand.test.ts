import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { contrastOf, inkOn, legibleOn } from './index.ts'

const color = fc.nat(0xffffff).map((value) => `#${value.toString(16).padStart(6, '0')}`)

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#ffffff', '#ffffff', 1],
  ])('of %s on %s is %d', (one, other, is) => {
    expect(contrastOf(one, other)).toBeCloseTo(is, 2)
  })

  it.each([
    ['#0b6e4f', '#ffffff'],
    ['#ffd400', '#000000'],
    ['#757575', '#ffffff'],
    ['#767676', '#000000'],
  ])('puts on %s the ink %s', (ground, ink) => {
    expect(inkOn(ground)).toBe(ink)
  })

  it('is always enough for text', () => {
    fc.assert(
      fc.property(color, (brand) => {
        expect(contrastOf(inkOn(brand), brand)).toBeGreaterThanOrEqual(4.5)
        expect(contrastOf(legibleOn(brand, '#ffffff', 4.5), '#ffffff')).toBeGreaterThanOrEqual(4.5)
        expect(contrastOf(legibleOn(brand, '#16181d', 4.5), '#16181d')).toBeGreaterThanOrEqual(4.5)
      }),
    )
  })
})
