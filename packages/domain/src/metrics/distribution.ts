import { binsOf } from './definition.ts'
import type { MeasureId } from './definition.ts'
import { countBetween } from './histogram.ts'
import type { Histogram } from './histogram.ts'
import { isWithheld } from './sufficiency.ts'

export interface Distribution {
  scores: { score: number; count: number }[]
  /** Best first; `share` is 0..1 of the answers on the scale, 0 without any. */
  bands: { id: string; count: number; share: number }[]
}

interface Band {
  id: string
  min: number
  max: number
}

const sentimentScores = [-1, 0, 1]

const netBands: readonly Band[] = [
  { id: 'promoters', min: 9, max: 10 },
  { id: 'passives', min: 7, max: 8 },
  { id: 'detractors', min: 0, max: 6 },
]

const satisfactionBands: readonly Band[] = [
  { id: 'satisfied', min: 4, max: 5 },
  { id: 'neutral', min: 3, max: 3 },
  { id: 'dissatisfied', min: 1, max: 2 },
]

const bandsOf: Record<MeasureId, readonly Band[]> = {
  nps: netBands,
  enps: netBands,
  csat: satisfactionBands,
  stars: satisfactionBands,
  ces: [
    { id: 'easy', min: 5, max: 7 },
    { id: 'neutral', min: 4, max: 4 },
    { id: 'difficult', min: 1, max: 3 },
  ],
  sentiment: [
    { id: 'positive', min: 2, max: 2 },
    { id: 'neutral', min: 1, max: 1 },
    { id: 'negative', min: 0, max: 0 },
  ],
  'response-rate': [
    { id: 'answered', min: 1, max: 1 },
    { id: 'unanswered', min: 0, max: 0 },
  ],
}

/** Answers by score (of sentiment −1, 0 and 1 for its three bands) and by band, such that default shares read off the bands. Empty for eNPS under 5 answers. */
export function distribute(metric: MeasureId, h: Histogram, isEmployees = false): Distribution {
  const { min, max } = binsOf[metric]
  const n = countBetween(h, min, max)
  if (isWithheld(metric, n, isEmployees)) return { scores: [], bands: [] }
  return {
    scores: h.counts.slice(min, max + 1).map((count, index) => ({
      score: metric === 'sentiment' ? (sentimentScores[index] ?? 0) : min + index,
      count,
    })),
    bands: bandsOf[metric].map((band) => {
      const count = countBetween(h, band.min, band.max)
      return { id: band.id, count, share: n === 0 ? 0 : count / n }
    }),
  }
}
