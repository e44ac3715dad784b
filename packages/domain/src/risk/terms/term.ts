import type { Texts } from '../../signals/index.ts'
import type { ReasonCode } from '../codes.ts'
import type { RiskFeatures } from '../features.ts'
import type { TermPrior } from '../model.ts'

/** One input of the churn model: a number that each customer has, weighed in log-odds a unit. */
export interface Term {
  name: string
  /** The reason that it is told by. */
  group: ReasonCode
  value: (features: RiskFeatures) => number
  /** How sure the weight is before any outcome, and the side it stays on whatever the outcomes say. */
  prior: Omit<TermPrior, 'mean'>
  /** What the number is, for whoever looks into the model. */
  label: Texts
}

/**
 * What a term is besides its name. One that says no more is free on both sides and counts only once learned, with a
 * deviation that keeps two dozen of them from drowning the assumptions while outcomes are few.
 */
export type TermOf = Pick<Term, 'value' | 'label'> & Partial<Term['prior']>

export const termOf = (
  group: ReasonCode,
  name: string,
  { value, label, deviation = 0.7, sign = 0 }: TermOf,
): Term => ({ name, group, value, label, prior: { deviation, sign } })

/** Natural logarithm of days, from `from` on: 0 before. */
export const daysPast = (days: number | null, from: number) =>
  Math.max(0, Math.log((1 + (days ?? 0)) / (1 + from)))

/** From 0 at `from` days to 1 at `to` days. */
const ramp = (days: number | null, from: number, to: number) =>
  Math.min(1, Math.max(0, ((days ?? 0) - from) / (to - from)))

/** 1 in the first month, 0 from the second on; 0 for whom no activity is known. */
export const newcomerOf = ({ tenureDays }: RiskFeatures) =>
  tenureDays === null ? 0 : 1 - ramp(tenureDays, 30, 60)

/** 0 until a year and a half, 1 from two years on. */
export const longstandingOf = ({ tenureDays }: RiskFeatures) => ramp(tenureDays, 540, 720)

/** ln(1 + months since the first activity). */
export const monthsOf = ({ tenureDays }: RiskFeatures) => Math.log(1 + (tenureDays ?? 0) / 30)
