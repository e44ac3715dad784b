import { axisX, axisY, barX, gridX, ruleY, text, tip, pointerY } from '@observablehq/plot'
import { useCallback } from 'react'

import { PlotFigure } from '../../../charts/plot-figure.tsx'
import { axisStyle, gridStyle, tipStyle } from '../../../charts/style.ts'
import { useI18n } from '../../../i18n/context.tsx'

export interface ShareRow {
  name: string
  n: number
  /** Percent; null where nobody could. */
  value: number | null
  low: number
  high: number
}

interface Props {
  rows: readonly ShareRow[]
  label: string
  /** What the tip says of a row. */
  sayRow: (row: ShareRow) => string
}

const ROW = 30

/** Shares as bars with the interval of each across its end, and how many people each is. */
export function SharesChart({ rows, label, sayRow }: Props) {
  const { format } = useI18n()
  const draw = useCallback(
    (width: number) => {
      const narrow = width < 480
      const say = (value: number) => format.percent(value / 100)
      const known = rows.filter(({ value }) => value !== null)
      return {
        marginLeft: narrow ? 104 : 150,
        marginRight: 56,
        marginTop: 4,
        marginBottom: 22,
        x: { domain: [0, 100] },
        y: { type: 'band' as const, domain: rows.map(({ name }) => name), padding: 0.32 },
        marks: [
          gridX({ ticks: narrow ? 3 : 5, ...gridStyle }),
          axisX({ ticks: narrow ? 3 : 5, ...axisStyle, tickFormat: say }),
          axisY({
            ...axisStyle,
            fontSize: 12,
            fill: 'var(--color-ink)',
            lineWidth: narrow ? 8 : 11.5,
            textOverflow: 'ellipsis',
          }),
          barX(known, { y: 'name', x: 'value', fill: 'var(--color-accent)', fillOpacity: 0.8, rx2: 3 }),
          ruleY(known, {
            y: 'name',
            x1: 'low',
            x2: 'high',
            stroke: 'var(--color-ink)',
            strokeOpacity: 0.55,
            strokeWidth: 2,
            strokeLinecap: 'round',
          }),
          text(rows, {
            y: 'name',
            frameAnchor: 'right',
            textAnchor: 'end',
            dx: 50,
            text: ({ n }: ShareRow) => format.number(n),
            fontSize: 12,
            fontWeight: 600,
            fill: 'var(--color-ink)',
          }),
          tip(known, pointerY({ y: 'name', x: 'value', title: sayRow, ...tipStyle })),
        ],
      }
    },
    [rows, format, sayRow],
  )
  return <PlotFigure label={label} height={rows.length * ROW + 30} draw={draw} />
}
