import type { Condition, DefinitionChange, Question, SurveyDefinition } from '@vigia/domain/surveys'
import { textIn } from '@vigia/domain/surveys'

import type { Format } from '../../../i18n/format.ts'
import type { SurveyWords } from '../../../i18n/messages/surveys/index.ts'

type Words = SurveyWords['builder']
type Asking = Pick<SurveyDefinition, 'questions' | 'languages'>

const LONGEST = 60
const short = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text

/** A question as it is called on screen: its own words in the language on screen, else in the survey's first. */
export const nameOf = (
  question: Question | undefined,
  { languages }: Asking,
  language: string,
  words: Words,
) => short(textIn(question?.text, language, languages).trim()) || words.untitled

/** A condition as a sentence: "«¿Qué tal?» es como mucho 6". */
export function conditionText(
  condition: Condition,
  definition: Asking,
  { language, words, format }: { language: string; words: Words; format: Format },
): string {
  const { say } = words.logic
  const question = definition.questions.find(({ id }) => id === condition.question)
  const name = nameOf(question, definition, language, words)
  const { atLeast, atMost, anyOf, answered } = condition
  if (anyOf) {
    const options = anyOf.map((id) => {
      const option = question?.options?.find((each) => each.id === id)
      return `«${option ? short(textIn(option.text, language, definition.languages)) : id}»`
    })
    return say.anyOf(name, options.join(` ${say.or} `))
  }
  if (atLeast !== undefined && atMost !== undefined)
    return say.between(name, format.number(atLeast), format.number(atMost))
  if (atLeast !== undefined) return say.atLeast(name, format.number(atLeast))
  if (atMost !== undefined) return say.atMost(name, format.number(atMost))
  return answered === false ? say.unanswered(name) : say.answered(name)
}

/** All conditions as one sentence; empty for none. */
export const conditionsText = (
  conditions: readonly Condition[] | undefined,
  definition: Asking,
  told: Parameters<typeof conditionText>[2],
): string =>
  (conditions ?? []).map((each) => conditionText(each, definition, told)).join(` ${told.words.logic.and} `)

/** What changed from one version to another, in words. */
export function changeText(
  change: DefinitionChange,
  definition: Asking,
  { language, words, format }: Parameters<typeof conditionText>[2],
): string {
  const said = words.change
  const named = (question: Question) => nameOf(question, definition, language, words)
  switch (change.is) {
    case 'question_added':
      return said.question_added(named(change.question))
    case 'question_removed':
      return said.question_removed(named(change.question))
    case 'order_changed':
      return said.order_changed
    case 'survey_changed':
      return said.survey[change.part]
    case 'question_changed':
    default: {
      const [before, after] = [named(change.before), named(change.question)]
      if (change.parts.length === 1 && change.parts[0] === 'text' && before !== after)
        return said.textChanged(before, after)
      return said.question_changed(after, format.list(change.parts.map((part) => said.part[part])))
    }
  }
}
