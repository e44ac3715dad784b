import type { ForeignAnswer, SeenRange, Understanding } from './foreign-answers.ts'

/** How a question of another tool's survey was seen so far. */
export interface SeenQuestion {
  label?: string | undefined
  min?: number | undefined
  max?: number | undefined
  understood?: { as: string; metric?: string | undefined; by?: string | undefined } | undefined
}

export interface SeenSurvey {
  name?: string | undefined
  questions: Readonly<Record<string, SeenQuestion>>
}

const MOST_QUESTIONS = 100

/** The answers with the numbers that their questions were answered with before; a name of the survey tells its only number. */
export function withSeen(
  answers: readonly ForeignAnswer[],
  survey: SeenSurvey,
  surveyName: string | undefined = survey.name,
): ForeignAnswer[] {
  const isOnly = answers.filter(({ value }) => typeof value === 'number').length === 1
  return answers.map((told) => {
    const answer = isOnly && surveyName !== undefined ? { ...told, surveyName } : told
    const known = Object.hasOwn(survey.questions, answer.question)
      ? survey.questions[answer.question]
      : undefined
    if (known?.min === undefined || known.max === undefined) return answer
    const seen: SeenRange = { min: known.min, max: known.max }
    return { ...answer, seen }
  })
}

const toldOf = (understood: Understanding | undefined): SeenQuestion['understood'] => {
  if (understood?.as !== 'score') return understood ? { as: understood.as } : undefined
  return { as: 'score', metric: understood.metric, by: understood.by }
}

function questionAfter(
  known: SeenQuestion,
  { label, value }: ForeignAnswer,
  understood: Understanding | undefined,
): SeenQuestion {
  const told = toldOf(understood)
  const number = typeof value === 'number' ? value : undefined
  return {
    ...known,
    ...(label === undefined ? {} : { label: label.slice(0, 200) }),
    ...(number === undefined
      ? {}
      : { min: Math.min(known.min ?? number, number), max: Math.max(known.max ?? number, number) }),
    ...(told && told.as !== 'ignored' ? { understood: told } : {}),
  }
}

/** A survey after one more response; the same object where nothing new was seen. The first 100 questions are kept. */
export function surveyAfter(
  survey: SeenSurvey,
  name: string | undefined,
  answers: readonly ForeignAnswer[],
  understood: Readonly<Record<string, Understanding>>,
): SeenSurvey {
  const questions = new Map(Object.entries(survey.questions))
  for (const answer of answers) {
    const known = questions.get(answer.question)
    if (!known && questions.size >= MOST_QUESTIONS) continue
    questions.set(answer.question, questionAfter(known ?? {}, answer, understood[answer.question]))
  }
  const after = {
    ...(name === undefined && survey.name === undefined
      ? {}
      : { name: (name ?? survey.name)?.slice(0, 200) }),
    questions: Object.fromEntries(questions),
  }
  return JSON.stringify(after) === JSON.stringify(survey) ? survey : after
}
