import { inkOn, legibleOn } from '@vigia/domain/brand'

const LEAST_CONTRAST = 4.5
/** What links stand on in light mode, the darkest of it. */
const LIGHT = '#f1f2f0'
/** The surface in dark mode, as in the style sheet. */
const DARK = '#1b1f24'
export const DEFAULT_COLOR = '#1f5f8b'

export interface Palette {
  brand: string
  /** Black or white, whichever is read better on the brand's colour. */
  onBrand: string
  /** For links and edges on the light and the dark surface: at least 4.5 to 1. */
  accent: string
  accentDark: string
}

/** What a page does with a brand's colour (`#rrggbb`); anything else is the house's own. */
export function paletteOf(color = DEFAULT_COLOR): Palette {
  const brand = /^#[0-9a-f]{6}$/i.test(color) ? color.toLowerCase() : DEFAULT_COLOR
  return {
    brand,
    onBrand: inkOn(brand),
    accent: legibleOn(brand, LIGHT, LEAST_CONTRAST),
    accentDark: legibleOn(brand, DARK, LEAST_CONTRAST),
  }
}
