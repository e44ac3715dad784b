export const metricIds = ['nps', 'csat', 'ces', 'stars', 'enps'] as const
export type MetricId = (typeof metricIds)[number]

/** What can be measured: the metrics that people answer, and what follows from comments and from asking. */
export const measureIds = [...metricIds, 'sentiment', 'response-rate'] as const
export type MeasureId = (typeof measureIds)[number]

export type DefinitionId =
  | 'nps/standard'
  | 'csat/top2-of-5'
  | 'csat/zendesk-5'
  | 'csat/formbricks'
  | 'csat/smileys-3'
  | 'csat/mean'
  | 'ces/2.0'
  | 'ces/delighted'
  | 'ces/net'
  | 'ces/mean'
  | 'stars/mean'
  | 'stars/top2'
  | 'enps/standard'
  | 'sentiment/mean'
  | 'sentiment/negative'
  | 'sentiment/net'
  | 'response-rate/delivered'
  | 'response-rate/aapor-rr1'
  | 'response-rate/aapor-rr2'

export interface Scale {
  min: number
  max: number
}

/** How a metric is computed from scores. Unit `score` is -100..100, `percent` 0..100, `mean` the metric's own scale. */
export interface Definition {
  id: DefinitionId
  metric: MeasureId
  unit: 'score' | 'percent' | 'mean'
  scale: Scale
  /** The cells of a histogram that count: the scores, or the bins that stand for them. */
  bins: Scale
  isDefault: boolean
  describe: { es: string; en: string }
}

/** The scores that an answer may have, both ends included. */
export const scaleOf: Record<MeasureId, Scale> = {
  nps: { min: 0, max: 10 },
  csat: { min: 1, max: 5 },
  ces: { min: 1, max: 7 },
  stars: { min: 1, max: 5 },
  enps: { min: 0, max: 10 },
  sentiment: { min: -1, max: 1 },
  'response-rate': { min: 0, max: 1 },
}

/** Negative, neutral and positive comments; asked but not answered, and answered. Scores are their own bins. */
export const binsOf: Record<MeasureId, Scale> = {
  ...scaleOf,
  sentiment: { min: 0, max: 2 },
}
