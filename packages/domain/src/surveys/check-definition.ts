import type { Condition, Localized, Question, SurveyDefinition } from './definition.ts'
import { isChoice, isScale, scales } from './definition.ts'

/** What is wrong, for whoever says it in words of their own. */
export type ProblemCode =
  | 'unknown_question'
  | 'no_score'
  | 'off_scale'
  | 'unknown_option'
  | 'text_missing'
  | 'options_missing'
  | 'options_unwanted'
  | 'option_twice'
  | 'nps_of_employees'
  | 'enps_of_customers'
  | 'id_taken'
  | 'jump_back'
  | 'first_conditional'
  | 'thanks_conditional'
  | 'thanks_missing'
  | 'no_web_address'

export interface DefinitionProblem {
  /** A JSON path in dots. */
  path: string
  code: ProblemCode
  message: string
}

type Tell = (path: string, code: ProblemCode, message: string) => void

const LEAST_OPTIONS = 2
const isWebAddress = (url: string): boolean => /^https?:\/\/[^\s/]+/i.test(url)

function checkCondition(
  { question: id, atLeast, atMost, anyOf }: Condition,
  earlier: ReadonlyMap<string, Question>,
  path: string,
  tell: Tell,
): void {
  const question = earlier.get(id)
  if (!question) return tell(`${path}.question`, 'unknown_question', `"${id}" is no question before this one`)
  const bounds = [atLeast, atMost].filter((bound) => bound !== undefined)
  if (bounds.length > 0 && !isScale(question.type))
    tell(path, 'no_score', `"${id}" has no score to compare with`)
  if (isScale(question.type)) {
    const [min, max] = scales[question.type]
    if (bounds.some((bound) => bound < min || bound > max))
      tell(path, 'off_scale', `"${id}" goes from ${min} to ${max}`)
  }
  const known = new Set(question.options?.map((option) => option.id))
  for (const option of anyOf ?? [])
    if (!known.has(option)) tell(`${path}.anyOf`, 'unknown_option', `"${id}" has no option "${option}"`)
}

const textsOf = (question: Question): [string, Localized | undefined][] => [
  ['text', question.text],
  ['help', question.help],
  ['low', question.low],
  ['high', question.high],
  ['placeholder', question.placeholder],
  ...(question.options ?? []).map(({ text }, i): [string, Localized] => [`options.${i}.text`, text]),
]

function checkQuestion(question: Question, definition: SurveyDefinition, path: string, tell: Tell): void {
  const { id, type, options } = question
  const [main = 'es'] = definition.languages
  for (const [name, text] of textsOf(question))
    if (text && text[main] === undefined)
      tell(`${path}.${name}`, 'text_missing', `The text is missing in ${main}, the first language`)
  if (isChoice(type) && (options?.length ?? 0) < LEAST_OPTIONS)
    tell(`${path}.options`, 'options_missing', 'A choice needs two options at least')
  if (!isChoice(type) && options)
    tell(`${path}.options`, 'options_unwanted', `A question of type ${type} has no options`)
  if (options && new Set(options.map((option) => option.id)).size < options.length)
    tell(`${path}.options`, 'option_twice', 'Two options have the same id')
  if (definition.kind === 'employee' && type === 'nps')
    tell(`${path}.type`, 'nps_of_employees', 'Ask employees for enps, not nps')
  if (definition.kind !== 'employee' && type === 'enps')
    tell(`${path}.type`, 'enps_of_customers', 'enps is asked of employees alone')
  if (id === 'end') tell(`${path}.id`, 'id_taken', '"end" is the end of the survey')
}

/** Everything that keeps a definition from being asked as it is meant, each with its place; none if it is sound. */
export function problemsOfDefinition(definition: SurveyDefinition): DefinitionProblem[] {
  const problems: DefinitionProblem[] = []
  const tell: Tell = (path, code, message) => problems.push({ path, code, message })
  const earlier = new Map<string, Question>()
  const places = new Map(definition.questions.map(({ id }, i) => [id, i]))
  definition.questions.forEach((question, i) => {
    const path = `questions.${i}`
    if (earlier.has(question.id)) tell(`${path}.id`, 'id_taken', `"${question.id}" is asked twice`)
    checkQuestion(question, definition, path, tell)
    question.when?.forEach((condition, c) => checkCondition(condition, earlier, `${path}.when.${c}`, tell))
    earlier.set(question.id, question)
    question.jumps?.forEach(({ when, to }, j) => {
      when.forEach((condition, c) => checkCondition(condition, earlier, `${path}.jumps.${j}.when.${c}`, tell))
      const target = places.get(to) ?? -1
      if (to !== 'end' && target <= i)
        tell(`${path}.jumps.${j}.to`, 'jump_back', `"${to}" is no later question, nor the end`)
    })
  })
  if (definition.questions[0]?.when)
    tell('questions.0.when', 'first_conditional', 'The first question is always asked')
  definition.thanks.forEach(({ text, when, action }, i) => {
    const [main = 'es'] = definition.languages
    if (text[main] === undefined)
      tell(`thanks.${i}.text`, 'text_missing', `The text is missing in ${main}, the first language`)
    if (action && action.label[main] === undefined)
      tell(`thanks.${i}.action.label`, 'text_missing', `The text is missing in ${main}, the first language`)
    if (action && !isWebAddress(action.url))
      tell(`thanks.${i}.action.url`, 'no_web_address', 'Use an address such as https://example.com')
    when?.forEach((condition, c) => checkCondition(condition, earlier, `thanks.${i}.when.${c}`, tell))
  })
  if (definition.thanks.length === 0) tell('thanks', 'thanks_missing', 'Say thanks at the end')
  const logo = definition.brand?.logoUrl
  if (logo !== undefined && !isWebAddress(logo))
    tell('brand.logoUrl', 'no_web_address', 'Use an address such as https://example.com/logo.png')
  if (definition.thanks.at(-1)?.when)
    tell('thanks', 'thanks_conditional', 'The last thanks must hold for everybody')
  return problems
}
