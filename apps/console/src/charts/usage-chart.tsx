import { axisX, axisY, barY, gridY, pointerX, tip } from '@observablehq/plot'
import { useCallback } from 'react'

import { useI18n } from '../i18n/context.tsx'
import type { DayCost } from '../pages/settings/usage/cost.ts'
import { PlotFigure } from './plot-figure.tsx'
import { axisStyle, gridStyle, marginStyle, tipStyle } from './style.ts'

const HEIGHT = 180
const EVERY = 7

/** Rows written on each day: what the database bills dearest. */
export function UsageChart({ days, label }: { days: readonly DayCost[]; label: string }) {
  const { t, format } = useI18n()
  const draw = useCallback(
    () => ({
      ...marginStyle,
      marginLeft: 56,
      x: { type: 'band' as const, padding: 0.25, domain: days.map(({ day }) => day) },
      marks: [
        gridY({ ...gridStyle, ticks: 3 }),
        axisY({ ...axisStyle, ticks: 3, tickFormat: (value: number) => format.number(value) }),
        axisX(
          days.filter((_, i) => i % EVERY === 0).map(({ day }) => day),
          { ...axisStyle, tickFormat: (day: string) => format.day(day) },
        ),
        barY(days, { x: 'day', y: 'rowsWritten', fill: 'var(--color-accent)', rx: 2 }),
        tip(
          days,
          pointerX({
            x: 'day',
            y: 'rowsWritten',
            title: ({ day, rowsWritten, rowsRead }: DayCost) =>
              `${format.day(day)}\n${t.usage.rowsWritten}: ${format.number(rowsWritten)}\n${t.usage.rowsRead}: ${format.number(rowsRead)}`,
            ...tipStyle,
          }),
        ),
      ],
    }),
    [days, format, t],
  )
  return <PlotFigure label={label} height={HEIGHT} draw={draw} />
}
