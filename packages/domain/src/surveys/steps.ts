import type { Answers, SurveyDefinition } from './definition.ts'
import { pathOf } from './flow.ts'

/** One person's way through a survey. */
export interface AnsweredWay {
  answers: Answers
  complete: boolean
}

export interface QuestionSteps {
  id: string
  /** Ways that came as far as this question. */
  reached: number
  answered: number
  /** Ways that ended here: it was shown, and nothing more came. */
  left: number
}

type Flow = Pick<SurveyDefinition, 'questions' | 'thanks'>

/**
 * How far people came, by question. An unfinished way has reached the first question on it after its last answer, and
 * left it there; of a finished one every question on the way was reached.
 */
export function stepsOf(flow: Flow, ways: readonly AnsweredWay[]): QuestionSteps[] {
  const steps = new Map(flow.questions.map(({ id }) => [id, { id, reached: 0, answered: 0, left: 0 }]))
  for (const { answers, complete } of ways) {
    const path = pathOf(flow, answers)
    const last = path.findLastIndex(({ id }) => answers[id] !== undefined)
    path.forEach(({ id }, i) => {
      const step = steps.get(id)
      if (!step || (!complete && i > last + 1)) return
      step.reached += 1
      if (answers[id] !== undefined) step.answered += 1
      if (!complete && i === last + 1) step.left += 1
    })
  }
  return [...steps.values()]
}
