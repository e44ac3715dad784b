import type { Event, Feedback } from '@vigia/contracts/signals'

export interface Narrator {
  es: string
  en: string
}

export type SignalRequest = { path: '/v1/events'; body: Event } | { path: '/v1/feedback'; body: Feedback }

/** What a manager does about the customer's case. */
export type CaseAction =
  | { action: 'acknowledge' | 'contact'; actor: string; note: string }
  | { action: 'resolve'; outcome: 'saved' | 'lost' | 'not_at_risk'; actor: string; note: string }

/** A signal as it reached us, on the story's own day. */
export interface SignalStep {
  day: number
  /** Of the day, in UTC. */
  hour: number
  request: SignalRequest
  narrator: Narrator
}

export interface CaseStep {
  day: number
  hour: number
  care: CaseAction
}

export interface Story {
  /** How many days before today the story's day 0 lies. */
  beganDaysAgo: number
  steps: readonly (SignalStep | CaseStep)[]
  /** The days on which the sweep looks, those without any signal too. */
  sweepDays: readonly number[]
}

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/** When the sweep of a story's day runs: after everything that happened on it. */
export const sweepHour = 20

/** The moment of a story's day and hour, its day 0 lying so many days before the day of `now` (UTC). */
export function momentOf(beganDaysAgo: number, day: number, hour: number, now: Date): Date {
  const today = Math.floor(now.getTime() / DAY_MS) * DAY_MS
  return new Date(today + (day - beganDaysAgo) * DAY_MS + hour * HOUR_MS)
}
