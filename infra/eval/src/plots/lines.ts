import { chart, inks, legend, type Axis, type Scales } from './chart.ts'
import { element, line, path } from './svg.ts'

export interface Reading {
  x: number
  y: number
  low?: number | null
  high?: number | null
}

export interface LineSeries {
  name: string
  readings: readonly Reading[]
}

export interface Lines {
  title: string
  subtitle: string
  x: Axis
  y: Axis
  series: readonly LineSeries[]
  legendAt?: 'top' | 'bottom'
}

function barOf({ x, low, high }: Reading, { at }: Scales, stroke: string): string[] {
  if (low === undefined || high === undefined || low === null || high === null) return []
  return [
    line(at(x, low).x, at(x, low).y, at(x, high).x, at(x, high).y, {
      stroke,
      'stroke-width': 1.5,
      opacity: 0.7,
    }),
  ]
}

/** Lines through readings, each with its interval. */
export function linesPlot({ series, legendAt = 'top', ...told }: Lines): string {
  return chart(told, (scales) => [
    ...series.flatMap(({ readings }, i) => {
      const ink = inks[i % inks.length] ?? inks[0]
      const points = readings.map(({ x, y }) => scales.at(x, y))
      return [
        ...readings.flatMap((reading) => barOf(reading, scales, ink.stroke)),
        path(points, { ...ink }),
        ...points.map(({ x, y }) => element('circle', { cx: x, cy: y, r: 3.5, fill: ink.stroke })),
      ]
    }),
    ...legend(
      series.map(({ name }) => name),
      legendAt,
    ),
  ])
}

export interface Histogram {
  title: string
  subtitle: string
  /** With its unit. */
  label: string
  values: readonly number[]
  width: number
  from: number
  to: number
}

/** How many values fall into each bin of `width`; what lies beyond the ends counts to the last bin. */
export function countsOf({
  values,
  width,
  from,
  to,
}: Pick<Histogram, 'values' | 'width' | 'from' | 'to'>): number[] {
  const bins = Math.round((to - from) / width)
  const counts = Array.from({ length: bins }, () => 0)
  for (const value of values) {
    const bin = Math.min(bins - 1, Math.max(0, Math.floor((value - from) / width)))
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  return counts
}

const roundUp = (value: number): number => {
  const step = 10 ** Math.floor(Math.log10(Math.max(1, value)))
  return Math.ceil(value / step) * step
}

export function histogramPlot(told: Histogram): string {
  const counts = countsOf(told)
  const most = roundUp(Math.max(1, ...counts))
  const { title, subtitle, label, from, to, width } = told
  const xTicks = Array.from({ length: 7 }, (_, i) => Math.round(from + ((to - from) * i) / 6))
  const x = { label, from, to, ticks: xTicks }
  const y = {
    label: 'customers',
    from: 0,
    to: most,
    ticks: [0, 0.25, 0.5, 0.75, 1].map((share) => share * most),
  }
  return chart({ title, subtitle, x, y }, ({ at }) =>
    counts.map((count, i) => {
      const [left, right] = [at(from + i * width, count), at(from + (i + 1) * width, 0)]
      const box = { x: left.x + 1, y: left.y, width: right.x - left.x - 2, height: right.y - left.y }
      return element('rect', { ...box, fill: inks[0].stroke })
    }),
  )
}
