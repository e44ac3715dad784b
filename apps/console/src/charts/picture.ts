const inherited = [
  'fill',
  'stroke',
  'fill-opacity',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
  'visibility',
] as const
const paints = new Set<string>(['fill', 'stroke'])
const NAMESPACE = 'http://www.w3.org/2000/svg'
const HEADING = 40
const MARGIN = 16

/** Any colour that CSS knows as `#rrggbb`, which every program reads; with its alpha, where it has one. */
function createPainter() {
  const brush = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
  const known = new Map<string, string>()
  return (colour: string): string => {
    const before = known.get(colour)
    if (before !== undefined) return before
    if (!brush || colour === 'none' || colour.startsWith('url(')) return colour
    brush.clearRect(0, 0, 1, 1)
    brush.fillStyle = colour
    brush.fillRect(0, 0, 1, 1)
    const [r = 0, g = 0, b = 0, a = 255] = brush.getImageData(0, 0, 1, 1).data
    const hex = [r, g, b, ...(a < 255 ? [a] : [])].map((part) => part.toString(16).padStart(2, '0')).join('')
    known.set(colour, `#${hex}`)
    return `#${hex}`
  }
}

/** The copy says by itself how each element looks: nothing is left to a style sheet of this page. */
function settle(source: Element, copy: Element, paint: (colour: string) => string): void {
  const style = getComputedStyle(source)
  const parent = source.parentElement instanceof SVGElement ? getComputedStyle(source.parentElement) : null
  for (const name of inherited) {
    const value = style.getPropertyValue(name)
    if (parent?.getPropertyValue(name) === value) copy.removeAttribute(name)
    else copy.setAttribute(name, paints.has(name) ? paint(value) : value)
  }
  if (style.opacity !== '1') copy.setAttribute('opacity', style.opacity)
  for (const name of ['class', 'style', 'aria-hidden', 'tabindex']) copy.removeAttribute(name)
}

const element = (name: string, attributes: Record<string, string | number>, text = ''): SVGElement => {
  const made = document.createElementNS(NAMESPACE, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  made.textContent = text
  return made
}

/** A drawing of the page with its title, as a document of its own; `detail` is its text alternative. */
export function svgOf(drawing: SVGSVGElement, title: string, detail: string): SVGSVGElement {
  const { width, height } = drawing.getBoundingClientRect()
  const paint = createPainter()
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const [sources, copies] = [drawing, copy].map((svg) => [svg, ...svg.querySelectorAll('*')])
  copies?.forEach((twin, index) => {
    const source = sources?.[index]
    if (source) settle(source, twin, paint)
  })
  for (const hover of copy.querySelectorAll('[aria-label="tip"], style')) hover.remove()
  copy.setAttribute('x', String(MARGIN))
  copy.setAttribute('y', String(HEADING + MARGIN / 2))
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  copy.setAttribute('overflow', 'visible')

  const page = getComputedStyle(drawing)
  const [wide, high] = [Math.ceil(width) + 2 * MARGIN, Math.ceil(height) + HEADING + 2 * MARGIN]
  const colour = (name: string) => paint(page.getPropertyValue(name))
  const picture = element('svg', {
    xmlns: NAMESPACE,
    width: wide,
    height: high,
    viewBox: `0 0 ${wide} ${high}`,
  })
  picture.append(
    element('title', {}, title),
    element('desc', {}, detail),
    element('rect', { width: wide, height: high, fill: colour('--color-surface') }),
    element(
      'text',
      {
        x: MARGIN,
        y: MARGIN + 14,
        'font-family': page.fontFamily,
        'font-size': 14,
        'font-weight': 600,
        fill: colour('--color-ink'),
      },
      title,
    ),
    copy,
  )
  return picture as SVGSVGElement
}

export const svgText = (picture: SVGSVGElement): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(picture)}\n`

/** The picture as a PNG with `scale` pixels to the point. Rejects where the browser cannot draw it. */
export async function pngOf(picture: SVGSVGElement, scale = 2): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svgText(picture)], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = new OffscreenCanvas(image.width * scale, image.height * scale)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await canvas.convertToBlob({ type: 'image/png' })
  } finally {
    URL.revokeObjectURL(address)
  }
}
