import type { CaseStatus } from '../cases/index.ts'
import { isContact } from '../issues/contact.ts'
import { tiers, type RiskFeatures, type Tier } from '../risk/index.ts'
import { stageOfTouchpoint, type HistorySignal } from '../signals/index.ts'
import { fieldOf } from './fields.ts'
import { ruleHolds, type Known, type Read } from './holds.ts'
import type { Rule } from './rule.ts'

const dayMs = 86_400_000
const hourMs = 3_600_000

/** Who it is about: the segment, and what the customer is worth as told or bought; null when unknown. */
export interface RuleCustomer {
  segment: string
  value: number | null
}

/** An open case, and when somebody of ours last reached the customer. */
export interface RuleCase {
  id: string
  status: CaseStatus
  tier: Tier
  openedAt: Date
  acknowledgedAt: Date | null
  lastContactAt: Date | null
  /** Until when the customer should have been contacted. */
  dueAt: Date | null
  snoozedUntil: Date | null
  touchpoint: string | null
}

/** What a rule on the risk needs of an assessment. */
export interface RuleRisk {
  probability: number
  tier: Tier
  /** When the customer left: no rule on the risk then holds. */
  leftAt: Date | null
  features: Pick<RiskFeatures, 'strikes' | 'openIssueDays' | 'silentDays' | 'repeatContacts'>
}

/** A shift of a metric, as the watch tells it. */
export interface RuleChange {
  definition: string
  touchpoint: string | null
  direction: 'up' | 'down'
  difference: number
  pValue: number
}

const table =
  (entries: Record<string, () => Known>): Read =>
  (field) =>
    entries[field]?.() ?? null

/** What a rule on a signal may ask of all that the customer lived through up to it, the signal itself included. */
export interface SignalPast {
  /** Negative experiences in a row. */
  strikes: () => number
  /** Negative experiences of so many days. */
  negativesWithin: (days: number) => number
}

/** A signal's fields. */
export function readSignal(signal: HistorySignal, customer: RuleCustomer, past: SignalPast): Read {
  return table({
    metric: () => signal.metric,
    score: () => signal.score,
    touchpoint: () => signal.touchpoint,
    stage: () => stageOfTouchpoint(signal.touchpoint),
    channel: () => signal.channel,
    type: () => signal.type,
    severity: () => signal.severity,
    experience: () => signal.experience,
    negative: () => signal.negative,
    sentiment: () => signal.sentiment ?? null,
    theme: () => signal.themes ?? null,
    comment: () => signal.comment,
    employee: () => signal.employee ?? null,
    team: () => signal.team ?? null,
    segment: () => customer.segment,
    value: () => customer.value,
    strikes: past.strikes,
    negativesIn7Days: () => past.negativesWithin(7),
    negativesIn30Days: () => past.negativesWithin(30),
    waitMinutes: () => signal.waitMinutes,
  })
}

/** In percentage points, without what floats leave behind: from 0.4 to 0.5 are 10. */
const pointsBetween = (from: number, to: number) => Math.round((to - from) * 1e8) / 1e6

/** A risk's fields; `weekAgo` is the probability of a week before, and `touchpoint` where most of it comes from. */
export function readRisk(
  { probability, tier, features }: RuleRisk,
  customer: RuleCustomer,
  weekAgo: number | null,
  touchpoint: string | null,
): Read {
  return table({
    probability: () => probability,
    tier: () => tier,
    change: () => (weekAgo === null ? null : pointsBetween(weekAgo, probability)),
    strikes: () => features.strikes,
    openIssueDays: () => features.openIssueDays,
    silentDays: () => features.silentDays,
    value: () => customer.value,
    segment: () => customer.segment,
    touchpoint: () => touchpoint,
    repeatContacts: () => features.repeatContacts,
  })
}

/**
 * Since when the customer of an open case waits for us: since it opened, until somebody contacts them; then since they
 * first reached us again. Null while it is their turn.
 */
export function waitingSince(
  { openedAt, lastContactAt }: RuleCase,
  history: readonly HistorySignal[],
): Date | null {
  if (lastContactAt === null || lastContactAt < openedAt) return openedAt
  return history.reduce<Date | null>((first, signal) => {
    if (!isContact(signal) || signal.at <= lastContactAt) return first
    return first === null || signal.at < first ? signal.at : first
  }, null)
}

/** A case's fields as of `now`; `since` is {@link waitingSince}. */
export function readCase(about: RuleCase, customer: RuleCustomer, since: Date | null, now: Date): Read {
  const past = (from: Date | null, unit: number) =>
    from === null ? null : Math.max(0, now.getTime() - from.getTime()) / unit
  return table({
    daysWithoutContact: () => past(since, dayMs),
    hoursUnacknowledged: () =>
      about.status === 'open' && about.acknowledgedAt === null ? past(about.openedAt, hourMs) : null,
    tier: () => about.tier,
    value: () => customer.value,
    segment: () => customer.segment,
    touchpoint: () => about.touchpoint,
    overdue: () => about.dueAt !== null && about.dueAt < now,
  })
}

const convincing = 0.05

/** A shift's fields; the difference is its size, whatever the direction. */
export function readChange({ definition, touchpoint, direction, difference, pValue }: RuleChange): Read {
  return table({
    metric: () => definition,
    touchpoint: () => (touchpoint === null ? [] : [touchpoint, 'any']),
    direction: () => (direction === 'up' ? 'rose' : 'fell'),
    difference: () => Math.abs(difference),
    significant: () => pValue < convincing,
  })
}

const orderOf = (rule: Pick<Rule, 'on'>) => (field: string) =>
  field === 'tier' ? tiers : (fieldOf(rule.on, field)?.values ?? [])

/** Whether all conditions of a rule hold for what `read` knows. */
export function matches(rule: Rule, read: Read): boolean {
  return ruleHolds(rule, read, orderOf(rule))
}

/**
 * Whether a rule on metrics is about this shift. Without a touchpoint it looks at all together alone; `any` stands for
 * each touchpoint by itself.
 */
export function matchesChange(rule: Rule, change: RuleChange): boolean {
  const asksWhere = rule.conditions.some(({ field }) => field === 'touchpoint')
  return (asksWhere || change.touchpoint === null) && matches(rule, readChange(change))
}
