import { areaY, axisX, axisY, dot, gridY, lineY, pointerX, ruleX, ruleY, tip } from '@observablehq/plot'
import type { SeriesPoint } from '@vigia/contracts/metrics'
import { useCallback, useMemo } from 'react'

import { useI18n } from '../i18n/context.tsx'
import type { Unit } from '../i18n/metric-text.ts'
import { metricText, scaleOf } from '../i18n/metric-text.ts'
import { PlotFigure } from './plot-figure.tsx'
import type { DrawnPoint } from './runs.ts'
import { drawnPoints, lonePoints, reachOf, runsOf, tickDays } from './runs.ts'
import { axisStyle, bandStyle, gridStyle, marginStyle, markedStyle, tipStyle } from './style.ts'

interface Props {
  series: readonly SeriesPoint[]
  unit: Unit
  label: string
}

const HEIGHT = 148
const colours = [
  { grey: false, stroke: 'var(--color-accent)', fill: 'var(--color-accent)' },
  { grey: true, stroke: 'var(--color-muted)', fill: 'var(--color-muted)' },
] as const

/** A metric over time inside its interval; what is not sure is grey and hollow. */
export function TrendChart({ series, unit, label }: Props) {
  const { t, format } = useI18n()
  const points = useMemo(() => drawnPoints(series), [series])

  const draw = useCallback(
    (width: number) => {
      const shown = points.filter((point) => point !== null)
      const segments = runsOf(points)
      const domain = reachOf(shown, scaleOf(unit))
      const text = (value: number) => metricText(value, unit, format)
      const title = ({ at, value, low, high, n }: DrawnPoint) =>
        `${format.day(at)}   ${text(value)}\n${t.common.interval(text(low), text(high))}\n${format.plural(n, t.overview.responses)}`
      return {
        ...marginStyle,
        x: { type: 'time' as const },
        y: { domain, nice: false },
        marks: [
          gridY({ ...gridStyle, ticks: 3 }),
          ...(domain[0] < 0 && domain[1] > 0 ? [ruleY([0], markedStyle)] : []),
          axisY({ ...axisStyle, ticks: 3, tickFormat: text }),
          axisX(tickDays(points, Math.max(2, Math.floor(width / 84))), {
            ...axisStyle,
            tickFormat: (at: Date) => format.day(at),
          }),
          ...colours.flatMap(({ grey, stroke, fill }) => {
            const ofColour = segments.filter((segment) => segment.grey === grey)
            return [
              areaY(ofColour, {
                x: 'at',
                y1: 'low',
                y2: 'high',
                z: 'run',
                fill,
                ...bandStyle,
              }),
              lineY(ofColour, { x: 'at', y: 'value', z: 'run', stroke, strokeWidth: 2, curve: 'monotone-x' }),
            ]
          }),
          ruleX(lonePoints(points), {
            x: 'at',
            y1: 'low',
            y2: 'high',
            stroke: 'var(--color-muted)',
            strokeWidth: 2,
          }),
          ...colours.map(({ grey, stroke, fill }) =>
            dot(
              shown.filter((point) => point.grey === grey),
              {
                x: 'at',
                y: 'value',
                r: shown.length > 20 ? 1.6 : 2.6,
                stroke,
                strokeWidth: 1.6,
                fill: grey ? 'var(--color-surface)' : fill,
              },
            ),
          ),
          ruleX(shown, pointerX({ x: 'at', stroke: 'var(--color-edge)', strokeOpacity: 0.6 })),
          tip(shown, pointerX({ x: 'at', y: 'value', title, ...tipStyle })),
        ],
      }
    },
    [points, unit, format, t],
  )

  if (points.every((point) => point === null)) {
    return (
      <p
        className="grid place-items-center rounded-lg bg-sunken text-sm text-soft"
        style={{ height: HEIGHT }}
      >
        {t.overview.trend.empty}
      </p>
    )
  }
  return <PlotFigure label={label} height={HEIGHT} draw={draw} />
}
