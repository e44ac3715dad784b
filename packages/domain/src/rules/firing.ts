import { negativesWithin, strikes } from '../experience/index.ts'
import type { HistorySignal, Texts } from '../signals/index.ts'
import { causeOf } from './cause.ts'
import {
  matches,
  readCase,
  readRisk,
  readSignal,
  waitingSince,
  type RuleCase,
  type RuleCustomer,
  type RuleRisk,
} from './reading.ts'
import type { StoredRule } from './rule.ts'

/** That a rule fired for a customer: `key` is the signal, the case or the local day. */
export interface PastFiring {
  ruleId: string
  key: string
  at: Date
}

export interface RuleFacts {
  /** In any order; what comes after now is not looked at. */
  history: readonly HistorySignal[]
  assessment: RuleRisk
  /** The probability about a week ago; null when it is not known. */
  weekAgo: number | null
  /** Where most of the risk comes from. */
  touchpoint: string | null
  customer: RuleCustomer
  /** The open case; null without one. */
  case: RuleCase | null
  /** The rules that fired for this customer, within the longest pause at least. */
  firings: readonly PastFiring[]
  /** The local day of now. */
  day: string
}

/** A rule that holds now, for a cause that it has not fired for. */
export interface RuleFiring {
  ruleId: string
  key: string
  tier: 'alert' | 'critical'
  name: string
  /** What it fired for. */
  text: Texts
  opensCase: boolean
  /** Who hears of it; left out for whoever owns the case and all that take its tier. */
  destinations?: readonly string[]
}

const dayMs = 86_400_000

/** Signals older than this never fire: history is no alarm. */
export const freshMs = dayMs

/** Whether a rule that fired at these times pauses at `at`. */
export function isPaused(
  { cooldownDays }: Pick<StoredRule, 'cooldownDays'>,
  firedAt: readonly Date[],
  at: Date,
): boolean {
  return firedAt.some((time) => at >= time && at.getTime() < time.getTime() + cooldownDays * dayMs)
}

interface Cause {
  key: string
  at: Date
  text: Texts
}

function signalCauses(rule: StoredRule, { history, customer }: RuleFacts, now: Date): Cause[] {
  return history
    .filter(({ at }) => at <= now && at.getTime() > now.getTime() - freshMs)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
    .filter((signal) =>
      matches(
        rule,
        readSignal(signal, customer, {
          strikes: () => strikes(history, signal.at),
          negativesWithin: (days) => negativesWithin(history, days, signal.at),
        }),
      ),
    )
    .map((signal) => ({ key: signal.id, at: signal.at, text: causeOf({ on: 'signal', signal }) }))
}

function riskCauses(rule: StoredRule, facts: RuleFacts, now: Date): Cause[] {
  const { assessment, customer, weekAgo, touchpoint, day } = facts
  if (assessment.leftAt || !matches(rule, readRisk(assessment, customer, weekAgo, touchpoint))) return []
  return [{ key: day, at: now, text: causeOf({ on: 'risk', risk: assessment }) }]
}

/** The cause that a case is of for a rule: where it asks who waits, each wait is one. */
export function caseKey(rule: StoredRule, about: RuleCase, since: Date | null): string {
  const asksWait = rule.conditions.some(({ field }) => field === 'daysWithoutContact')
  return asksWait && since !== null ? `${about.id}@${since.toISOString()}` : about.id
}

export const isSnoozed = ({ snoozedUntil }: RuleCase, now: Date): boolean =>
  snoozedUntil !== null && snoozedUntil > now

function caseCauses(rule: StoredRule, { case: about, customer, history }: RuleFacts, now: Date): Cause[] {
  if (about === null || about.status === 'resolved' || isSnoozed(about, now)) return []
  const since = waitingSince(about, history)
  if (!matches(rule, readCase(about, customer, since, now))) return []
  const text = causeOf({ on: 'case', about, since, now })
  return [{ key: caseKey(rule, about, since), at: now, text }]
}

function causesOf(rule: StoredRule, facts: RuleFacts, now: Date): Cause[] {
  if (rule.on === 'signal') return signalCauses(rule, facts, now)
  if (rule.on === 'risk') return riskCauses(rule, facts, now)
  return rule.on === 'case' ? caseCauses(rule, facts, now) : []
}

/**
 * The rules that fire for a customer now: each that holds, for a cause it has not fired for, outside its pause. A pause
 * is counted from the last firing to the cause, so that a late look decides as one in time. Rules on metrics are about
 * no customer and never fire here.
 */
export function firingsOf(rules: readonly StoredRule[], facts: RuleFacts, now: Date): RuleFiring[] {
  return rules.flatMap((rule) => {
    const own = facts.firings.filter(({ ruleId }) => ruleId === rule.id)
    const fired = new Set(own.map(({ key }) => key))
    const times = own.map(({ at }) => at)
    return causesOf(rule, facts, now).flatMap(({ key, at, text }): RuleFiring[] => {
      if (fired.has(key) || isPaused(rule, times, at)) return []
      fired.add(key)
      times.push(at)
      const { id: ruleId, tier, name, opensCase, destinations = [] } = rule
      const to = destinations.length > 0 ? { destinations } : {}
      return [{ ruleId, key, tier, name, text, opensCase, ...to }]
    })
  })
}
