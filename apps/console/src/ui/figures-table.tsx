import type { ReactNode } from 'react'

import { classes } from './classes.ts'

interface Column<T> {
  id: string
  label: string
  cell: (row: T) => ReactNode
}

interface Props<T> {
  /** What the rows are, and the name of each. */
  rowsAre: string
  nameOf: (row: T) => ReactNode
  keyOf: (row: T) => string
  columns: readonly Column<T>[]
  rows: readonly T[]
  testId?: string
}

/** Rows of figures under their names; on a phone each row is a block, and its figures bear their own labels. */
export function FiguresTable<T>({ rowsAre, nameOf, keyOf, columns, rows, testId }: Props<T>) {
  return (
    <table className="w-full text-sm tabular-nums max-sm:block" data-testid={testId}>
      <caption className="sr-only">{rowsAre}</caption>
      <thead className="max-sm:sr-only">
        <tr className="text-xs text-faint">
          <th scope="col" className="pb-2">
            {rowsAre}
          </th>
          {columns.map(({ id, label }) => (
            <th key={id} scope="col" className="pb-2 pl-4 text-end">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {rows.map((row) => (
          <tr
            key={keyOf(row)}
            className={classes(
              'border-t border-line align-top max-sm:grid max-sm:gap-x-4 max-sm:gap-y-2 max-sm:py-3 max-sm:first:border-t-0',
              columns.length === 3 ? 'max-sm:grid-cols-3' : 'max-sm:grid-cols-2',
            )}
          >
            <th scope="row" className="text-start font-medium break-words max-sm:col-span-full sm:py-2.5">
              {nameOf(row)}
            </th>
            {columns.map(({ id, label, cell }) => (
              <td key={id} className="sm:py-2.5 sm:pl-4 sm:text-end">
                <span className="block text-xs text-faint sm:hidden" aria-hidden="true">
                  {label}
                </span>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
