import { markInvitationAnswered } from '@vigia/db/links'
import {
  isComplete,
  nextQuestion,
  pathOf,
  type Answers,
  type AnswerValue,
  type Question,
} from '@vigia/domain/surveys'
import type { Context } from 'hono'

import type { AppEnv } from '../env.ts'
import { answerSurvey, type Told } from '../responses/answer-survey.ts'
import { saidOf } from './test-way.ts'
import type { Visit } from './visit.ts'

/** The question that `at` names, if it is on the way; else the first that is still to answer. */
export function questionAt({ asked, response }: Visit, at: string | undefined): Question | null {
  const answers = response?.answers ?? {}
  const path = pathOf(asked.definition, answers)
  const named = path.find(({ id }) => id === at)
  if (named) return named
  return path.find(({ id }) => answers[id] === undefined) ?? path.at(-1) ?? null
}

/** Keeps one answer (undefined: passed over) and says where to go on: `at` a question's id, or `end`. */
export async function keepAnswer(
  c: Context<AppEnv>,
  visit: Visit,
  key: string,
  question: Question,
  value: AnswerValue | undefined,
): Promise<Record<string, string>> {
  const { asked, response, stamps, store, invitation } = visit
  const { definition, version, survey } = asked
  const heard: Told['answers'] =
    value === undefined ? {} : { [question.id]: typeof value === 'object' ? [...value] : value }
  const answers: Answers = { ...response?.answers, ...heard }
  const next = nextQuestion(definition, answers, question.id)
  const missing = next
    ? null
    : pathOf(definition, answers).find((each) => each.required && answers[each.id] === undefined)
  const complete = next === null && isComplete(definition, answers)
  const hasAny = Object.keys(answers).length > 0
  const at = next?.id ?? missing?.id ?? 'end'
  if (visit.isTest) return { at, said: saidOf(answers) }
  if (hasAny && (value !== undefined || complete)) {
    const shown = { surveyId: survey.id, version, definition }
    await answerSurvey(c, shown, { ...stamps, id: key, answers: heard, complete })
    if (invitation) await markInvitationAnswered(store, invitation.id, c.get('now'))
  }
  return { at }
}
