import { benjaminiHochberg, newcombe, scaleInterval, twoShareP, wilson } from '../statistics/index.ts'
import type { Interval } from '../statistics/index.ts'

/** Comments about one label at one touchpoint; `sentimentSum` in thousandths. */
export interface MentionCell {
  label: string
  touchpoint: string
  n: number
  negative: number
  positive: number
  sentimentSum: number
}

/** What was counted over a period. */
export interface Mentioned {
  rows: readonly MentionCell[]
  comments: number
}

export interface Mention {
  id: string
  n: number
  /** Of all comments, 0 to 100, with its Wilson interval. */
  share: number
  shareInterval: Interval
  /** Mean, -1 to +1. */
  sentiment: number
  negative: number
  neutral: number
  positive: number
  before: { n: number; share: number; sentiment: number | null }
  /** Of the shares, in percentage points; null where nothing can be compared. */
  difference: number | null
  adjustedPValue: number | null
  /** By the p-value adjusted over all labels, and an interval (Newcombe) that leaves out 0. */
  significant: boolean
  touchpoints: { touchpoint: string; n: number; sentiment: number }[]
}

const total = (cells: readonly MentionCell[], of: 'n' | 'negative' | 'positive' | 'sentimentSum') =>
  cells.reduce((sum, cell) => sum + cell[of], 0)

const moodOf = (cells: readonly MentionCell[]) => total(cells, 'sentimentSum') / (1000 * total(cells, 'n'))

/** A rollup may count a comment that arrives between two reads: never more mentions than comments. */
const asShare = (n: number, comments: number) => [n, Math.max(n, comments)] as const

/** Each label with its share and mood against the period before, the most frequent first. */
export function mentionsOf(now: Mentioned, before: Mentioned): Mention[] {
  const earlier = Map.groupBy(before.rows, ({ label }) => label)
  const told = [...Map.groupBy(now.rows, ({ label }) => label)].map(([id, cells]) => {
    const past = earlier.get(id) ?? []
    const [n, comments] = asShare(total(cells, 'n'), now.comments)
    const [pastN, pastComments] = asShare(total(past, 'n'), before.comments)
    const samples = [n, comments, pastN, pastComments] as const
    const interval = pastComments === 0 ? null : newcombe(...samples)
    const [negative, positive] = [total(cells, 'negative'), total(cells, 'positive')]
    const share = (100 * n) / comments
    const pastShare = pastComments === 0 ? 0 : (100 * pastN) / pastComments
    return {
      p: pastComments === 0 ? null : twoShareP(...samples),
      isClear: interval !== null && (interval.low > 0 || interval.high < 0),
      mention: {
        id,
        n,
        share,
        shareInterval: scaleInterval(wilson(n, comments), 100),
        sentiment: moodOf(cells),
        negative,
        neutral: n - negative - positive,
        positive,
        before: { n: pastN, share: pastShare, sentiment: pastN === 0 ? null : moodOf(past) },
        difference: pastComments === 0 ? null : share - pastShare,
        touchpoints: cells
          .map((cell) => ({ touchpoint: cell.touchpoint, n: cell.n, sentiment: moodOf([cell]) }))
          .toSorted((a, b) => b.n - a.n || (a.touchpoint < b.touchpoint ? -1 : 1)),
      },
    }
  })
  const adjusted = benjaminiHochberg(told.flatMap(({ p }) => p ?? []))
  return told
    .map(({ p, isClear, mention }) => {
      const adjustedPValue = p === null ? null : (adjusted.shift() ?? null)
      const significant = isClear && adjustedPValue !== null && adjustedPValue < 0.05
      return { ...mention, adjustedPValue, significant }
    })
    .toSorted((a, b) => b.n - a.n || (a.id < b.id ? -1 : 1))
}
