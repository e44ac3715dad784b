import { lazy, Suspense, useCallback } from 'react'

import { ChartFrame } from '../../../charts/chart-frame.tsx'
import { useI18n } from '../../../i18n/context.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { useWords } from '../words.ts'
import type { ShareRow } from './shares-chart.tsx'

const Drawing = lazy(async () => ({ default: (await import('./shares-chart.tsx')).SharesChart }))

interface Props {
  title: string
  columns: readonly string[]
  rows: readonly ShareRow[]
  /** What a screen reader says, of all rows in words. */
  label: (parts: string) => string
  aside?: string
}

/** Shares drawn, said and as a table. */
export function SharesFigure({ title, columns, rows, label, aside }: Props) {
  const { format, t } = useI18n()
  const words = useWords().results.question
  const percent = (value: number) => format.percent(value / 100)
  const sayRow = useCallback(
    ({ name, n, value, low, high }: ShareRow) =>
      `${name}   ${format.number(n)}\n${value === null ? '' : words.interval(format.percent(value / 100), format.percent(low / 100), format.percent(high / 100))}`,
    [format, words],
  )
  const parts = rows.map(
    ({ name, n, value }) => `${name} ${format.number(n)}${value === null ? '' : ` (${percent(value)})`}`,
  )
  return (
    <ChartFrame
      title={title}
      columns={columns}
      rows={rows.map(({ name, n, value, low, high }) => [
        name,
        format.number(n),
        value === null ? t.common.none : percent(value),
        value === null ? t.common.none : `${percent(low)} – ${percent(high)}`,
      ])}
      data={{
        columns: [...columns.slice(0, 3), 'low', 'high'],
        rows: rows.map(({ name, n, value, low, high }) => [
          name,
          n,
          value,
          value === null ? null : low,
          value === null ? null : high,
        ]),
      }}
      aside={aside}
    >
      <Suspense fallback={<Skeleton className="h-40" />}>
        <Drawing rows={rows} label={label(format.list(parts))} sayRow={sayRow} />
      </Suspense>
    </ChartFrame>
  )
}
