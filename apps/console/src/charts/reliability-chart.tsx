import { axisX, axisY, dot, gridX, gridY, line, pointer, ruleX, tip } from '@observablehq/plot'
import type { ModelCard } from '@vigia/contracts/model'
import { useCallback } from 'react'

import { useI18n } from '../i18n/context.tsx'
import { PlotFigure } from './plot-figure.tsx'
import { axisStyle, gridStyle, markedStyle, tipStyle } from './style.ts'

type Bin = NonNullable<ModelCard['measured']>['reliability']['bins'][number]

interface Props {
  bins: readonly Bin[]
  label: string
}

const HEIGHT = 300

/** What was told against what came true, each with its interval: on the line is honest. */
export function ReliabilityChart({ bins, label }: Props) {
  const { t, format } = useI18n()

  const draw = useCallback(
    (width: number) => {
      const words = t.model.reliability
      const reach = Math.min(1, Math.max(0.1, ...bins.flatMap(({ mean, high }) => [mean, high])) * 1.04)
      const most = Math.max(...bins.map(({ n }) => n))
      const percent = (value: number) => format.percent(value)
      const title = ({ n, mean, share, low, high }: Bin) =>
        `${words.told}: ${percent(mean)}\n${words.came}: ${percent(share)} (${t.common.interval(percent(low), percent(high))})\n${format.plural(n, words.moments)}`
      return {
        marginLeft: 44,
        marginRight: 12,
        marginTop: 10,
        marginBottom: 26,
        x: { domain: [0, reach] },
        y: { domain: [0, reach] },
        r: { range: [0, 7] as [number, number], domain: [0, most] as [number, number] },
        marks: [
          gridX({ ...gridStyle, ticks: 4 }),
          gridY({ ...gridStyle, ticks: 4 }),
          axisX({ ...axisStyle, ticks: Math.max(3, Math.floor(width / 110)), tickFormat: percent }),
          axisY({ ...axisStyle, ticks: 4, tickFormat: percent }),
          line(
            [
              [0, 0],
              [reach, reach],
            ],
            { ...markedStyle, strokeDasharray: '4,4' },
          ),
          ruleX(bins, {
            x: 'mean',
            y1: 'low',
            y2: 'high',
            stroke: 'var(--color-accent)',
            strokeWidth: 4,
            strokeOpacity: 0.38,
            strokeLinecap: 'round',
          }),
          dot(bins, {
            x: 'mean',
            y: 'share',
            r: 'n',
            fill: 'var(--color-accent)',
            stroke: 'var(--color-surface)',
            strokeWidth: 1.5,
          }),
          tip(bins, pointer({ x: 'mean', y: 'share', title, ...tipStyle })),
        ],
      }
    },
    [bins, t, format],
  )
  return <PlotFigure label={label} height={HEIGHT} draw={draw} testId="reliability" />
}
