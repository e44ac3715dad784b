import { line, picture, text, type Point } from './svg.ts'

const width = 640
const height = 420
const margin = { top: 64, right: 24, bottom: 56, left: 64 }
const grey = '#5b6470'
const pale = '#e4e7eb'

/** Told apart without colour too: each series has a dash of its own. */
export const inks = [
  { stroke: '#1f5fbf', 'stroke-width': 2.5 },
  { stroke: '#b3541e', 'stroke-width': 2, 'stroke-dasharray': '7 4' },
  { stroke: '#4b7f52', 'stroke-width': 2, 'stroke-dasharray': '2 4' },
  { stroke: '#7a4fa3', 'stroke-width': 2, 'stroke-dasharray': '10 3 2 3' },
] as const

export interface Axis {
  label: string
  from: number
  to: number
  ticks: readonly (number | { at: number; label: string })[]
}

export interface Chart {
  title: string
  subtitle: string
  x: Axis
  y: Axis
}

/** Where a value lies on the page. */
export interface Scales {
  at: (x: number, y: number) => Point
}

const scalesOf = ({ x, y }: Chart): Scales => ({
  at: (valueX, valueY) => ({
    x: margin.left + ((valueX - x.from) / (x.to - x.from)) * (width - margin.left - margin.right),
    y: height - margin.bottom - ((valueY - y.from) / (y.to - y.from)) * (height - margin.top - margin.bottom),
  }),
})

const ticksOf = ({ ticks }: Axis) =>
  ticks.map((tick) => (typeof tick === 'number' ? { at: tick, label: String(tick) } : tick))

function axesOf({ x, y }: Chart, { at }: Scales): string[] {
  const [origin, corner] = [at(x.from, y.from), at(x.to, y.to)]
  const vertical = ticksOf(y).flatMap((tick) => {
    const place = at(x.from, tick.at)
    return [
      line(origin.x, place.y, corner.x, place.y, { stroke: pale }),
      text(tick.label, { x: origin.x - 8, y: place.y + 4, 'text-anchor': 'end', fill: grey }),
    ]
  })
  const horizontal = ticksOf(x).map((tick) =>
    text(tick.label, { x: at(tick.at, y.from).x, y: origin.y + 20, 'text-anchor': 'middle', fill: grey }),
  )
  const middle = { x: (origin.x + corner.x) / 2, y: (origin.y + corner.y) / 2 }
  return [
    ...vertical,
    ...horizontal,
    line(origin.x, origin.y, corner.x, origin.y, { stroke: grey }),
    text(x.label, { x: middle.x, y: height - 14, 'text-anchor': 'middle', fill: '#1c2733' }),
    text(y.label, {
      x: 18,
      y: middle.y,
      'text-anchor': 'middle',
      fill: '#1c2733',
      transform: `rotate(-90 18 ${Math.round(middle.y)})`,
    }),
  ]
}

/** A titled chart; `marks` draws onto its scales, in the order of what lies on top. */
export function chart(told: Chart, marks: (scales: Scales) => readonly string[]): string {
  const scales = scalesOf(told)
  return picture(width, height, `${told.title}. ${told.subtitle}`, [
    text(told.title, { x: margin.left, y: 26, 'font-size': 17, 'font-weight': 600, fill: '#1c2733' }),
    text(told.subtitle, { x: margin.left, y: 46, fill: grey }),
    ...axesOf(told, scales),
    ...marks(scales),
  ])
}

/** What each line is, from the top right corner down or from the bottom right corner up. */
export function legend(names: readonly string[], corner: 'top' | 'bottom' = 'top'): string[] {
  const top = corner === 'top' ? margin.top + 14 : height - margin.bottom - 12 - 20 * (names.length - 1)
  const longest = names.reduce((most, name) => Math.max(most, name.length), 0)
  const left = width - margin.right - 7.2 * longest - 44
  return names.flatMap((name, i) => [
    line(left, top + 20 * i - 4, left + 32, top + 20 * i - 4, { ...inks[i % inks.length] }),
    text(name, { x: left + 40, y: top + 20 * i, fill: '#1c2733' }),
  ])
}
