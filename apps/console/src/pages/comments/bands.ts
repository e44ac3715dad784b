/** The answers of a scored metric that a manager looks for, by the definitions that Vigía measures by default. */
export const bands = {
  detractors: { metric: 'nps', maxScore: 6 },
  passives: { metric: 'nps', minScore: 7, maxScore: 8 },
  promoters: { metric: 'nps', minScore: 9 },
  dissatisfied: { metric: 'csat', maxScore: 2 },
  neutral: { metric: 'csat', minScore: 3, maxScore: 3 },
  satisfied: { metric: 'csat', minScore: 4 },
  difficult: { metric: 'ces', maxScore: 3 },
  easy: { metric: 'ces', minScore: 5 },
  lowStars: { metric: 'stars', maxScore: 2 },
  highStars: { metric: 'stars', minScore: 4 },
} as const satisfies Record<
  string,
  { metric: 'nps' | 'csat' | 'ces' | 'stars'; minScore?: number; maxScore?: number }
>

export type Band = keyof typeof bands
export const bandNames = Object.keys(bands) as Band[]
