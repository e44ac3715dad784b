import { describe, expect, it } from 'vitest'

import { contrastOf } from '@vigia/domain/brand'

import { paletteOf } from '../src/page/palette.ts'

describe('the colours that follow from a brand', () => {
  it.each([
    ['#000000', '#ffffff'],
    ['#ffffff', '#000000'],
    ['#0b6e4f', '#ffffff'],
    ['#ffd400', '#000000'],
    // The greys between which black and white change places.
    ['#757575', '#ffffff'],
    ['#767676', '#000000'],
  ])('%s carries %s', (color, onBrand) => {
    expect(paletteOf(color).onBrand).toBe(onBrand)
  })

  it('can be read, whatever the brand', () => {
    for (const red of ['00', '40', '80', 'c0', 'ff'])
      for (const green of ['00', '40', '80', 'c0', 'ff'])
        for (const blue of ['00', '80', 'ff']) {
          const { brand, onBrand, accent, accentDark } = paletteOf(`#${red}${green}${blue}`)
          expect(contrastOf(onBrand, brand)).toBeGreaterThanOrEqual(4.5)
          expect(contrastOf(accent, '#f1f2f0')).toBeGreaterThanOrEqual(4.5)
          expect(contrastOf(accentDark, '#1b1f24')).toBeGreaterThanOrEqual(4.5)
        }
  })

  it.each([undefined, '', 'red', '#fff', '#12345g', '#000000}'])('%s is the colour of the house', (odd) => {
    expect(paletteOf(odd)).toEqual(paletteOf('#1f5f8b'))
  })
})
