/** How a file is counted by hand, knowing nothing of how it is imported. */
export interface Recipe {
  metric: 'csat' | 'nps'
  definition: string
  groupBy: 'touchpoint'
  groupOf: (cells: Readonly<Record<string, string>>) => string
  scoreOf: (cells: Readonly<Record<string, string>>) => number
  /** What the definition makes of the scores. */
  figure: (scores: readonly number[]) => number
}

const mean = (scores: readonly number[]): number =>
  scores.reduce((sum, score) => sum + score, 0) / scores.length

const netPromoters = (scores: readonly number[]): number => {
  const promoters = scores.filter((score) => score >= 9).length
  const detractors = scores.filter((score) => score <= 6).length
  return (100 * (promoters - detractors)) / scores.length
}

const opinions: Readonly<Record<string, number>> = { negative: 1, neutral: 3, positive: 5 }

export const recipes: Readonly<Record<string, Recipe>> = {
  'airline-tweets': {
    metric: 'csat',
    definition: 'csat/mean',
    groupBy: 'touchpoint',
    groupOf: (cells) => cells['negative_reason'] || 'general',
    scoreOf: (cells) => opinions[cells['sentiment'] ?? ''] ?? Number.NaN,
    figure: mean,
  },
  'telecom-nps': {
    metric: 'nps',
    definition: 'nps/standard',
    groupBy: 'touchpoint',
    groupOf: (cells) => cells['journey_stage'] ?? '',
    scoreOf: (cells) => Number(cells['nps']),
    figure: netPromoters,
  },
}
