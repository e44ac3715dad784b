import { caseKey, firingsOf, isPaused, isSnoozed, type RuleFacts } from './firing.ts'
import type { Known, Read } from './holds.ts'
import { matches, readCase, readRisk, waitingSince } from './reading.ts'
import type { Condition, StoredRule } from './rule.ts'

const dayMs = 86_400_000

/** Fields that grow by time alone, with how long one unit of each takes. */
const growing: Record<string, number> = {
  daysWithoutContact: dayMs,
  hoursUnacknowledged: 3_600_000,
  openIssueDays: dayMs,
  silentDays: dayMs,
}

/** When a condition that is not true yet becomes so by time alone; null when it never does. */
function trueAt({ field, op, value }: Condition, known: Known, dueAt: Date | null, now: Date): number | null {
  if (field === 'overdue') return value === true && dueAt !== null ? dueAt.getTime() + 1 : null
  const unit = growing[field]
  if (unit === undefined || typeof known !== 'number' || typeof value !== 'number') return null
  if (op !== 'at_least' && op !== 'more_than') return null
  return Math.ceil(now.getTime() + (value - known) * unit) + (op === 'more_than' ? 1 : 0)
}

/** The moment from which on all conditions hold, if what does not change by time holds now. */
function holdsFrom(rule: StoredRule, read: Read, dueAt: Date | null, now: Date): number | null {
  let from = now.getTime()
  for (const condition of rule.conditions) {
    const isTrue = matches({ ...rule, conditions: [condition] }, read)
    if (isTrue) continue
    const at = trueAt(condition, read(condition.field), dueAt, now)
    if (at === null) return null
    from = Math.max(from, at, now.getTime() + 1)
  }
  return from
}

/** When the rule's pause ends, if it pauses at `at`. */
function afterPause(rule: StoredRule, { firings }: RuleFacts, at: number): number {
  const times = firings.filter(({ ruleId }) => ruleId === rule.id).map((firing) => firing.at)
  if (!isPaused(rule, times, new Date(at))) return at
  return Math.max(...times.map((time) => time.getTime())) + rule.cooldownDays * dayMs
}

function caseDueAt(rule: StoredRule, facts: RuleFacts, now: Date): number | null {
  const { case: about, customer, history } = facts
  if (about === null || about.status === 'resolved') return null
  const since = waitingSince(about, history)
  const key = caseKey(rule, about, since)
  if (facts.firings.some((firing) => firing.ruleId === rule.id && firing.key === key)) return null
  const from = holdsFrom(rule, readCase(about, customer, since, now), about.dueAt, now)
  if (from === null) return null
  return isSnoozed(about, now) ? Math.max(from, about.snoozedUntil?.getTime() ?? 0) : from
}

/** A rule that holds already is told once a day at the most. */
function riskDueAt(rule: StoredRule, facts: RuleFacts, now: Date): number | null {
  const { assessment, customer, weekAgo, touchpoint } = facts
  if (assessment.leftAt) return null
  const from = holdsFrom(rule, readRisk(assessment, customer, weekAgo, touchpoint), null, now)
  return from === now.getTime() ? from + dayMs : from
}

/**
 * When a rule may next fire by time alone: a wait or a silence grows long enough, a case is past its time, a pause or a
 * snooze ends. What fires now is taken as told. Null when time alone does nothing; never now or before.
 */
export function nextRuleDueAt(rules: readonly StoredRule[], facts: RuleFacts, now: Date): Date | null {
  const firing = firingsOf(rules, facts, now).map(({ ruleId, key }) => ({ ruleId, key, at: now }))
  const told = { ...facts, firings: [...facts.firings, ...firing] }
  const due = rules.flatMap((rule) => {
    if (rule.on !== 'case' && rule.on !== 'risk') return []
    const from = rule.on === 'case' ? caseDueAt(rule, told, now) : riskDueAt(rule, told, now)
    const at = from === null ? null : afterPause(rule, told, from)
    return at !== null && at > now.getTime() ? [at] : []
  })
  return due.length > 0 ? new Date(Math.min(...due)) : null
}
