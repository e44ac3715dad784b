import type { SurveyKind } from '../surveys/index.ts'

/** When customers may be asked, over all surveys, channels and tools of an organization. */
export interface FatiguePolicy {
  /** Hours between any two asks. */
  floorHours: number
  /** Days between two relationship surveys. */
  relationshipDays: number
  /** Days between two relationship surveys of one metric, where that is longer. */
  metricDays: Readonly<Record<string, number>>
  /** Days between two asks about one touchpoint. */
  transactionalDays: number
  /** The share of people who are asked at all, 0 to 1; always the same people for one survey. */
  sampling: number
  /** Local hours in which nobody is written to, such as 21 to 8; a page that somebody looks at may ask at any hour. */
  quietHours: { from: number; to: number } | null
}

/** Bain's and common practice for survey fatigue: see docs/asking.md. */
export const defaultFatiguePolicy: FatiguePolicy = {
  floorHours: 24,
  relationshipDays: 30,
  metricDays: { nps: 90 },
  transactionalDays: 7,
  sampling: 1,
  quietHours: { from: 21, to: 8 },
}

/** An ask of the past, by any tool. Times in milliseconds. */
export interface PastAsk {
  at: number
  kind: SurveyKind
  metric: string | null
  touchpoint: string
}

/** What somebody wants to ask. */
export interface Question {
  surveyId: string
  kind: SurveyKind
  metric: string | null
  touchpoint: string
  channel: string
}

/** What is known about whom they want to ask. */
export interface AskFacts {
  customerId: string
  isLive: boolean
  optedOut: boolean
  hasOpenCase: boolean
  asks: readonly PastAsk[]
}
