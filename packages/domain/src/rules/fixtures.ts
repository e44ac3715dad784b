import type { RuleCase, RuleRisk } from './reading.ts'
import {
  opensCaseByDefault,
  type Condition,
  type RuleSubject,
  type RuleValue,
  type StoredRule,
} from './rule.ts'

/** For tests: a condition in one line, `['score', 'at_most', 2]`. */
export type Line = readonly [field: string, op: string, value: RuleValue]

export const conditions = (lines: readonly Line[]): Condition[] =>
  lines.map(([field, op, value]) => ({ field, op, value }))

/** For tests: a rule of those conditions, changed by `over`. */
export function ruleOn(on: RuleSubject, lines: readonly Line[], over: Partial<StoredRule> = {}): StoredRule {
  return {
    id: 'rul_1',
    name: 'Prueba',
    on,
    conditions: conditions(lines),
    tier: 'alert',
    cooldownDays: 7,
    opensCase: opensCaseByDefault(on),
    ...over,
  }
}

/** For tests: a risk of 50 % without anything behind it. */
export const riskOf = (
  over: Partial<RuleRisk> = {},
  features: Partial<RuleRisk['features']> = {},
): RuleRisk => ({
  leftAt: null,
  probability: 0.5,
  tier: 'alert',
  features: { strikes: 0, openIssueDays: 0, silentDays: null, repeatContacts: 0, ...features },
  ...over,
})

/** For tests: an open case that nobody has touched. */
export const caseOf = (openedAt: Date, over: Partial<RuleCase> = {}): RuleCase => ({
  id: 'cas_1',
  status: 'open',
  tier: 'alert',
  openedAt,
  acknowledgedAt: null,
  lastContactAt: null,
  dueAt: null,
  snoozedUntil: null,
  touchpoint: 'delivery',
  ...over,
})
