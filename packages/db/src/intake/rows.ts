/** A person as told by one request: known by any of `identities`, the strongest first; `id` if none of them is known. */
export interface NewPerson {
  id: string
  identities: { kind: string; value: string }[]
  traits: Record<string, string | number | boolean | null> | null
  /** When each of `traits` was told, in milliseconds: the last word wins. */
  traitTimes?: Record<string, number>
  name: string | null
  segment: string | null
  value: number | null
}

/** A signal as decided at intake; times in milliseconds; `person` is an index into the persons, null when anonymous. */
export interface NewSignal {
  id: string
  person: number | null
  kind: 'feedback' | 'event'
  touchpoint: string
  stage: string
  channel: string
  metric: string | null
  score: number | null
  type: string | null
  severity: number
  experience: number
  negative: boolean
  comment: string | null
  sentiment: number | null
  pNegative: number | null
  analysis: string | null
  employee: string | null
  issue: string | null
  opensIssue: boolean
  value: number | null
  waitMinutes: number | null
  measures: string | null
  attributes: string | null
  day: string
  occurredAt: number
  team: string | null
  shop: string | null
  release: string | null
  /** Where it came from: null for our own endpoints. */
  source: string | null
  surveyId: string | null
  surveyVersion: number | null
  importId: string | null
}

export interface NewOutcome {
  id: string
  outcome: 'churned' | 'stayed' | 'purchased' | 'returned'
  value: number | null
  occurredAt: number
  importId?: string | null
}

/** A signal as it stands in the database: `duplicate` if it was there before. */
export interface SavedSignal {
  id: string
  status: 'recorded' | 'duplicate'
  customerId: string | null
  experience: number
  negative: boolean
  occurredAt: number
  analysis: string | null
}
