import { rowsOfFile } from './files.ts'

export interface RetailEvent {
  customer: string
  at: Date
  kind: 'purchase' | 'return'
  amount: number
}

type Row = Record<'customer' | 'at' | 'kind' | 'amount', string>

/** The same event told twice is one. */
export function retailEventsOf(rows: readonly Row[]): RetailEvent[] {
  const unique = new Map(rows.map((row) => [`${row.customer} ${row.at} ${row.kind} ${row.amount}`, row]))
  return [...unique.values()]
    .map(({ customer, at, kind, amount }) => ({
      customer,
      at: new Date(`${at}:00Z`),
      kind: kind === 'return' ? ('return' as const) : ('purchase' as const),
      amount: Math.abs(Number(amount)),
    }))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
}

/** Online Retail II (UCI, CC BY 4.0): two years of purchases and returns of a gift shop, oldest first. */
export const loadRetail = (folder: string): RetailEvent[] =>
  retailEventsOf(rowsOfFile<Row>(folder, 'online_retail_events.csv'))
