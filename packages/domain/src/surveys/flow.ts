import type { Answers, Condition, Question, SurveyDefinition, Thanks } from './definition.ts'

type Flow = Pick<SurveyDefinition, 'questions' | 'thanks'>

const isAnswered = (answers: Answers, id: string): boolean => {
  const value = answers[id]
  if (value === undefined) return false
  return typeof value === 'number' || value.length > 0
}

function holds(condition: Condition, answers: Answers): boolean {
  const { question, atLeast, atMost, anyOf, answered } = condition
  const value = answers[question]
  if (answered !== undefined && isAnswered(answers, question) !== answered) return false
  if (atLeast !== undefined && !(typeof value === 'number' && value >= atLeast)) return false
  if (atMost !== undefined && !(typeof value === 'number' && value <= atMost)) return false
  if (anyOf === undefined) return true
  const chosen = typeof value === 'string' ? [value] : typeof value === 'number' ? [] : (value ?? [])
  return chosen.some((option) => anyOf.includes(option))
}

const allHold = (conditions: readonly Condition[] | undefined, answers: Answers): boolean =>
  (conditions ?? []).every((condition) => holds(condition, answers))

/** The questions that are asked given these answers, in order: jumps are followed, and what nobody is asked is left out. */
export function pathOf({ questions }: Flow, answers: Answers): Question[] {
  const path: Question[] = []
  let index = 0
  while (index < questions.length) {
    const question = questions[index]
    if (!question) break
    const isAsked = allHold(question.when, answers)
    if (isAsked) path.push(question)
    const jump = isAsked ? question.jumps?.find(({ when }) => allHold(when, answers)) : undefined
    if (jump?.to === 'end') break
    const to = jump ? questions.findIndex(({ id }) => id === jump.to) : -1
    // A definition only jumps forward; anything else must not loop.
    index = to > index ? to : index + 1
  }
  return path
}

/** The next question after `current` (from the start for null); null at the end. */
export function nextQuestion(flow: Flow, answers: Answers, current: string | null): Question | null {
  const path = pathOf(flow, answers)
  const at = current === null ? -1 : path.findIndex(({ id }) => id === current)
  return path[at + 1] ?? null
}

/** What is said at the end: the first thanks whose conditions hold. */
export const thanksFor = ({ thanks }: Flow, answers: Answers): Thanks | null =>
  thanks.find(({ when }) => allHold(when, answers)) ?? null

/** Whether everything required on the way was answered. */
export const isComplete = (flow: Flow, answers: Answers): boolean =>
  pathOf(flow, answers).every(({ id, required }) => required !== true || isAnswered(answers, id))
