import type { BacktestRow } from '@vigia/db/backtests'
import { emptyTally, type Tally, type Trial } from '@vigia/domain/backtests'
import type { Region, RiskPolicy } from '@vigia/domain/risk'
import type { Rule } from '@vigia/domain/rules'

/** What was asked, and what held then: a trial that goes on for minutes is of one moment. Times in ISO-8601. */
export interface TrialRequest {
  rule: Rule
  from: string
  to: string
  askedAt: string
  horizonDays: number
  rowBudget: number
  inactivity: boolean
  silentGaps: number
  managers: number
  region: Region
  timeZone: string
  currency: string
}

/** Where a trial stands: all that the next page needs. */
export interface TrialState {
  pages: number
  /** The last customer that was looked at; for a metric the definition and the series that come next. */
  cursor: string
  rowsRead: number
  truncated: number
  /** How often a page failed. */
  failures: number
  error: string | null
  tally: Tally
}

export const firstState: TrialState = {
  pages: 0,
  cursor: '',
  rowsRead: 0,
  truncated: 0,
  failures: 0,
  error: null,
  tally: emptyTally,
}

/** A page more, and whether it was the last: of all customers, or of those that the budget allows. */
export interface Turned {
  state: TrialState
  isOver: boolean
  /** Whether everybody was looked at. */
  isWhole: boolean
}

export const requestOf = ({ request }: Pick<BacktestRow, 'request'>): TrialRequest =>
  JSON.parse(request) as TrialRequest

export const stateOf = ({ state }: Pick<BacktestRow, 'state'>): TrialState => JSON.parse(state) as TrialState

export function trialOf(request: TrialRequest, id: string, policy: RiskPolicy): Trial {
  const { rule, from, to, askedAt, horizonDays, timeZone, inactivity, silentGaps } = request
  return {
    rule: { ...rule, id },
    from: new Date(from),
    to: new Date(to),
    now: new Date(askedAt),
    horizonDays,
    policy,
    timeZone,
    inactivity,
    silentGaps,
  }
}
