import type { TouchpointRow } from '@vigia/db/journey'
import { meanExperience } from '@vigia/domain/experience'
import { definitions, mergeHistograms, sufficiencyOf, summarize, type Histogram } from '@vigia/domain/metrics'
import { scaleInterval, wilson } from '@vigia/domain/statistics'

const shown = definitions.filter(
  ({ isDefault, metric }) => isDefault && metric !== 'enps' && metric !== 'response-rate',
)

/** `n` of `of`, as a share of 0 to 100 with its interval; null of nothing. */
export const shareOf = (n: number, of: number) =>
  of === 0 ? null : { n, of, share: (100 * n) / of, interval: scaleInterval(wilson(n, of), 100) }

const sum = (rows: readonly TouchpointRow[], of: 'n' | 'negatives') =>
  rows.reduce((total, row) => total + row[of], 0)

/** The sentiment of comments: its cells do not matter to a mean, only how many there are. */
const sentimentOf = (rows: readonly TouchpointRow[]): Histogram =>
  mergeHistograms(
    ...rows.map(({ comments, sentimentSum, sentimentSquares }) => ({
      counts: [0, comments],
      moments: { sum: sentimentSum / 1000, squares: sentimentSquares / 1_000_000 },
    })),
  )

const told = ['nps', 'csat', 'ces', 'stars'] as const

/** What was said there as one experience; events are not words, and count as negative experiences alone. */
function experienceAt(rows: readonly TouchpointRow[]) {
  const texts = rows.filter(({ metric }) => metric === 'comment')
  const total = (of: 'comments' | 'sentimentSum' | 'sentimentSquares') =>
    texts.reduce((all, row) => all + row[of], 0)
  const mean = meanExperience(
    told.flatMap((metric) =>
      rows.filter((row) => row.metric === metric).map(({ counts }) => ({ metric, counts })),
    ),
    {
      n: total('comments'),
      sum: total('sentimentSum') / 1000,
      squares: total('sentimentSquares') / 1_000_000,
    },
  )
  return mean && { ...mean, sufficient: sufficiencyOf(mean.n) !== 'insufficient' }
}

/** How a stage or a touchpoint is doing: each metric that has answers there, and its bad experiences. */
export function placeOf(rows: readonly TouchpointRow[]) {
  const figures = shown.flatMap((definition) => {
    const { metric } = definition
    const own = rows.filter((row) => row.metric === metric)
    const histogram = metric === 'sentiment' ? sentimentOf(rows) : mergeHistograms(...own)
    const { value, n, interval, sufficient } = summarize(definition, histogram)
    return n === 0 ? [] : [[metric, { value, n, interval, sufficient }] as const]
  })
  const signals = sum(rows, 'n')
  return {
    signals,
    metrics: Object.fromEntries(figures),
    experience: experienceAt(rows),
    negative: shareOf(sum(rows, 'negatives'), Math.max(1, signals)) ?? {
      n: 0,
      of: 0,
      share: 0,
      interval: scaleInterval(wilson(0, 1), 100),
    },
  }
}
