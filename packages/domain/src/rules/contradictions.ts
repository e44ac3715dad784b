import type { FieldIssue } from '../errors/index.ts'
import { fieldOf, type RuleField } from './fields.ts'
import { fold } from './holds.ts'
import { scaleFor } from './scale.ts'
import { valuesOf, type Condition, type Rule } from './rule.ts'

interface Range {
  low: number
  high: number
  /** Whether the ends themselves are out. */
  openLow: boolean
  openHigh: boolean
}

const everything: Range = { low: -Infinity, high: Infinity, openLow: false, openHigh: false }

function narrowed(range: Range, { op, value }: Condition): Range {
  if (typeof value !== 'number') return range
  const { low, high } = range
  const raises = (isOpen: boolean): Range =>
    value > low || (value === low && isOpen) ? { ...range, low: value, openLow: isOpen } : range
  const lowers = (isOpen: boolean, from = range): Range =>
    value < high || (value === high && isOpen) ? { ...from, high: value, openHigh: isOpen } : from
  if (op === 'at_least') return raises(false)
  if (op === 'more_than') return raises(true)
  if (op === 'at_most') return lowers(false)
  if (op === 'less_than') return lowers(true)
  return lowers(false, raises(false))
}

const isEmpty = ({ low, high, openLow, openHigh }: Range) =>
  low > high || (low === high && (openLow || openHigh))

/** A score below the scale's beginning, or a probability over 1, is no more possible than two ends that do not meet. */
function numbersClash(own: readonly Condition[], field: RuleField, all: readonly Condition[]): boolean {
  const scale = field.unit === 'score' ? scaleFor(all) : null
  const whole = {
    ...everything,
    low: scale?.min ?? field.min ?? -Infinity,
    high: scale?.max ?? field.max ?? Infinity,
  }
  return isEmpty(own.reduce(narrowed, whole))
}

const foldedOf = ({ value }: Condition): string[] => valuesOf(value).map((each) => fold(String(each)))

/** Whether no name is left; names that were not asked for are without number, those of a choice are not. */
function namesClash(own: readonly Condition[], field: RuleField): boolean {
  let left: string[] | null = field.kind === 'choice' ? field.values.map(fold) : null
  for (const condition of own) {
    const asked = foldedOf(condition)
    if (condition.op === 'is' || condition.op === 'one_of')
      left = left ? left.filter((name) => asked.includes(name)) : asked
    if (condition.op === 'is_not') left = left && left.filter((name) => !asked.includes(name))
    if (condition.op === 'at_least') {
      const from = field.values.indexOf(String(condition.value))
      left = left && left.filter((name) => field.values.map(fold).indexOf(name) >= from)
    }
  }
  return left !== null && left.length === 0
}

/** A comment may have several themes and say several things. */
const severalAtOnce = new Set(['theme', 'comment'])

function clashes(own: readonly Condition[], field: RuleField, all: readonly Condition[]): boolean {
  if (severalAtOnce.has(field.name)) return false
  if (field.kind === 'number') return numbersClash(own, field, all)
  if (field.kind === 'flag') return new Set(own.map(({ value }) => value)).size > 1
  return namesClash(own, field)
}

/** Fields that no signal has together: an answer is no event. */
function eventsWithScores({ on, conditions }: Rule): FieldIssue[] {
  const type = conditions.findIndex(({ field, op }) => field === 'type' && op !== 'is_not')
  const isScored = conditions.some(({ field }) => field === 'metric')
  if (on !== 'signal' || type < 0 || !isScored) return []
  return [
    {
      path: `conditions.${type}.field`,
      message: 'An event has a type and an answer has a metric: no signal has both',
    },
  ]
}

/** Conditions that can never hold together, told at the one that makes it impossible; each is good by itself. */
export function contradictionsIn(rule: Rule): FieldIssue[] {
  const { conditions, on } = rule
  const issues = conditions.flatMap((condition, at): FieldIssue[] => {
    const field = fieldOf(on, condition.field)
    if (!field) return []
    const until = conditions.slice(0, at + 1).filter((other) => other.field === condition.field)
    const before = until.slice(0, -1)
    if (!clashes(until, field, conditions) || (before.length > 0 && clashes(before, field, conditions)))
      return []
    const message =
      before.length > 0
        ? `No ${field.name} can be this and what another condition asks`
        : `No ${field.name} can be this`
    return [{ path: `conditions.${at}.value`, message }]
  })
  return [...issues, ...eventsWithScores(rule)]
}
