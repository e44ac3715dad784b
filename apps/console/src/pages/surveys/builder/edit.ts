import type { Localized, Question, QuestionType, SurveyDefinition } from '@vigia/domain/surveys'
import { isChoice, isScale, scales } from '@vigia/domain/surveys'

/** An id that none of `taken` has: `question-4`. Ids stay for ever, so a free one is looked for, not counted. */
export function freeId(taken: Iterable<string>, stem: string): string {
  const known = new Set(taken)
  for (let n = 1; ; n += 1) if (!known.has(`${stem}-${n}`)) return `${stem}-${n}`
}

const emptyText = (languages: readonly string[]): Localized =>
  Object.fromEntries(languages.map((tag) => [tag, '']))

const optionsFor = (languages: readonly string[]) =>
  ['option-1', 'option-2'].map((id) => ({ id, text: emptyText(languages) }))

/** A new question of a type, with nothing said yet. */
export const newQuestion = ({ questions, languages }: SurveyDefinition, type: QuestionType): Question => ({
  id: freeId(
    questions.map(({ id }) => id),
    type,
  ),
  type,
  text: emptyText(languages),
  ...(isChoice(type) ? { options: optionsFor(languages) } : {}),
  ...(isScale(type) ? { required: true } : {}),
})

/** The survey with another list of questions. */
export const withQuestions = (
  definition: SurveyDefinition,
  questions: readonly Question[],
): SurveyDefinition => ({ ...definition, questions })

export const replaceQuestion = (definition: SurveyDefinition, question: Question): SurveyDefinition =>
  withQuestions(
    definition,
    definition.questions.map((each) => (each.id === question.id ? question : each)),
  )

/** A question without its key where the value is undefined, so that drafts stay as small as they are said. */
export const set = <T extends object, K extends keyof T>(target: T, key: K, value: T[K] | undefined): T => {
  const { [key]: _, ...rest } = target
  return (value === undefined ? rest : { ...rest, [key]: value }) as T
}

/** Another type: options come and go with it, and what was said of ends that it has not goes. */
export function retyped(question: Question, type: QuestionType, languages: readonly string[]): Question {
  const { options, low, high, ...rest } = question
  return {
    ...rest,
    type,
    ...(isChoice(type) ? { options: options ?? optionsFor(languages) } : {}),
    ...(isScale(type) && low ? { low } : {}),
    ...(isScale(type) && high ? { high } : {}),
  }
}

/** `from` at the place of `to`; those between make room. */
export function moved<T>(all: readonly T[], from: number, to: number): T[] {
  const place = Math.min(all.length - 1, Math.max(0, to))
  const rest = all.filter((_, i) => i !== from)
  const item = all[from]
  return item === undefined ? [...all] : [...rest.slice(0, place), item, ...rest.slice(place)]
}

/** A copy behind its original, under an id of its own. */
export function duplicated(definition: SurveyDefinition, id: string): SurveyDefinition {
  const { questions } = definition
  const at = questions.findIndex((question) => question.id === id)
  const original = questions[at]
  if (!original) return definition
  const copy = {
    ...original,
    id: freeId(
      questions.map((question) => question.id),
      original.type,
    ),
  }
  return withQuestions(definition, [...questions.slice(0, at + 1), copy, ...questions.slice(at + 1)])
}

/** Without a question, and without the conditions and jumps that were about it. */
export function removed(definition: SurveyDefinition, id: string): SurveyDefinition {
  const about = <C extends { question: string }>(conditions: readonly C[] | undefined) => {
    const kept = conditions?.filter(({ question }) => question !== id)
    return kept && kept.length > 0 ? kept : undefined
  }
  const questions = definition.questions
    .filter((question) => question.id !== id)
    .map((question, i) => {
      const jumps = question.jumps?.flatMap((jump) => {
        const when = about(jump.when)
        return jump.to === id || !when ? [] : [{ ...jump, when }]
      })
      const lone = set(question, 'when', i === 0 ? undefined : about(question.when))
      return set(lone, 'jumps', jumps && jumps.length > 0 ? jumps : undefined)
    })
  const thanks = definition.thanks
    .map((each) => ({ each, kept: about(each.when) }))
    .filter(({ each, kept }) => !each.when || kept)
    .map(({ each, kept }) => set(each, 'when', kept))
  return { ...definition, questions, thanks }
}

/** The numbers of a scale, in order. */
export function scoresOf(type: QuestionType): number[] {
  if (!isScale(type)) return []
  const [min, max] = scales[type]
  return Array.from({ length: max - min + 1 }, (_, i) => min + i)
}
