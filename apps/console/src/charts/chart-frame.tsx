import { ChartLine, Table2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useState } from 'react'

import { useI18n } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'

interface Props {
  title: string
  columns: readonly string[]
  rows: readonly (readonly string[])[]
  /** As low as the drawing beside which it stands, where a taller table would pull its neighbours apart. */
  compact?: boolean
  /** What stands beside the switch, under the drawing. */
  aside?: ReactNode
  children: ReactNode
}

/** A drawing and the same numbers as a table, one switch apart. */
export function ChartFrame({ title, columns, rows, compact = false, aside, children }: Props) {
  const { t } = useI18n()
  const [asTable, setAsTable] = useState(false)
  const Icon = asTable ? ChartLine : Table2

  return (
    <figure aria-label={title} className="m-0">
      {asTable ? <NumbersTable {...{ title, columns, rows, compact }} /> : children}
      <div className="mt-1 flex min-h-8 items-center justify-between gap-3">
        <div className="min-w-0 text-xs text-faint">{aside}</div>
        <Button
          kind="quiet"
          size="small"
          className="no-print -mr-2 text-xs"
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          <Icon className="size-3.5" aria-hidden="true" />
          {asTable ? t.common.showChart : t.common.showTable}
          <span className="sr-only">: {title}</span>
        </Button>
      </div>
    </figure>
  )
}

type TableProps = Required<Pick<Props, 'title' | 'columns' | 'rows' | 'compact'>>

function NumbersTable({ title, columns, rows, compact }: TableProps) {
  const row = compact ? 'py-1' : 'py-1.5'
  return (
    // A box that scrolls must be reachable by the keyboard.
    <div
      className={classes('overflow-auto rounded-lg', compact ? 'h-37' : 'max-h-80')}
      tabIndex={0}
      role="region"
      aria-label={title}
    >
      <table className={classes('w-full tabular-nums', compact ? 'text-xs' : 'text-sm')}>
        <caption className="sr-only">{title}</caption>
        <thead className="sticky top-0 bg-surface text-xs text-faint">
          <tr>
            {columns.map((column, index) => (
              <th key={column} scope="col" className={classes(row, index === 0 ? 'pr-2' : 'pl-2 text-end')}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, ...cells]) => (
            <tr key={head} className="border-t border-line">
              <th scope="row" className={classes(row, 'pr-2 font-normal whitespace-nowrap')}>
                {head}
              </th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]} className={classes(row, 'pl-2 text-end whitespace-nowrap')}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
