import type { Check, Section, Table } from './section.ts'

const widthsOf = ({ head, rows }: Table): number[] =>
  head.map((cell, i) => Math.max(cell.length, ...rows.map((row) => (row[i] ?? '').length)))

/** The first column to the left, figures to the right. */
export function terminalTable(table: Table): string {
  const widths = widthsOf(table)
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd()
  const rule = widths.map((width) => '─'.repeat(width)).join('  ')
  return [table.title, line(table.head), rule, ...table.rows.map(line)].join('\n')
}

const cellOf = (text: string) => text.replaceAll('|', String.raw`\|`)

const markdownLine = (cells: readonly string[]) => `| ${cells.map(cellOf).join(' | ')} |`

export function markdownTable({ title, head, rows }: Table): string {
  return [
    `### ${title}`,
    '',
    markdownLine(head),
    markdownLine(head.map((_, i) => (i === 0 ? '---' : '---:'))),
    ...rows.map(markdownLine),
  ].join('\n')
}

const checksTable = (checks: readonly Check[]): Table => ({
  title: 'Targets',
  head: ['what', 'figure', 'target', 'met'],
  rows: checks.map(({ what, figure, target, ok }) => [what, figure, target, ok ? 'yes' : 'NO']),
})

const tablesOf = ({ tables, checks }: Section): Table[] =>
  checks.length > 0 ? [...tables, checksTable(checks)] : tables

export const terminalSection = (section: Section): string =>
  [`\n━━ ${section.title}`, ...section.how, '', tablesOf(section).map(terminalTable).join('\n\n')].join('\n')

export function markdownSection(section: Section): string {
  const plots = section.plots.map(({ name }) => `![${name}](${name}.svg)`)
  return [
    `## ${section.title}`,
    section.how.join(' '),
    ...tablesOf(section).map(markdownTable),
    ...plots,
  ].join('\n\n')
}
