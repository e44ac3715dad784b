import { sufficiencyOf } from '../metrics/sufficiency.ts'

/** Few answers of employees, or about one of them, would tell who said what. */
const isFew = (n: number) => sufficiencyOf(n) === 'insufficient'

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/**
 * Which of the cells that add up to a total in view must be hidden: those withheld, and then the smallest others until
 * what the total less the rest would tell is neither one cell nor few answers.
 */
export function hideAmong(
  isPrivate: boolean,
  sizes: readonly number[],
  already: readonly boolean[] = [],
): boolean[] {
  const hidden = sizes.map((n, i) => already[i] === true || (isPrivate && n > 0 && isFew(n)))
  const others = sizes
    .map((n, i) => ({ n, i }))
    .filter(({ n, i }) => n > 0 && !hidden[i])
    .toSorted((a, b) => a.n - b.n || a.i - b.i)
  for (const { i } of others) {
    const secret = sizes.filter((n, index) => n > 0 && hidden[index])
    if (secret.length === 0 || (secret.length > 1 && !isFew(sum(secret)))) break
    hidden[i] = true
  }
  return hidden
}

/** What to hide of groups over buckets: of the totals of each, and of the cells. */
export interface HiddenTable {
  groups: boolean[]
  buckets: boolean[]
  cells: boolean[][]
}

const columnsOf = <T>(rows: readonly (readonly T[])[], width: number): T[][] =>
  Array.from({ length: width }, (_, column) => rows.flatMap((row) => row.slice(column, column + 1)))

const countHidden = (cells: boolean[][]) => sum(cells.map((row) => row.filter(Boolean).length))

/** {@link hideAmong} along the rows and the columns of a table until neither tells anything of the other. */
export function hideTable(
  isPrivate: boolean,
  sizes: readonly (readonly number[])[],
  width: number,
): HiddenTable {
  const columns = columnsOf(sizes, width)
  const groups = hideAmong(isPrivate, sizes.map(sum))
  const buckets = hideAmong(isPrivate, columns.map(sum))
  let cells = sizes.map((row, group) =>
    row.map((_, bucket) => groups[group] === true || buckets[bucket] === true),
  )
  for (let before = -1; before !== countHidden(cells);) {
    before = countHidden(cells)
    const byRow = sizes.map((row, group) => hideAmong(isPrivate, row, cells[group]))
    const byColumn = columnsOf(byRow, width).map((hidden, bucket) =>
      hideAmong(isPrivate, columns[bucket] ?? [], hidden),
    )
    cells = columnsOf(byColumn, sizes.length)
  }
  return { groups, buckets, cells }
}
