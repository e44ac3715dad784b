import { areaY, axisX, axisY, gridY, pointerX, rectY, ruleY, tip } from '@observablehq/plot'
import { useCallback } from 'react'

import { useI18n } from '../i18n/context.tsx'
import { PlotFigure } from './plot-figure.tsx'
import { axisStyle, gridStyle, marginStyle, tipStyle } from './style.ts'

export interface DrawnWeek {
  from: Date
  to: Date
  count: number
  /** Whether all of its days were counted: one that was cut is drawn lighter. */
  isWhole: boolean
}

interface Props {
  weeks: readonly DrawnWeek[]
  /** The mean with its interval; null where nobody can tell. */
  mean: { value: number; low: number; high: number } | null
  label: string
  /** What a week says when it is pointed at. */
  tell: (week: DrawnWeek) => string
}

const HEIGHT = 190

/** How many a week, as bars, under the mean in its interval. */
export function WeeksChart({ weeks, mean, label, tell }: Props) {
  const { format } = useI18n()
  const draw = useCallback(
    (width: number) => {
      const most = Math.max(1, mean?.high ?? 0, ...weeks.map(({ count }) => count))
      const ends = weeks.flatMap(({ from, to }) => [from, to])
      const band = mean && ends.length > 1 ? [ends[0], ends.at(-1)] : []
      return {
        ...marginStyle,
        x: { type: 'time' as const },
        y: { domain: [0, most * 1.08], nice: false },
        marks: [
          gridY({ ...gridStyle, ticks: 3 }),
          axisY({
            ...axisStyle,
            ticks: 3,
            tickFormat: (value: number) => (Number.isInteger(value) ? format.number(value) : ''),
          }),
          axisX({
            ...axisStyle,
            ticks: Math.max(2, Math.floor(width / 96)),
            tickFormat: (at: Date) => format.day(at),
          }),
          ...(mean === null
            ? []
            : [
                areaY(band, {
                  x: (at: Date) => at,
                  y1: mean.low,
                  y2: mean.high,
                  fill: 'var(--color-accent)',
                  fillOpacity: 0.14,
                }),
              ]),
          rectY(weeks, {
            x1: 'from',
            x2: 'to',
            y: 'count',
            fill: 'var(--color-accent)',
            fillOpacity: ({ isWhole }: DrawnWeek) => (isWhole ? 0.85 : 0.4),
            insetLeft: 0.75,
            insetRight: 0.75,
            rx: 1.5,
          }),
          ...(mean === null
            ? []
            : [
                ruleY([mean.value], {
                  stroke: 'var(--color-ink)',
                  strokeWidth: 1.25,
                  strokeDasharray: '4,3',
                }),
              ]),
          ruleY([0], { stroke: 'var(--color-edge)', strokeOpacity: 0.7 }),
          tip(
            weeks,
            pointerX({
              x: ({ from, to }: DrawnWeek) => new Date((from.getTime() + to.getTime()) / 2),
              y: 'count',
              title: tell,
              ...tipStyle,
            }),
          ),
        ],
      }
    },
    [weeks, mean, format, tell],
  )
  return <PlotFigure label={label} height={HEIGHT} draw={draw} testId="weeks-chart" />
}
