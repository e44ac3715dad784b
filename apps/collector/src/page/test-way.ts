import type { ResponseRow } from '@vigia/db/responses'
import type { AskedSurvey } from '@vigia/db/surveys'
import { problemOfAnswer, type Answers } from '@vigia/domain/surveys'

/** The words of a test go along in its address, which has to stay short. */
const MOST_LETTERS = 200

/** The answers of a test as its address carries them: nothing of them is kept anywhere else. */
export const saidOf = (answers: Answers): string =>
  JSON.stringify(answers, (_key, value: unknown) =>
    typeof value === 'string' ? value.slice(0, MOST_LETTERS) : value,
  )

function jsonOf(text: string): object {
  try {
    const told: unknown = JSON.parse(text)
    return typeof told === 'object' && told !== null ? told : {}
  } catch {
    return {}
  }
}

const isValue = (value: unknown): value is Answers[string] =>
  typeof value === 'number' || typeof value === 'string' || Array.isArray(value)

/** A test's way through a survey, as far as its address tells: a response that is nowhere kept. */
export function testResponse(
  { survey, version, definition }: AskedSurvey,
  said: string | undefined,
  now: Date,
): ResponseRow {
  const told = Object.entries(jsonOf(said ?? '')).filter(([id, value]) => {
    const question = definition.questions.find((each) => each.id === id)
    return question !== undefined && isValue(value) && problemOfAnswer(question, value) === null
  })
  return {
    id: 'test',
    surveyId: survey.id,
    version,
    invitationId: null,
    customerId: null,
    touchpoint: definition.touchpoint,
    channel: 'web',
    language: definition.languages[0] ?? 'es',
    answers: Object.fromEntries(told) as Answers,
    complete: false,
    startedAt: now.getTime(),
    updatedAt: now.getTime(),
  }
}
