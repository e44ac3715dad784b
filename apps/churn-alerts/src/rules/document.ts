import type { RuleAnswer } from '@vigia/contracts/rules'
import type { RuleRow } from '@vigia/db/rules'
import { AppError } from '@vigia/domain/errors'
import { checkRule, opensCaseByDefault, sentenceOf, type Rule } from '@vigia/domain/rules'

/** A rule as it was sent: what it leaves out follows from what it looks at. */
export type SentRule = Omit<Rule, 'opensCase'> & { opensCase?: boolean | undefined }

const MOST_DETAIL = 500

/** The rule that was sent, whole. @throws AppError `invalid` with the place and the reason of each error. */
export function checkedRule(sent: SentRule): Rule {
  const { name, on, conditions, tier, cooldownDays, opensCase = opensCaseByDefault(on) } = sent
  const to = sent.destinations && sent.destinations.length > 0 ? { destinations: sent.destinations } : {}
  const rule: Rule = { name, on, conditions, tier, cooldownDays, opensCase, ...to }
  const issues = checkRule(rule)
  if (issues.length === 0) return rule
  const detail = issues.map(({ path, message }) => `${path}: ${message}`).join('; ')
  throw new AppError('invalid', detail.slice(0, MOST_DETAIL), { issues })
}

/** @throws AppError `invalid` where the rule names destinations that are not among `known`, each with its place. */
export function checkDestinations({ destinations = [] }: Rule, known: readonly string[]): void {
  const issues = destinations.flatMap((id, place) =>
    known.includes(id) ? [] : [{ path: `destinations.${place}`, message: `There is no destination ${id}` }],
  )
  const [first] = issues
  if (first) throw new AppError('invalid', `${first.path}: ${first.message}`, { issues })
}

/** A rule as it is kept: its name stands beside it. */
export const documentOf = ({ name: _name, ...rule }: Rule): string => JSON.stringify(rule)

export const ruleOf = ({ name, document }: Pick<RuleRow, 'name' | 'document'>): Rule => ({
  ...(JSON.parse(document) as Omit<Rule, 'name'>),
  name,
})

/** The parts of a rule as an answer has them. */
export const presentRuleShape = ({ conditions, destinations = [], ...rule }: Rule) => ({
  ...rule,
  destinations: [...destinations],
  conditions: conditions.map(({ field, op, value }) => ({
    field,
    op,
    value: typeof value === 'object' ? [...value] : value,
  })),
})

export function presentRule(row: RuleRow, currency: string): RuleAnswer {
  const rule = ruleOf(row)
  return {
    id: row.id,
    enabled: row.enabled,
    ...presentRuleShape(rule),
    sentence: sentenceOf(rule, currency),
    version: row.version,
    createdAt: new Date(row.createdAt).toISOString(),
    updatedAt: new Date(row.updatedAt).toISOString(),
  }
}

/** The rule with what was sent in place of what it had; whether it opens cases is asked anew where it looks elsewhere. */
export function changedRule(
  rule: Rule,
  sent: { [Part in keyof SentRule]?: SentRule[Part] | undefined },
): SentRule {
  const told = Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined))
  const looksElsewhere = sent.on !== undefined && sent.on !== rule.on
  return { ...rule, ...(looksElsewhere ? { opensCase: undefined } : {}), ...told }
}
