import type { SentimentLabel } from '../sentiment/sentiment.ts'

/** What a score was asked with: NPS 0 to 10, CSAT and stars 1 to 5, CES 1 to 7. */
export type ScoreMetric = 'nps' | 'csat' | 'ces' | 'stars'

interface Scale {
  lowest: number
  highest: number
  /** The last score that is negative. */
  negativeTo: number
  /** The first score that is positive. */
  positiveFrom: number
}

const FIVE: Scale = { lowest: 1, highest: 5, negativeTo: 2, positiveFrom: 4 }

const scales: Record<ScoreMetric, Scale> = {
  nps: { lowest: 0, highest: 10, negativeTo: 6, positiveFrom: 9 },
  csat: FIVE,
  stars: FIVE,
  ces: { lowest: 1, highest: 7, negativeTo: 3, positiveFrom: 5 },
}

/** The sentiment that a score stands for; null for what is not a score of the metric. */
export function labelOf(metric: ScoreMetric, score: number): SentimentLabel | null {
  const { lowest, highest, negativeTo, positiveFrom } = scales[metric]
  if (!Number.isInteger(score) || score < lowest || score > highest) return null
  if (score <= negativeTo) return 'negative'
  return score >= positiveFrom ? 'positive' : 'neutral'
}
