import type { Output } from '@vigia/client'
import type { RuleAnswer } from '@vigia/contracts/rules'
import type { Rule } from '@vigia/domain/rules'

export type Fields = Output<'listRuleFields'>
export type Subject = RuleAnswer['on']
export type Field = Fields[Subject][number]
export type Condition = RuleAnswer['conditions'][number]
export type Value = Condition['value']

/** A rule while it is being written. */
export interface Draft {
  name: string
  on: Subject
  conditions: Condition[]
  tier: RuleAnswer['tier']
  cooldownDays: number
  opensCase: boolean
  destinations: string[]
}

/** A rule of which nothing is decided yet. */
export const blank = (): Draft => ({
  name: '',
  on: 'signal',
  conditions: [],
  tier: 'alert',
  cooldownDays: 7,
  opensCase: true,
  destinations: [],
})

type Stored = Pick<RuleAnswer, 'name' | 'on' | 'conditions' | 'tier' | 'cooldownDays' | 'opensCase'> & {
  destinations?: string[] | undefined
}

/** The draft of a rule as an API answers it, of a template or of a back-test. */
export const draftOf = ({
  destinations,
  name,
  on,
  conditions,
  tier,
  cooldownDays,
  opensCase,
}: Stored): Draft => ({
  name,
  on,
  conditions,
  tier,
  cooldownDays,
  opensCase,
  destinations: destinations ?? [],
})

export const opensCases = (on: Subject): boolean => on === 'signal' || on === 'risk'

/** Looking elsewhere, it begins anew: hardly a field is the same. */
export const withSubject = (draft: Draft, on: Subject): Draft =>
  on === draft.on ? draft : { ...draft, on, conditions: [], opensCase: opensCases(on) }

const firstNumber = ({ min, max, isInteger }: Field): number => {
  if (min === null) return 1
  return max === null || isInteger || max > 1 ? Math.max(min, 1) : (min + max) / 2
}

/** The value that a field begins with under a comparison. */
export function firstValue(field: Field, op: string): Value {
  if (field.kind === 'number') return firstNumber(field)
  if (field.kind === 'flag') return true
  if (op === 'one_of' || op === 'contains') return []
  return field.kind === 'choice' ? (field.values[0] ?? '') : ''
}

const usualOp = ({ ops }: Field): string => (ops.includes('at_least') ? 'at_least' : (ops[0] ?? 'is'))

export const withField = (draft: Draft, field: Field): Draft => {
  const op = usualOp(field)
  return {
    ...draft,
    conditions: [...draft.conditions, { field: field.name, op, value: firstValue(field, op) }],
  }
}

const isList = (op: string): boolean => op === 'one_of' || op === 'contains'

/** The value under another comparison: a list of one where it was one, and back. */
function valueUnder(op: string, { op: before, value }: Condition, field: Field): Value {
  if (isList(op) === isList(before)) return value
  if (isList(op)) return value === '' ? [] : [String(value)]
  return (Array.isArray(value) ? value[0] : undefined) ?? firstValue(field, op)
}

export const withOp = (draft: Draft, at: number, op: string, field: Field): Draft => ({
  ...draft,
  conditions: draft.conditions.map((each, place) =>
    place === at ? { ...each, op, value: valueUnder(op, each, field) } : each,
  ),
})

export const withValue = (draft: Draft, at: number, value: Value): Draft => ({
  ...draft,
  conditions: draft.conditions.map((each, place) => (place === at ? { ...each, value } : each)),
})

export const without = (draft: Draft, at: number): Draft => ({
  ...draft,
  conditions: draft.conditions.filter((_, place) => place !== at),
})

/** Fields that can still be asked: a number twice, as a range; anything else once. */
export const freeFields = ({ conditions }: Draft, fields: readonly Field[]): Field[] =>
  fields.filter(({ name, kind }) => {
    const asked = conditions.filter(({ field }) => field === name).length
    return asked < (kind === 'number' ? 2 : 1)
  })

/** What the domain reads of it, to say it in words. */
export const ruleOf = (draft: Draft): Rule => draft

/** Whether two rules ask the same: then a test of one is a test of the other, whatever they are called and whom they tell. */
export function asksTheSame(a: Stored | Draft, b: Stored | Draft): boolean {
  const essence = ({ on, conditions, tier, cooldownDays, opensCase }: Stored | Draft) =>
    JSON.stringify([
      on,
      conditions.map(({ field, op, value }) => [field, op, value]),
      tier,
      cooldownDays,
      opensCase,
    ])
  return essence(a) === essence(b)
}

export const sameDraft = (a: Draft, b: Draft): boolean =>
  asksTheSame(a, b) && a.name === b.name && a.destinations.join() === b.destinations.join()
