import { ChartLine, Table2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useState } from 'react'

import { useI18n } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'

interface Props {
  title: string
  columns: readonly string[]
  rows: readonly (readonly string[])[]
  /** What stands beside the switch, under the drawing. */
  aside?: ReactNode
  children: ReactNode
}

/** A drawing and the same numbers as a table, one switch apart. */
export function ChartFrame({ title, columns, rows, aside, children }: Props) {
  const { t } = useI18n()
  const [asTable, setAsTable] = useState(false)
  const Icon = asTable ? ChartLine : Table2

  return (
    <figure aria-label={title} className="m-0">
      {asTable ? <NumbersTable title={title} columns={columns} rows={rows} /> : children}
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

function NumbersTable({ title, columns, rows }: Pick<Props, 'title' | 'columns' | 'rows'>) {
  return (
    // A box that scrolls must be reachable by the keyboard.
    <div className="max-h-72 overflow-auto rounded-lg" tabIndex={0} role="region" aria-label={title}>
      <table className="w-full text-sm tabular-nums">
        <caption className="sr-only">{title}</caption>
        <thead className="sticky top-0 bg-surface text-xs text-faint">
          <tr>
            {columns.map((column, index) => (
              <th key={column} scope="col" className={index === 0 ? 'py-1.5 pr-3' : 'py-1.5 pl-3 text-end'}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, ...cells]) => (
            <tr key={head} className="border-t border-line">
              <th scope="row" className="py-1.5 pr-3 font-normal whitespace-nowrap">
                {head}
              </th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]} className="py-1.5 pl-3 text-end whitespace-nowrap">
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
