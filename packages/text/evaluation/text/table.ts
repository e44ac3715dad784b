/** A line of a table: the first cell to the left, the others to the right. */
export const line = (first: string, ...cells: string[]): string =>
  first.padEnd(28) + cells.map((cell) => cell.padStart(10)).join('')

/** A share as `.628`. */
export const share = (value: number): string => value.toFixed(3).replace(/^0/, '')
