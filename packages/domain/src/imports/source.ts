/** Where a field's value comes from. */
export interface Source {
  /** Null for a constant. */
  column: string | null
  /** What stands for which value of the column; null where they are taken as they are. */
  values: Readonly<Record<string, string>> | null
  /** The constant, or what an empty cell means. */
  otherwise: string
}

/** One row by the names of its columns. */
export type Row = Readonly<Record<string, string>>

const constantPrefix = 'const:'
const form = /^(?<column>[^{}|]+)(?:\{(?<values>[^{}]*)\})?(?:\|(?<otherwise>.*))?$/

const valuesOf = (list: string): Record<string, string> =>
  Object.fromEntries(
    list.split(',').map((pair): [string, string] => {
      const [from = '', to] = pair.split(':')
      if (to === undefined) throw new Error(`"${pair}" is not of the form value:meaning`)
      return [from.trim(), to.trim()]
    }),
  )

/** Reads `column`, `column{bad:1,good:5}`, `column|when-empty` or `const:value`. @throws Error that says what to mend. */
export function parseSource(told: string): Source {
  if (told.startsWith(constantPrefix)) {
    return { column: null, values: null, otherwise: told.slice(constantPrefix.length) }
  }
  const groups = form.exec(told)?.groups
  const column = groups?.['column']?.trim()
  if (!column) throw new Error(`"${told}" names no column`)
  const list = groups?.['values']
  return {
    column,
    values: list === undefined ? null : valuesOf(list),
    otherwise: groups?.['otherwise']?.trim() ?? '',
  }
}

/** The value for this row, `''` for none. @throws Error where a value map does not know the cell. */
export function read({ column, values, otherwise }: Source, row: Row): string {
  const cell = column === null ? '' : (row[column] ?? '').trim()
  if (cell === '') return otherwise
  if (values === null) return cell
  const meaning = values[cell]
  if (meaning === undefined) throw new Error(`${column}: "${cell}" is not in its value map`)
  return meaning
}
