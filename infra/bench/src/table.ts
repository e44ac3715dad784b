/** One line of the table; `isMet` is null where there is no budget, or it is not judged at this size. */
export interface Row {
  what: string
  figure: string
  budget: string
  isMet: boolean | null
}

/** A figure without a verdict. */
export const fact = (what: string, figure: string, budget = ''): Row => ({
  what,
  figure,
  budget,
  isMet: null,
})

const thousands = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })

/** A number as a person reads it: three digits that count. */
export const figureOf = (value: number): string =>
  Math.abs(value) >= 1_000 ? thousands.format(value) : String(Number(value.toPrecision(3)))

export const atMost = (what: string, value: number, limit: number, unit = ''): Row => ({
  what,
  figure: `${figureOf(value)}${unit}`,
  budget: `≤ ${figureOf(limit)}${unit}`,
  isMet: value <= limit,
})

export const atLeast = (what: string, value: number, limit: number, unit = ''): Row => ({
  what,
  figure: `${figureOf(value)}${unit}`,
  budget: `≥ ${figureOf(limit)}${unit}`,
  isMet: value >= limit,
})

const verdictOf = ({ isMet }: Row): string => (isMet === null ? '' : isMet ? 'ok' : 'MISSED')

/** The whole table, its columns as wide as what stands in them. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [
    ['what', 'figure', 'budget', 'ok'],
    ...rows.map((row) => [row.what, row.figure, row.budget, verdictOf(row)]),
  ]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  const text = (line: readonly string[]) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  const [head = [], ...rest] = lines
  return [text(head), widths.map((width) => '─'.repeat(width)).join('  '), ...rest.map(text)].join('\n')
}
