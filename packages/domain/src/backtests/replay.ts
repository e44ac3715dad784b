import { decideAlert, type AlertedCase, type CaseStatus } from '../cases/index.ts'
import { leftAtOf } from '../history/index.ts'
import { dayOf } from '../periods/index.ts'
import { assessAlong, emptyRiskState, movedOn, type RiskState } from '../risk-state/index.ts'
import { afterLeaving, nextAssessmentAt, touchpointOf, type Assessment } from '../risk/index.ts'
import { firingsOf, nextRuleDueAt, type PastFiring, type RuleCase, type RuleFacts } from '../rules/index.ts'
import type { HistorySignal } from '../signals/index.ts'
import {
  dayMs,
  needsCases,
  type Trial,
  type TrialAction,
  type TrialAlert,
  type TrialCustomer,
} from './trial.ts'

/** The risk is told from the newest signals alone, as in life. */
const remembered = 300
/** Somebody with more looks than this is looked at no further: a page must end. */
const mostLooks = 800

type SimulatedCase = RuleCase & AlertedCase & { resolvedAt: Date | null }

interface Replayed {
  /** Null past the signals that are remembered: the newest of them are read instead. */
  risk: RiskState | null
  looks: number
  firings: PastFiring[]
  alerts: TrialAlert[]
  /** The probability as it was told, oldest first. */
  told: { at: Date; probability: number }[]
  current: SimulatedCase | null
  cases: number
  actions: TrialAction[]
}

const statusAfter: Record<string, CaseStatus> = {
  acknowledge: 'acknowledged',
  contact: 'contacted',
  resolve: 'resolved',
  reopen: 'open',
}

/** What people did to the customer's case until now, on record, done to the simulated one. */
function act(state: Replayed, now: Date): void {
  while (state.actions[0] && state.actions[0].at <= now) {
    const [{ action, at }] = state.actions.splice(0, 1) as [TrialAction]
    const { current } = state
    const status = statusAfter[action]
    if (!current || at < current.openedAt || !status) continue
    current.status = status
    current.lastActionAt = at
    if (action === 'contact') current.lastContactAt = at
    if (action === 'resolve') current.resolvedAt = at
    if (status !== 'open') current.acknowledgedAt ??= at
  }
}

/** Opens the case that the risk alone would have opened, or alerts of it again. */
function follow(state: Replayed, known: readonly HistorySignal[], assessment: Assessment, now: Date): void {
  const { probability, tier, features } = assessment
  const resolvedAt = state.current?.status === 'resolved' ? state.current.resolvedAt : null
  if (resolvedAt && !known.some(({ negative, at }) => negative && at > resolvedAt)) return
  if (resolvedAt) state.current = null
  const kind = decideAlert({ tier, probability, current: state.current, now })
  if (kind === 'opened' || (kind !== null && !state.current)) {
    state.cases += 1
    state.current = {
      id: `case ${state.cases}`,
      status: 'open',
      tier,
      openedAt: now,
      acknowledgedAt: null,
      lastContactAt: null,
      dueAt: null,
      snoozedUntil: null,
      touchpoint: touchpointOf(features),
      lastActionAt: null,
      alertedTier: tier,
      alertedProbability: probability,
      alertedAt: now,
      resolvedAt: null,
    }
  } else if (state.current) {
    state.current.tier = tier
    if (kind !== null)
      Object.assign(state.current, { alertedTier: tier, alertedProbability: probability, alertedAt: now })
  }
}

const weekAgoOf = (told: Replayed['told'], now: Date): number | null =>
  told.findLast(({ at }) => now.getTime() - at.getTime() >= 7 * dayMs)?.probability ?? null

/** One look at a customer; answers when time alone asks for the next, null for never. */
function look(
  state: Replayed,
  customer: TrialCustomer,
  known: readonly HistorySignal[],
  trial: Trial,
  now: Date,
): Date | null {
  const { rule, policy, timeZone, from, to } = trial
  const leftAt = leftAtOf(known, customer.outcomes, now)
  const assessment = afterLeaving(assessAlong(state.risk, known, now, policy), leftAt)
  state.looks += 1
  act(state, now)
  follow(state, known, assessment, now)
  const { totalValue } = assessment.features
  const open = state.current && state.current.status !== 'resolved' ? state.current : null
  const facts: RuleFacts = {
    history: known,
    assessment,
    weekAgo: weekAgoOf(state.told, now),
    touchpoint: touchpointOf(assessment.features),
    customer: { segment: customer.segment, value: customer.value ?? (totalValue > 0 ? totalValue : null) },
    case: open,
    firings: state.firings,
    day: dayOf(now, timeZone),
  }
  const counts = now >= from && now < to && (rule.opensCase || open !== null)
  for (const { key, text } of counts ? firingsOf([rule], facts, now) : []) {
    state.firings.push({ ruleId: rule.id, key, at: now })
    state.alerts.push({ at: now, text })
  }
  state.told.push({ at: now, probability: assessment.probability })
  const dues = [
    weekly(nextAssessmentAt(assessment, now), now),
    nextRuleDueAt([rule], { ...facts, firings: state.firings }, now)?.getTime() ?? null,
  ].filter((at) => at !== null)
  return dues.length > 0 ? new Date(Math.min(...dues)) : null
}

/** What grows by the day is looked at by the week: enough for a trial. */
const weekly = (due: Date | null, now: Date): number | null =>
  due === null ? null : Math.max(due.getTime(), now.getTime() + 7 * dayMs)

/**
 * Lives a customer's history again with the product's own assessment, cases and rules, and answers what the rule would have
 * raised: at each signal (good ones of a day together), weekly while time changes the risk, and when the rule may become
 * true by time alone. A rule on risks needs no more than a week before the period. Cases are opened as the risk would have opened them; what people did is taken from the record.
 */
export function replay(customer: TrialCustomer, trial: Trial): { alerts: TrialAlert[]; looks: number } {
  const state: Replayed = {
    risk: emptyRiskState(),
    looks: 0,
    firings: [],
    alerts: [],
    told: [],
    current: null,
    cases: 0,
    actions: customer.actions.toSorted((a, b) => a.at.getTime() - b.at.getTime()),
  }
  const { signals } = customer
  const start = needsCases(trial.rule) ? null : new Date(trial.from.getTime() - 8 * dayMs)
  let [next, due, lookedAt]: [number, Date | null, number] = [0, start, -Infinity]
  while (state.looks < mostLooks) {
    const signal = signals[next]
    const now: Date | null = signal && (!due || signal.at <= due) ? signal.at : due
    if (!now || now >= trial.to) break
    if (signal && now === signal.at) {
      next += 1
      state.risk = next > remembered ? null : movedOn(state.risk, signal)
    }
    if (start && now < start) continue
    const isMinor = signal?.at === now && !signal.negative && now.getTime() - lookedAt < dayMs
    if (isMinor) continue
    lookedAt = now.getTime()
    due = look(state, customer, signals.slice(Math.max(0, next - remembered), next), trial, now)
  }
  return { alerts: state.alerts, looks: state.looks }
}
