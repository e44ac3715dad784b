import type { Tier } from '../risk/index.ts'

/** What a rule looks at. */
export const ruleSubjects = ['signal', 'risk', 'case', 'metric'] as const

export type RuleSubject = (typeof ruleSubjects)[number]

export const ruleOps = [
  'is',
  'is_not',
  'one_of',
  'at_most',
  'at_least',
  'less_than',
  'more_than',
  'contains',
] as const

export type RuleOp = (typeof ruleOps)[number]

export type RuleValue = string | number | boolean | readonly string[]

/** What must hold; `field` and `op` are as they were sent until the rule is checked. */
export interface Condition {
  field: string
  op: string
  value: RuleValue
}

/** What a manager wants to be alerted about: all conditions must hold. */
export interface Rule {
  name: string
  on: RuleSubject
  conditions: readonly Condition[]
  /** What its alert counts as. */
  tier: Extract<Tier, 'alert' | 'critical'>
  /** Days, 0 to 90, in which it does not fire again for the same customer. */
  cooldownDays: number
  /** Whether it may open a case; else it joins an open one alone. For signals and risks. */
  opensCase: boolean
  /** The destinations that hear of it, in place of the case's owner and all that take its tier; empty or left out for those. */
  destinations?: readonly string[] | undefined
}

export interface StoredRule extends Rule {
  id: string
}

export const mostConditions = 10
export const longestCooldownDays = 90
export const defaultCooldownDays = 7

/** Whether a rule opens cases where it does not say: about a customer's signal or risk it does. */
export const opensCaseByDefault = (on: RuleSubject): boolean => on === 'signal' || on === 'risk'

/** One value or several, as a list. */
export const valuesOf = (value: RuleValue): readonly (string | number | boolean)[] =>
  typeof value === 'object' ? value : [value]
