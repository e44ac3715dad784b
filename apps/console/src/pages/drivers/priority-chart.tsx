import { axisX, axisY, dot, gridX, gridY, pointer, ruleX, ruleY, text, tip } from '@observablehq/plot'
import type { Drivers } from '@vigia/contracts/drivers'
import { useCallback, useMemo } from 'react'

import { PlotFigure } from '../../charts/plot-figure.tsx'
import { axisStyle, gridStyle, markedStyle, tipStyle } from '../../charts/style.ts'
import { finePercent } from '../../i18n/fine-percent.ts'
import { useI18n } from '../../i18n/context.tsx'
import { driverName } from './driver-name.ts'
import type { Mapped } from './mapped.ts'
import { mappedOf, reachOf, sideOf } from './mapped.ts'

const HEIGHT = 440

interface Props {
  drivers: Drivers
  label: string
}

/** Drivers by weight and by how they do, with the interval of both; what may be chance is hollow and grey. */
export function PriorityChart({ drivers, label }: Props) {
  const { t, format } = useI18n()
  const points = useMemo(() => mappedOf(drivers.items, (driver) => driverName(driver, t)), [drivers, t])

  const draw = useCallback(
    (width: number) => {
      const narrow = width < 560
      const { impactFrom, goodFrom } = drivers.map
      const reach = reachOf(points, drivers.map)
      const words = t.drivers
      const percent = (share: number) => finePercent(share, 0.1, format)
      const signed = (value: number) => format.signed(value, 2)
      const title = (point: Mapped) =>
        `${point.name}\n${words.axis.impact} ${percent(point.impact)}, ${t.common.interval(percent(point.impactLow), percent(point.impactHigh))}\n${words.axis.performance} ${signed(point.performance)}, ${t.common.interval(signed(point.low), signed(point.high))}`
      const corner = (
        quadrant: keyof typeof words.quadrant,
        frameAnchor: 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right',
      ) => {
        const isTop = frameAnchor.startsWith('top')
        const isLeft = frameAnchor.endsWith('left')
        const place = {
          frameAnchor,
          dx: isLeft ? 10 : -10,
          lineAnchor: isTop ? ('top' as const) : ('bottom' as const),
        }
        const { name, why } = words.quadrant[quadrant]
        return [
          text([name], {
            ...place,
            dy: isTop ? 8 : narrow ? -8 : -24,
            fontSize: 13,
            fontWeight: 650,
            fill: quadrant === 'fix' ? 'var(--color-bad-ink)' : 'var(--color-soft)',
          }),
          ...(narrow
            ? []
            : [text([why], { ...place, dy: isTop ? 25 : -8, fontSize: 11, fill: 'var(--color-faint)' })]),
        ]
      }
      const looks = [true, false].map((isSure) => ({
        isSure,
        ours: points.filter((point) => point.isSure === isSure),
        ink: isSure ? 'var(--color-accent)' : 'var(--color-muted)',
      }))
      return {
        marginLeft: 48,
        marginRight: 14,
        marginTop: 12,
        marginBottom: 44,
        x: { domain: reach.performance },
        y: { domain: reach.impact },
        marks: [
          gridX({ ...gridStyle, ticks: narrow ? 4 : 8 }),
          gridY({ ...gridStyle, ticks: 5 }),
          ruleX([goodFrom], markedStyle),
          ruleY([impactFrom], markedStyle),
          axisX({
            ...axisStyle,
            ticks: narrow ? 4 : 8,
            tickFormat: (value: number) => format.signed(value, 1),
          }),
          axisY({ ...axisStyle, ticks: 5, tickFormat: percent }),
          text([words.axisLong.performance], {
            frameAnchor: 'bottom',
            dy: 38,
            fontSize: 11,
            fill: 'var(--color-faint)',
          }),
          ...corner('fix', 'top-left'),
          ...corner('keep', 'top-right'),
          ...corner('watch', 'bottom-left'),
          ...corner('maintain', 'bottom-right'),
          ...looks.flatMap(({ isSure, ours, ink }) => [
            ruleY(ours, {
              y: 'impact',
              x1: 'low',
              x2: 'high',
              stroke: ink,
              strokeWidth: 3,
              strokeOpacity: 0.3,
            }),
            ruleX(ours, {
              x: 'performance',
              y1: 'impactLow',
              y2: 'impactHigh',
              stroke: ink,
              strokeWidth: 3,
              strokeOpacity: 0.3,
            }),
            dot(ours, {
              x: 'performance',
              y: 'impact',
              r: 6,
              fill: isSure ? ink : 'var(--color-surface)',
              stroke: isSure ? 'var(--color-surface)' : ink,
              strokeWidth: 1.75,
            }),
          ]),
          ...(['start', 'end'] as const).map((side) =>
            text(
              points.filter((point) => sideOf(point, reach.performance) === side),
              {
                x: 'performance',
                y: 'labelAt',
                text: 'name',
                textAnchor: side,
                dx: side === 'start' ? 11 : -11,
                fontSize: 12,
                fontWeight: 550,
                fill: (point: Mapped) => (point.isSure ? 'var(--color-ink)' : 'var(--color-soft)'),
                stroke: 'var(--color-surface)',
                strokeWidth: 4,
              },
            ),
          ),
          tip(points, pointer({ x: 'performance', y: 'impact', title, ...tipStyle })),
        ],
      }
    },
    [points, drivers, t, format],
  )
  return <PlotFigure label={label} height={HEIGHT} draw={draw} testId="priority-map" />
}
