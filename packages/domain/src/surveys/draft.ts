import type { Localized, Question, SurveyDefinition, Thanks } from './definition.ts'

/** A place where a language of the survey has no text of its own, and falls back to the first. */
export interface MissingText {
  /** A JSON path in dots. */
  path: string
  language: string
}

const filled = (text: Localized): Localized =>
  Object.fromEntries(Object.entries(text).filter(([, said]) => said.trim() !== ''))

const optional = (text: Localized | undefined): Localized | undefined => {
  const kept = text && filled(text)
  return kept && Object.keys(kept).length > 0 ? kept : undefined
}

/** The object without what is undefined. */
const told = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T

const tidyQuestion = (question: Question): Question =>
  told({
    ...question,
    text: filled(question.text),
    help: optional(question.help),
    low: optional(question.low),
    high: optional(question.high),
    placeholder: optional(question.placeholder),
    options: question.options?.map((option) => ({ ...option, text: filled(option.text) })),
    when: question.when?.length ? question.when : undefined,
    jumps: question.jumps?.length ? question.jumps : undefined,
    required: question.required === true ? true : undefined,
    touchpoint: question.touchpoint?.trim() ? question.touchpoint.trim() : undefined,
  })

const tidyThanks = (thanks: Thanks): Thanks =>
  told({
    text: filled(thanks.text),
    when: thanks.when?.length ? thanks.when : undefined,
    action: thanks.action?.url.trim()
      ? { url: thanks.action.url.trim(), label: filled(thanks.action.label) }
      : undefined,
  })

/** A draft as it would be asked: what was left empty is not there. */
export function tidyDefinition(draft: SurveyDefinition): SurveyDefinition {
  const { name, color, logoUrl } = draft.brand ?? {}
  const brand = told({
    name: name?.trim() ? name.trim() : undefined,
    color,
    logoUrl: logoUrl?.trim() ? logoUrl.trim() : undefined,
  })
  return told({
    ...draft,
    brand: Object.keys(brand).length > 0 ? brand : undefined,
    questions: draft.questions.map(tidyQuestion),
    thanks: draft.thanks.map(tidyThanks),
  })
}

/** Every text that the survey's other languages lack; those of the first are problems, not gaps. */
export function missingTexts(definition: SurveyDefinition): MissingText[] {
  const [, ...others] = definition.languages
  const gaps = (path: string, text: Localized | undefined): MissingText[] =>
    text ? others.filter((each) => !text[each]?.trim()).map((language) => ({ path, language })) : []
  const { questions, thanks } = definition
  return [
    ...questions.flatMap((question, i) => [
      ...gaps(`questions.${i}.text`, question.text),
      ...gaps(`questions.${i}.help`, question.help),
      ...gaps(`questions.${i}.low`, question.low),
      ...gaps(`questions.${i}.high`, question.high),
      ...gaps(`questions.${i}.placeholder`, question.placeholder),
      ...(question.options ?? []).flatMap(({ text }, o) => gaps(`questions.${i}.options.${o}.text`, text)),
    ]),
    ...thanks.flatMap(({ text, action }, i) => [
      ...gaps(`thanks.${i}.text`, text),
      ...gaps(`thanks.${i}.action.label`, action?.label),
    ]),
  ]
}
