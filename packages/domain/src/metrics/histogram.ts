import type { Sample } from '../statistics/index.ts'
import type { Scale } from './definition.ts'

const LENGTH = 11

/** `counts[i]` answers had score i, 0..10; always of length 11. Histograms add up, so rollups can keep them. */
export interface Histogram {
  readonly counts: readonly number[]
  /** Of what is finer than its cells (sentiment): the exact sum, and that of the squares. */
  readonly moments?: Readonly<{ sum: number; squares: number }>
}

export const emptyHistogram: Histogram = { counts: Array.from({ length: LENGTH }, () => 0) }

/** Counts scores, each a whole number 0..10; another one is a bug of the caller and throws RangeError. */
export function histogramOf(scores: Iterable<number>): Histogram {
  const counts = [...emptyHistogram.counts]
  for (const score of scores) {
    const count = counts[score]
    if (count === undefined) throw new RangeError(`a score is a whole number from 0 to 10, not ${score}`)
    counts[score] = count + 1
  }
  return { counts }
}

/** The histogram of all their answers together. */
export function mergeHistograms(...all: readonly Histogram[]): Histogram {
  const counts = emptyHistogram.counts.map((_, score) =>
    all.reduce((sum, h) => sum + (h.counts[score] ?? 0), 0),
  )
  const moments = all.flatMap((h) => h.moments ?? [])
  if (moments.length === 0) return { counts }
  const total = (of: 'sum' | 'squares') => moments.reduce((sum, each) => sum + each[of], 0)
  return { counts, moments: { sum: total('sum'), squares: total('squares') } }
}

/** Answers with a score in [min, max], both included. */
export function countBetween(h: Histogram, min: number, max: number): number {
  return h.counts.slice(min, max + 1).reduce((sum, count) => sum + count, 0)
}

export function countOf(h: Histogram): number {
  return countBetween(h, 0, LENGTH - 1)
}

/** Size, mean and sample variance of the scores on a scale; without any, the mean is NaN. */
export function momentsOf(h: Histogram, { min, max }: Scale): Sample {
  const n = countBetween(h, min, max)
  if (h.moments) {
    const { sum, squares } = h.moments
    const mean = sum / n
    return { n, mean, variance: n > 1 ? Math.max(0, (squares - n * mean ** 2) / (n - 1)) : 0 }
  }
  const cells = h.counts.slice(min, max + 1).map((count, index) => ({ score: min + index, count }))
  const mean = cells.reduce((sum, { score, count }) => sum + score * count, 0) / n
  const squares = cells.reduce((sum, { score, count }) => sum + count * (score - mean) ** 2, 0)
  return { n, mean, variance: n > 1 ? squares / (n - 1) : 0 }
}

/** The mean of all scores, null without any. */
export function meanOf(h: Histogram): number | null {
  const { n, mean } = momentsOf(h, { min: 0, max: LENGTH - 1 })
  return n === 0 ? null : mean
}
