export { checkRule } from './check.ts'
export { anyTouchpoint, fieldOf, ruleFields, watchedDefinitions } from './fields.ts'
export type { RuleField } from './fields.ts'
export { caseKey, firingsOf, freshMs, isPaused, isSnoozed } from './firing.ts'
export type { PastFiring, RuleFacts, RuleFiring } from './firing.ts'
export { causeOf } from './cause.ts'
export { nextRuleDueAt } from './due.ts'
export { matches, matchesChange, readCase, readRisk, readSignal, waitingSince } from './reading.ts'
export type { RuleCase, RuleChange, RuleCustomer, RuleRisk } from './reading.ts'
export {
  defaultCooldownDays,
  longestCooldownDays,
  mostConditions,
  opensCaseByDefault,
  ruleOps,
  ruleSubjects,
} from './rule.ts'
export type { Condition, Rule, RuleOp, RuleSubject, RuleValue, StoredRule } from './rule.ts'
export { sentenceOf, whenOf } from './sentence.ts'
export { ruleTemplates } from './templates.ts'
export type { RuleTemplate } from './templates.ts'
