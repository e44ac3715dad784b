import type { FieldIssue } from '../errors/index.ts'
import { contradictionsIn } from './contradictions.ts'
import { fieldOf, ruleFields, type RuleField } from './fields.ts'
import { scaleFor } from './scale.ts'
import {
  longestCooldownDays,
  mostConditions,
  opensCaseByDefault,
  ruleOps,
  valuesOf,
  type Condition,
  type Rule,
  type RuleOp,
} from './rule.ts'

const longestText = 200
const mostValues = 20

const listed = (names: readonly string[]) => names.join(', ')

/** What is wrong with one value of a text or a choice, null when nothing is. */
function badText(value: unknown, { kind, values, name }: RuleField): string | null {
  if (typeof value !== 'string' || value.trim() === '') return `Write ${name} as text`
  if (value.length > longestText) return `At most ${longestText} characters`
  if (kind === 'choice' && !values.includes(value))
    return `There is no ${name} "${value}"; it is one of ${listed(values)}`
  return null
}

function badNumber({ value }: Condition, field: RuleField, conditions: readonly Condition[]): string | null {
  const { name, unit, isInteger } = field
  if (typeof value !== 'number' || !Number.isFinite(value)) return `${name} is compared with a number`
  const scale = unit === 'score' ? scaleFor(conditions) : null
  const [min, max] = scale ? [scale.min, scale.max] : [field.min, field.max]
  const who = scale ? scale.metric.toUpperCase() : name
  if ((min !== null && value < min) || (max !== null && value > max)) {
    const range = max === null ? `is ${min} or more` : `goes from ${min} to ${max}`
    return unit === 'share' ? `${who} ${range}: write 26 % as 0.26` : `${who} ${range}`
  }
  return isInteger && !Number.isInteger(value) ? `${who} is a whole number` : null
}

function badList({ value, op }: Condition, field: RuleField): string | null {
  const isList = typeof value === 'object'
  if (op === 'one_of' && !isList) return 'one_of takes a list'
  if (isList && op !== 'one_of' && op !== 'contains') return `${op} takes one value, one_of takes a list`
  const values = valuesOf(value)
  if (values.length === 0) return 'The list is empty'
  if (values.length > mostValues) return `At most ${mostValues} values`
  return values.map((each) => badText(each, field)).find((problem) => problem !== null) ?? null
}

function badValue(condition: Condition, field: RuleField, conditions: readonly Condition[]): string | null {
  if (field.kind === 'number') return badNumber(condition, field, conditions)
  if (field.kind === 'flag')
    return typeof condition.value === 'boolean' ? null : `${field.name} is true or false`
  return badList(condition, field)
}

function checkCondition(rule: Rule, condition: Condition, at: number): FieldIssue[] {
  const field = fieldOf(rule.on, condition.field)
  const path = (part: string) => `conditions.${at}.${part}`
  if (!field) {
    const known = listed(ruleFields[rule.on].map(({ name }) => name))
    const message = `A rule on a ${rule.on} has no field "${condition.field}"; it has ${known}`
    return [{ path: path('field'), message }]
  }
  if (!field.ops.includes(condition.op as RuleOp)) {
    const known = ruleOps.includes(condition.op as RuleOp)
    const message = `${known ? `${field.name} cannot be asked "${condition.op}"` : `There is no "${condition.op}"`}; use ${listed(field.ops)}`
    return [{ path: path('op'), message }]
  }
  if (field.needs !== null && !rule.conditions.some((other) => other.field === field.needs))
    return [
      {
        path: path('field'),
        message: `Say which ${field.needs} it is of: add a condition on ${field.needs}`,
      },
    ]
  const message = badValue(condition, field, rule.conditions)
  return message === null ? [] : [{ path: path('value'), message }]
}

function checkFrame({ conditions, cooldownDays, opensCase, on, name }: Rule): FieldIssue[] {
  const issues: FieldIssue[] = []
  const refuse = (path: string, message: string) => issues.push({ path, message })
  if (name.trim() === '') refuse('name', 'Give the rule a name')
  if (conditions.length === 0) refuse('conditions', 'A rule needs a condition, or it would always hold')
  if (conditions.length > mostConditions)
    refuse('conditions', `A rule has at most ${mostConditions} conditions`)
  if (!(cooldownDays >= 0 && cooldownDays <= longestCooldownDays))
    refuse('cooldownDays', `The pause goes from 0 to ${longestCooldownDays} days`)
  if (opensCase && !opensCaseByDefault(on))
    refuse('opensCase', `A rule on a ${on} opens no case: only one on a signal or a risk does`)
  return issues
}

/** What is wrong with a rule, each with its place (`conditions.1.value`) and what to mend; nothing for a good one. */
export function checkRule(rule: Rule): FieldIssue[] {
  const issues = [
    ...checkFrame(rule),
    ...rule.conditions.flatMap((condition, at) => checkCondition(rule, condition, at)),
  ]
  return issues.length > 0 ? issues : contradictionsIn(rule)
}
