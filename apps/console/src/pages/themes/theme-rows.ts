import type { Themes } from '@vigia/contracts/themes'
import { adjustedWald, scaleInterval } from '@vigia/domain/statistics'

import type { ThemeOrder } from './url-state.ts'

type Mentioned = Themes['items'][number]

export interface ThemeRow {
  id: string
  n: number
  negative: number
  neutral: number
  positive: number
  /** Of its comments, those that speak well less those that speak ill: −100 to +100. */
  balance: number
  /** 95 %; null where there are too few comments to tell. */
  interval: { low: number; high: number } | null
  theme: Mentioned
}

const FEWEST = 5

function rowOf(theme: Mentioned): ThemeRow {
  const { id, n, negative, neutral, positive } = theme
  const balance = n === 0 ? 0 : (100 * (positive - negative)) / n
  const interval = n < FEWEST ? null : scaleInterval(adjustedWald({ positive, negative, n }), 100)
  return { id, n, negative, neutral, positive, balance, interval, theme }
}

/** How much a theme's share moved, as far as chance does not explain it; the others keep their order behind. */
const moved = ({ theme: { significant, difference } }: ThemeRow) =>
  (significant ? 1_000 : 0) + Math.abs(difference ?? 0)

/** The worst that the balance may well be comes first: one bad comment of one is no verdict. */
const worst = ({ interval }: ThemeRow) => interval?.high ?? Infinity

const orders: Record<ThemeOrder, (a: ThemeRow, b: ThemeRow) => number> = {
  volume: (a, b) => b.n - a.n,
  worst: (a, b) => (worst(a) === worst(b) ? b.n - a.n : worst(a) - worst(b)),
  change: (a, b) => moved(b) - moved(a),
}

/** Themes with the balance of what is said of them, in the order that was chosen. */
export const themeRows = (items: readonly Mentioned[], order: ThemeOrder): ThemeRow[] =>
  items.map(rowOf).toSorted(orders[order])
