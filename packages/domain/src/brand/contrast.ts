type Rgb = readonly [red: number, green: number, blue: number]

const rgbOf = (hex: string): Rgb =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb
const hexOf = (rgb: Rgb): string =>
  `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`

/** Relative luminance, 0 to 1 (WCAG 2.2). */
function luminance(rgb: Rgb): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The contrast of two colours such as `#0b6e4f`, 1 to 21 (WCAG 2.2). */
export function contrastOf(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(rgbOf(one)), luminance(rgbOf(other))].toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

/** Black or white, whichever reads better on a colour. */
export const inkOn = (color: string): '#000000' | '#ffffff' =>
  contrastOf(color, '#ffffff') >= contrastOf(color, '#000000') ? '#ffffff' : '#000000'

/** The colour, moved towards black or white as far as needed to be told from `ground` by at least `least`. */
export function legibleOn(color: string, ground: string, least: number): string {
  const goal = inkOn(ground) === '#ffffff' ? 255 : 0
  for (let step = 0; step <= 50; step += 1) {
    const mixed = hexOf(rgbOf(color).map((part) => part + ((goal - part) * step) / 50) as unknown as Rgb)
    if (contrastOf(mixed, ground) >= least) return mixed
  }
  return goal === 255 ? '#ffffff' : '#000000'
}
