import type { CaseStatus, MetricId, Tier } from '@vigia/contracts/vocabulary'

export const periods = [7, 30, 90, 365] as const
export type Period = (typeof periods)[number]

export const rankMetrics = ['csat', 'nps', 'ces'] as const satisfies readonly MetricId[]
export type RankMetric = (typeof rankMetrics)[number]

export const riskTiers = ['critical', 'alert', 'watch'] as const satisfies readonly Tier[]
export type RiskTier = (typeof riskTiers)[number]

export const caseStatuses = [
  'open',
  'acknowledged',
  'contacted',
  'resolved',
] as const satisfies readonly CaseStatus[]

export const timelineKinds = ['feedback', 'event', 'risk', 'case'] as const
export type TimelineKind = (typeof timelineKinds)[number]

export const arrivalOutcomes = ['refused', 'partly', 'accepted', 'duplicate'] as const
export type ArrivalOutcome = (typeof arrivalOutcomes)[number]

type Raw = Record<string, unknown>

const oneOf = <T>(allowed: readonly T[], value: unknown): T | undefined =>
  allowed.find((candidate) => candidate === value)

/** An entry only where the address says something valid and not the default: addresses stay short. */
const entry = <K extends string, T>(name: K, value: T | undefined): { [P in K]?: T } =>
  (value === undefined ? {} : { [name]: value }) as { [P in K]?: T }

export interface OverviewSearch {
  days?: Period
  rank?: RankMetric
}
export const parseOverview = (raw: Raw): OverviewSearch => ({
  ...entry('days', oneOf(periods, Number(raw['days']))),
  ...entry('rank', oneOf(rankMetrics, raw['rank'])),
})

export interface RisksSearch {
  tier?: RiskTier
}
export const parseRisks = (raw: Raw): RisksSearch => entry('tier', oneOf(riskTiers, raw['tier']))

export interface CasesSearch {
  status?: CaseStatus
}
export const parseCases = (raw: Raw): CasesSearch => entry('status', oneOf(caseStatuses, raw['status']))

export interface StorySearch {
  show?: TimelineKind
}
export const parseStory = (raw: Raw): StorySearch => entry('show', oneOf(timelineKinds, raw['show']))

export interface CustomersSearch {
  query?: string
}
/** The router reads `?query=600123` as a number; a person typed a phone. */
export const parseCustomers = (raw: Raw): CustomersSearch => {
  const { query } = raw
  const text =
    typeof query === 'string' || typeof query === 'number' ? String(query).trim().slice(0, 200) : ''
  return entry('query', text === '' ? undefined : text)
}

export interface ConnectSearch {
  outcome?: ArrivalOutcome
}
export const parseConnect = (raw: Raw): ConnectSearch =>
  entry('outcome', oneOf(arrivalOutcomes, raw['outcome']))

export const intervalFor = (days: Period): 'day' | 'week' | 'month' =>
  days <= 30 ? 'day' : days <= 90 ? 'week' : 'month'
