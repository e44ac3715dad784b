type Rgb = readonly [red: number, green: number, blue: number]

const LEAST_CONTRAST = 4.5
const WHITE: Rgb = [255, 255, 255]
const BLACK: Rgb = [0, 0, 0]
/** What links stand on in light mode, the darkest of it. */
const LIGHT: Rgb = [241, 242, 240]
/** The surface in dark mode, as in the style sheet. */
const DARK: Rgb = [27, 31, 36]
export const DEFAULT_COLOR = '#1f5f8b'

const rgbOf = (hex: string): Rgb => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
]
const hexOf = (rgb: Rgb): string =>
  `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`

const linear = (part: number): number => {
  const share = part / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
const luminance = ([red, green, blue]: Rgb): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)

const contrast = (a: Rgb, b: Rgb): number => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

/** The contrast of two colours as WCAG 2 reckons it, 1 to 21. */
export const contrastOf = (a: string, b: string): number => contrast(rgbOf(a), rgbOf(b))

/** `color` moved towards `end` just so far that it can be read on `ground`. */
function readable(color: Rgb, end: Rgb, ground: Rgb): Rgb {
  for (let step = 0; step <= 100; step += 2) {
    const share = step / 100
    const mixed = color.map((part, i) => Math.round(part + ((end[i] ?? 0) - part) * share))
    const [red = 0, green = 0, blue = 0] = mixed
    if (contrast([red, green, blue], ground) >= LEAST_CONTRAST) return [red, green, blue]
  }
  return end
}

export interface Palette {
  brand: string
  /** Black or white, whichever is read better on the brand's colour. */
  onBrand: string
  /** For links and edges on the light and the dark surface: at least 4.5 to 1. */
  accent: string
  accentDark: string
}

/** What a page does with a brand's colour (`#rrggbb`); anything else is the house's own. */
export function paletteOf(color: string | undefined): Palette {
  const brand = rgbOf(/^#[0-9a-f]{6}$/i.test(color ?? '') ? (color ?? DEFAULT_COLOR) : DEFAULT_COLOR)
  return {
    brand: hexOf(brand),
    onBrand: contrast(brand, WHITE) >= contrast(brand, BLACK) ? '#ffffff' : '#000000',
    accent: hexOf(readable(brand, BLACK, LIGHT)),
    accentDark: hexOf(readable(brand, WHITE, DARK)),
  }
}
