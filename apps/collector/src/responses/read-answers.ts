import { AppError, type FieldIssue } from '@vigia/domain/errors'
import { problemOfAnswer, type Answers, type SurveyDefinition } from '@vigia/domain/surveys'
import { redact } from '@vigia/text/redaction'

/** Answers as they may be kept: checked against what was asked, words without personal data. @throws AppError `invalid`. */
export function readAnswers({ questions }: SurveyDefinition, told: Answers): Answers {
  const asked = new Map(questions.map((question) => [question.id, question]))
  const issues = Object.entries(told).flatMap(([id, value]): FieldIssue[] => {
    const question = asked.get(id)
    const message = question ? problemOfAnswer(question, value) : 'The survey asks no such question'
    return message === null ? [] : [{ path: `answers.${id}`, message }]
  })
  if (issues.length > 0)
    throw new AppError('invalid', issues.map(({ path, message }) => `${path}: ${message}`).join('; '), {
      issues,
    })
  return Object.fromEntries(
    Object.entries(told).map(([id, value]) => [
      id,
      asked.get(id)?.type === 'text' && typeof value === 'string' ? redact(value).text : value,
    ]),
  )
}
