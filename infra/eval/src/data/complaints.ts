import { rowsOfFile } from './files.ts'

/** One customer as a shop knew them on one day; days and counts, null where the file says nothing. */
export interface Shopper {
  /** Its place in the file, which names it. */
  id: string
  churned: 0 | 1
  tenureMonths: number | null
  complained: boolean
  /** 1 to 5, 5 the best: the file counts the other way round. */
  satisfaction: number
  orders: number | null
  daysSinceLastOrder: number | null
  cashback: number
}

type Row = Record<string, string>

const numberOf = (text: string | undefined): number | null =>
  text === undefined || text === '' ? null : Number(text)

/** Customers whose row is the same in every column are one: their copies would stand on both sides of a fold. */
export function shoppersOf(rows: readonly Row[]): Shopper[] {
  const unique = new Map(rows.map((row) => [JSON.stringify(Object.values(row)), row]))
  return [...unique.values()].map((row, index) => ({
    id: `shopper-${index}`,
    churned: row['Churn'] === '1' ? 1 : 0,
    tenureMonths: numberOf(row['Tenure']),
    complained: row['Complain'] === '1',
    satisfaction: 6 - Number(row['SatisfactionScore']),
    orders: numberOf(row['OrderCount']),
    daysSinceLastOrder: numberOf(row['DaySinceLastOrder']),
    cashback: numberOf(row['CashbackAmount']) ?? 0,
  }))
}

/** E-commerce customers (Kaggle, licence not stated): one row each, with a complaint, satisfaction and what became of them. */
export const loadShoppers = (folder: string): Shopper[] =>
  shoppersOf(rowsOfFile<Row>(folder, 'ecommerce_complaints.csv'))
