import type { Question, SurveyDefinition } from './definition.ts'

const questionParts = [
  'type',
  'text',
  'help',
  'required',
  'low',
  'high',
  'options',
  'placeholder',
  'when',
  'jumps',
  'touchpoint',
] as const satisfies readonly (keyof Question)[]
const surveyParts = [
  'kind',
  'touchpoint',
  'languages',
  'formality',
  'brand',
  'thanks',
] as const satisfies readonly (keyof SurveyDefinition)[]

export type QuestionPart = (typeof questionParts)[number]
export type SurveyPart = (typeof surveyParts)[number]

/** What one version of a survey does differently from another. */
export type DefinitionChange =
  | { is: 'question_added'; question: Question }
  | { is: 'question_removed'; question: Question }
  | { is: 'order_changed' }
  | { is: 'question_changed'; question: Question; before: Question; parts: QuestionPart[] }
  | { is: 'survey_changed'; part: SurveyPart }

/** The same whatever the order of an object's keys. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  ) ?? ''

const differ = (a: unknown, b: unknown): boolean => canonical(a) !== canonical(b)

const order = (all: readonly Question[], others: { has: (id: string) => boolean }): string[] =>
  all.map(({ id }) => id).filter((id) => others.has(id))

/** Everything that changed from `before` to `after`, in the order of the survey; none where they ask the same. */
export function changesOf(before: SurveyDefinition, after: SurveyDefinition): DefinitionChange[] {
  const old = new Map(before.questions.map((question) => [question.id, question]))
  const kept = new Set(after.questions.map(({ id }) => id))
  const questions = after.questions.flatMap((question): DefinitionChange[] => {
    const was = old.get(question.id)
    if (!was) return [{ is: 'question_added', question }]
    const parts = questionParts.filter((part) => differ(was[part], question[part]))
    return parts.length > 0 ? [{ is: 'question_changed', question, before: was, parts }] : []
  })
  return [
    ...questions,
    ...before.questions
      .filter(({ id }) => !kept.has(id))
      .map((question): DefinitionChange => ({ is: 'question_removed', question })),
    ...(differ(order(before.questions, kept), order(after.questions, old))
      ? [{ is: 'order_changed' } as const]
      : []),
    ...surveyParts
      .filter((part) => differ(before[part], after[part]))
      .map((part): DefinitionChange => ({ is: 'survey_changed', part })),
  ]
}
