import { valuesOf, type Condition, type Rule, type RuleValue } from './rule.ts'

/** What is known of a field: several names where a comment has several themes, null for nothing. */
export type Known = string | number | boolean | readonly string[] | null

/** Reads a field of what a rule looks at. */
export type Read = (field: string) => Known

/** Names and words are the same whatever their case and accents. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}

const wordsOf = (text: string) =>
  ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

const same = (one: string | number | boolean, other: string | number | boolean) =>
  typeof one === 'string' && typeof other === 'string' ? fold(one) === fold(other) : one === other

function isOneOf(known: Known, value: RuleValue): boolean {
  if (known === null) return false
  const wanted = valuesOf(value)
  return valuesOf(known).some((one) => wanted.some((other) => same(one, other)))
}

/** Whole words in their order; a star at the end stands for any ending. */
function says(known: Known, value: RuleValue): boolean {
  if (typeof known !== 'string') return false
  const text = wordsOf(known)
  return valuesOf(value).some((words) => {
    const asked = wordsOf(String(words))
    return text.includes(String(words).trimEnd().endsWith('*') ? asked.trimEnd() : asked)
  })
}

/** Where a name stands in an order; a number is its own place. */
type Place = (value: string | number) => number

function compared(known: Known, value: RuleValue, place: Place, fits: (difference: number) => boolean) {
  if (typeof known !== 'number' && typeof known !== 'string') return false
  if (typeof value !== 'number' && typeof value !== 'string') return false
  return fits(place(known) - place(value))
}

/**
 * Whether a condition holds for what is known. Of what is not known nothing holds but that it `is_not` something.
 * `order` ranks the values of an ordered choice.
 */
export function holds({ op, value }: Condition, known: Known, order: readonly string[] = []): boolean {
  const place: Place = (one) => (typeof one === 'number' ? one : order.indexOf(one))
  switch (op) {
    case 'is':
    case 'one_of':
      return isOneOf(known, value)
    case 'is_not':
      return !isOneOf(known, value)
    case 'at_most':
      return compared(known, value, place, (difference) => difference <= 0)
    case 'at_least':
      return compared(known, value, place, (difference) => difference >= 0)
    case 'less_than':
      return compared(known, value, place, (difference) => difference < 0)
    case 'more_than':
      return compared(known, value, place, (difference) => difference > 0)
    case 'contains':
      return says(known, value)
    default:
      return false
  }
}

/** Whether all conditions of a rule hold; `orderOf` ranks the values of a field. */
export function ruleHolds(
  { conditions }: Pick<Rule, 'conditions'>,
  read: Read,
  orderOf: (field: string) => readonly string[] = () => [],
): boolean {
  return conditions.every((condition) => holds(condition, read(condition.field), orderOf(condition.field)))
}
