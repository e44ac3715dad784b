import type { Texts } from '../signals/index.ts'
import { quotedTouchpoint } from '../touchpoints/index.ts'
import { valuesOf, type Condition } from './rule.ts'
import { compared, either } from './wording.ts'

export interface Clauses {
  what: Texts[]
  /** Where it happened, and who served. */
  where: Texts[]
}

export type Phrase = (condition: Condition) => Texts

export const both = (texts: Texts, es: (text: string) => string, en: (text: string) => string): Texts => ({
  es: es(texts.es),
  en: en(texts.en),
})

export const not = ({ op }: Condition) => op === 'is_not'

/** `«a» o «b»`, each value in quotes. */
export function quoted(
  condition: Condition,
  name: (value: string) => Texts = (value) => ({ es: value, en: value }),
) {
  const { value } = condition
  const values = valuesOf(value).map((each) => name(String(each)))
  return {
    es: values.map(({ es }) => `«${es}»`).join(' o '),
    en: values.map(({ en }) => `“${en}”`).join(' or '),
  }
}

export const numbered =
  (
    es: (number: string) => string,
    en: (number: string) => string,
    unit: Parameters<typeof compared>[1] = null,
  ) =>
  (condition: Condition) =>
    both(compared(condition, unit), es, en)

const touchpointsOf = (condition: Condition): Texts =>
  either(
    condition,
    Object.fromEntries(valuesOf(condition.value).map((slug) => [slug, quotedTouchpoint(String(slug))])),
  )

export const place: Phrase = (condition) =>
  not(condition)
    ? both(
        touchpointsOf(condition),
        (x) => `fuera de ${x}`,
        (x) => `anywhere but at ${x}`,
      )
    : both(
        touchpointsOf(condition),
        (x) => `en ${x}`,
        (x) => `at ${x}`,
      )

export const strikes = numbered(
  (x) => `el cliente lleve ${x} malas experiencias seguidas`,
  (x) => `the customer has had ${x} bad experiences in a row`,
)

export const negativesIn = (days: number): Phrase =>
  numbered(
    (x) => `el cliente lleve ${x} malas experiencias en ${days} días`,
    (x) => `the customer has had ${x} bad experiences in ${days} days`,
  )

/** The phrases of those conditions that `table` has one for. */
export const phrasesBy = (table: Record<string, Phrase>, conditions: readonly Condition[]): Texts[] =>
  conditions.flatMap((condition) => {
    const phrase = table[condition.field]
    return phrase ? [phrase(condition)] : []
  })
