import type { Read } from './use-document.ts'

export type AssignmentRule = Read<'assignment'>['rules'][number]
export type When = AssignmentRule['when']
export type WhenName = keyof When

export const whenNames = [
  'segment',
  'touchpoint',
  'stage',
  'team',
  'minTier',
  'minValue',
] as const satisfies readonly WhenName[]

const firstValues: Required<When> = {
  segment: '',
  touchpoint: '',
  stage: 'delivery',
  team: '',
  minTier: 'critical',
  minValue: 500,
}

/** A rule with a condition more, as it begins. */
export const withWhen = (rule: AssignmentRule, name: WhenName): AssignmentRule => ({
  ...rule,
  when: { ...rule.when, [name]: firstValues[name] },
})

export function withoutWhen(rule: AssignmentRule, name: WhenName): AssignmentRule {
  const { [name]: _, ...when } = rule.when
  return { ...rule, when }
}

/** An id that none of the rules has: they keep it, since whose turn it is is remembered by it. */
export function freshId(rules: readonly AssignmentRule[]): string {
  const taken = new Set(rules.map(({ id }) => id))
  let n = rules.length + 1
  while (taken.has(`rule-${n}`)) n += 1
  return `rule-${n}`
}

/** The list with the one at `from` moved to `to`; a place that is none leaves it as it is. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list]
  const [one] = next.splice(from, 1)
  if (one === undefined || to < 0 || to > next.length) return [...list]
  next.splice(to, 0, one)
  return next
}
