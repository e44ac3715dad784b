import type { FieldIssue } from '../errors/index.ts'
import { compareTiers, type Tier } from '../risk/index.ts'
import type { Stage } from '../signals/index.ts'

/** Which cases a rule is about: every condition that it has must hold, and none holds of what is not known. */
export interface AssignmentWhen {
  segment?: string | undefined
  touchpoint?: string | undefined
  team?: string | undefined
  /** Of the journey, as the touchpoint belongs to it. */
  stage?: Stage | undefined
  minTier?: 'alert' | 'critical' | undefined
  /** In the organization's currency. */
  minValue?: number | undefined
}

export interface AssignmentRule {
  id: string
  when: AssignmentWhen
  /** In the order in which they take turns, or are asked for. */
  managers: string[]
  /** `rotate`: one after the other; `first`: the first of them who is active. */
  mode: 'rotate' | 'first'
}

/** The settings document `assignment`: the first rule that fits, and has somebody active, decides. */
export interface Assignment {
  rules: AssignmentRule[]
}

/** What is known of a case that opens. */
export interface CaseFacts {
  tier: Tier
  segment: string | null
  touchpoint: string | null
  team: string | null
  stage: Stage | null
  value: number | null
}

export interface ChosenOwner {
  managerId: string
  /** The rule that chose, or `any`. */
  ruleId: string
  /** The turn to keep for the rule: absolute, so that keeping it twice is harmless. */
  turn: number
}

/** By which all active managers take turns where no rule fits. */
export const anyRule = 'any'

export const defaultAssignment: Assignment = { rules: [] }

export const assignmentFrom = (document: unknown): Assignment => ({
  ...defaultAssignment,
  ...(document as Partial<Assignment> | null | undefined),
})

const agrees = (wanted: string | undefined, known: string | null): boolean =>
  wanted === undefined || wanted === known

const fits = ({ when }: AssignmentRule, facts: CaseFacts): boolean =>
  agrees(when.segment, facts.segment) &&
  agrees(when.touchpoint, facts.touchpoint) &&
  agrees(when.team, facts.team) &&
  agrees(when.stage, facts.stage) &&
  (when.minTier === undefined || compareTiers(facts.tier, when.minTier) >= 0) &&
  (when.minValue === undefined || (facts.value !== null && facts.value >= when.minValue))

function turnTo(
  rule: Omit<AssignmentRule, 'when'>,
  active: readonly string[],
  turn: number,
): ChosenOwner | null {
  const able = rule.managers.filter((id) => active.includes(id))
  const managerId = rule.mode === 'first' ? able[0] : able[turn % able.length]
  if (managerId === undefined) return null
  return { managerId, ruleId: rule.id, turn: rule.mode === 'first' ? turn : turn + 1 }
}

/**
 * Who owns a case that opens: by the first rule that fits and has somebody active, else all of the `managers` (the
 * active ones, in a steady order) in turn. `turns` says whose it is by each rule, 0 where it never was. Null without managers.
 */
export function assignOwner(
  facts: CaseFacts,
  rules: readonly AssignmentRule[],
  managers: readonly { id: string }[],
  turns: Readonly<Record<string, number>>,
): ChosenOwner | null {
  const active = managers.map(({ id }) => id)
  for (const rule of rules) {
    const chosen = fits(rule, facts) ? turnTo(rule, active, turns[rule.id] ?? 0) : null
    if (chosen) return chosen
  }
  return turnTo({ id: anyRule, managers: active, mode: 'rotate' }, active, turns[anyRule] ?? 0)
}

/** What is wrong with the rules, place by place; `known` are the organization's managers, active or not. */
export function assignmentIssues({ rules }: Assignment, known: readonly { id: string }[]): FieldIssue[] {
  const [ids, names] = [rules.map(({ id }) => id), new Set(known.map(({ id }) => id))]
  return rules.flatMap(({ id, managers }, place) => {
    const issues: FieldIssue[] = []
    const path = `rules.${place}`
    if (id === anyRule)
      issues.push({ path: `${path}.id`, message: `\`${anyRule}\` is what holds where no rule fits` })
    if (ids.indexOf(id) < place) issues.push({ path: `${path}.id`, message: 'Another rule has this id' })
    managers.forEach((manager, nth) => {
      const where = `${path}.managers.${nth}`
      if (!names.has(manager)) issues.push({ path: where, message: `There is no manager ${manager}` })
      else if (managers.indexOf(manager) < nth) issues.push({ path: where, message: 'They are listed twice' })
    })
    return issues
  })
}
