import type { StoredRule } from '../rules/index.ts'
import type { Texts } from '../signals/index.ts'
import { wilson, Z95 } from '../statistics/index.ts'
import { notesOf } from './notes.ts'
import { phraseResult } from './phrase.ts'
import type { Sum, Tally, TrialExample } from './tally.ts'
import { dayMs } from './trial.ts'
import { weeklyOf, weeksOf, type TrialWeek } from './weeks.ts'

/** A number of all customers; with its 95 % interval where only a share of them was looked at. */
export interface Estimate {
  value: number
  low: number
  high: number
}

/** A share in percent, with its Wilson interval, and of how many; null where there is nobody. */
export type Rate = (Estimate & { of: number }) | null

export interface TrialResult {
  /** Of the customers that were looked at, 0 to 1. */
  share: number
  alerts: Estimate
  alertsPerManagerAndWeek: number
  managers: number
  customersAlerted: Estimate
  left: Estimate
  falseAlarms: Estimate
  pending: Estimate
  precision: Rate
  recall: Rate
  leavers: Estimate
  leadDays: { median: number; of: number } | null
  value: { alerted: number; left: number }
  months: { month: string; alerts: number; left: number }[]
  weeks: TrialWeek[]
  /** Of the whole weeks; null with fewer than two. */
  alertsPerWeek: Estimate | null
  examples: TrialExample[]
  text: Texts
  notes: Texts[]
}

/** What the figures are of. */
export interface Frame {
  rule: StoredRule
  from: Date
  to: Date
  /** Of the customers that were looked at, 0 to 1, 0 excluded. */
  share: number
  managers: number
  inactivity: boolean
  /** Customers of whom there was more than could be looked at. */
  truncated: number
  /** In whose weeks alerts are counted. */
  timeZone: string
}

/**
 * A sum over a share of the customers, scaled to all of them: each is taken by chance with probability `share`
 * (Horvitz–Thompson, Poisson sampling: variance Σ a² (1 − s) / s²). Never below what was counted.
 */
export function scaled({ sum, squares }: Sum, share: number): Estimate {
  const value = sum / share
  const half = (Z95 * Math.sqrt(squares * (1 - share))) / share
  return { value, low: Math.max(sum, value - half), high: value + half }
}

const countOf = (count: number, share: number) => scaled({ sum: count, squares: count }, share)

function rateOf(part: number, of: number): Rate {
  if (of === 0) return null
  const { low, high } = wilson(part, of)
  return { value: (100 * part) / of, low: 100 * low, high: 100 * high, of }
}

/** The median of whole days; of an even number the mean of the middle two. */
function medianOf(leads: Record<string, number>): TrialResult['leadDays'] {
  const days = Object.entries(leads)
    .map(([day, count]) => [Number(day), count] as const)
    .toSorted(([a], [b]) => a - b)
  const of = days.reduce((sum, [, count]) => sum + count, 0)
  if (of === 0) return null
  const at = (place: number) => {
    let left = place
    return days.find(([, count]) => (left -= count) < 0)?.[0] ?? 0
  }
  return { median: (at(Math.ceil(of / 2) - 1) + at(Math.floor(of / 2))) / 2, of }
}

const week = 7 * dayMs

/** What a trial found, of all customers. */
export function resultOf(tally: Tally, frame: Frame): TrialResult {
  const { share, managers, from, to } = frame
  const of = (count: number) => countOf(count, share)
  const alerts = scaled(tally.alerts, share)
  const weeks = weeksOf(tally.weeks, frame)
  const months = Object.entries(tally.months).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const found = {
    share,
    alerts,
    alertsPerManagerAndWeek: alerts.value / Math.max(1, managers) / ((to.getTime() - from.getTime()) / week),
    managers: Math.max(1, managers),
    customersAlerted: of(tally.alerted),
    left: of(tally.left),
    falseAlarms: of(tally.stayed),
    pending: of(tally.pending),
    precision: rateOf(tally.left, tally.left + tally.stayed),
    recall: rateOf(tally.caught, tally.leavers),
    leavers: of(tally.leavers),
    leadDays: medianOf(tally.leads),
    value: { alerted: tally.value.alerted / share, left: tally.value.left / share },
    months: months.map(([month, { alerts: raised, left }]) => ({
      month,
      alerts: raised / share,
      left: left / share,
    })),
    weeks,
    alertsPerWeek: weeklyOf(weeks),
    examples: [...tally.examples.left, ...tally.examples.other].toSorted((a, b) => (a.at < b.at ? -1 : 1)),
  }
  return { ...found, text: phraseResult(found, frame), notes: notesOf(tally, frame) }
}
