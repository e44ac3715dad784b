import { classes } from '../ui/classes.ts'

interface Props {
  title: string
  columns: readonly string[]
  rows: readonly (readonly string[])[]
  compact: boolean
}

/** The numbers behind a drawing; the first column names the row. */
export function NumbersTable({ title, columns, rows, compact }: Props) {
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
          {rows.map(([head, ...cells], place) => (
            // oxlint-disable-next-line react/no-array-index-key -- two rows may have the same name
            <tr key={`${place} ${head}`} className="border-t border-line">
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
