type Attributes = Readonly<Record<string, string | number>>

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Hundredths of a pixel are enough, and the same picture is the same file. */
const told = (value: string | number) =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : escaped(value)

/** An element with children that are elements already. */
export function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${told(value)}"`)
  const open = `<${name}${written.join('')}`
  return children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`
}

export const text = (content: string, attributes: Attributes): string =>
  element('text', attributes, [escaped(content)])

export const line = (x1: number, y1: number, x2: number, y2: number, attributes: Attributes): string =>
  element('line', { x1, y1, x2, y2, ...attributes })

export interface Point {
  x: number
  y: number
}

/** A line through points of the page. */
export const path = (points: readonly Point[], attributes: Attributes): string =>
  element('path', {
    d: points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${told(x)} ${told(y)}`).join(''),
    fill: 'none',
    ...attributes,
  })

/** A picture that says what it shows to who does not see it. */
export const picture = (width: number, height: number, title: string, children: readonly string[]): string =>
  element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-label': title,
      'font-family': 'system-ui, sans-serif',
      'font-size': 13,
    },
    [
      element('title', {}, [escaped(title)]),
      element('rect', { width, height, fill: '#ffffff' }),
      ...children,
    ],
  )
