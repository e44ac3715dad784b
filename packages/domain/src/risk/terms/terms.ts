import type { RiskFeatures } from '../features.ts'
import type { Term } from './term.ts'
import { termsOfHabit } from './of-habit.ts'
import { termsOfRelationship } from './of-relationship.ts'
import { termsOfTrouble } from './of-trouble.ts'

/** All that the model may weigh, in the order in which it is told. */
export const terms: readonly Term[] = [...termsOfTrouble, ...termsOfHabit, ...termsOfRelationship]

/** The names of the terms. */
export const termNames: readonly string[] = terms.map(({ name }) => name)

/** What each term is for a customer, by its name. */
export function vectorOf(features: RiskFeatures): Record<string, number> {
  return Object.fromEntries(terms.map(({ name, value }) => [name, value(features)]))
}
