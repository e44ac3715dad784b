import { isScale, problemOfAnswer, type AnswerValue, type Question } from '@vigia/domain/surveys'

/** What a form or an address says of a question: undefined for nothing, which is no answer at all. */
export function valueFrom(question: Question, told: readonly string[]): AnswerValue | undefined {
  const [first = ''] = told
  if (question.type === 'multiple') return told.length > 0 ? told : undefined
  if (first.trim() === '') return undefined
  if (!isScale(question.type)) return first
  return /^\d{1,2}$/.test(first) ? Number(first) : Number.NaN
}

/** The value if it answers the question, else undefined. */
export const fittingValue = (question: Question, told: readonly string[]): AnswerValue | undefined => {
  const value = valueFrom(question, told)
  return value === undefined || problemOfAnswer(question, value) !== null ? undefined : value
}
