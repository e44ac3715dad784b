export const metricIds = ['nps', 'csat', 'ces', 'stars', 'enps'] as const
export type MetricId = (typeof metricIds)[number]

export type DefinitionId =
  | 'nps/standard'
  | 'csat/top2-of-5'
  | 'csat/zendesk-5'
  | 'csat/mean'
  | 'ces/2.0'
  | 'ces/net'
  | 'ces/mean'
  | 'stars/mean'
  | 'stars/top2'
  | 'enps/standard'

export interface Scale {
  min: number
  max: number
}

/** How a metric is computed from scores. Unit `score` is -100..100, `percent` 0..100, `mean` the metric's own scale. */
export interface Definition {
  id: DefinitionId
  metric: MetricId
  unit: 'score' | 'percent' | 'mean'
  scale: Scale
  isDefault: boolean
  describe: { es: string; en: string }
}

/** The scores that an answer may have, both ends included. */
export const scaleOf: Record<MetricId, Scale> = {
  nps: { min: 0, max: 10 },
  csat: { min: 1, max: 5 },
  ces: { min: 1, max: 7 },
  stars: { min: 1, max: 5 },
  enps: { min: 0, max: 10 },
}
