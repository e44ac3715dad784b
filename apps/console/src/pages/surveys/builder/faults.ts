import type { DefinitionProblem, SurveyDefinition } from '@vigia/domain/surveys'
import { missingTexts, problemsOfDefinition, tidyDefinition } from '@vigia/domain/surveys'

export interface Faults {
  /** What keeps it from being published, by path. */
  problems: readonly DefinitionProblem[]
  /** Languages that lack a text, by path. */
  gaps: ReadonlyMap<string, readonly string[]>
}

/** Everything that is to mend or to translate in a draft. */
export function faultsOf(draft: SurveyDefinition): Faults {
  const gaps = new Map<string, string[]>()
  for (const { path, language } of missingTexts(draft)) gaps.set(path, [...(gaps.get(path) ?? []), language])
  return { problems: problemsOfDefinition(tidyDefinition(draft)), gaps }
}

const isIn = (path: string, place: string) => path === place || path.startsWith(`${place}.`)

/** What is wrong at a place and inside of it, such as `questions.2`. */
export const problemsIn = ({ problems }: Faults, place: string): readonly DefinitionProblem[] =>
  problems.filter(({ path }) => isIn(path, place))

/** How many texts inside of a place a language lacks. */
export const gapsIn = ({ gaps }: Faults, place: string): number =>
  [...gaps].filter(([path]) => isIn(path, place)).reduce((sum, [, languages]) => sum + languages.length, 0)
