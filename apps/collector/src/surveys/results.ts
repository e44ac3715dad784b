import type { SurveyResults } from '@vigia/contracts/surveys'
import type { ResponseRow } from '@vigia/db/responses'
import { definitionFor, histogramOf, summarize, type MetricId } from '@vigia/domain/metrics'
import {
  isScale,
  scales,
  stepsOf,
  type Answers,
  type Question,
  type QuestionSteps,
  type SurveyDefinition,
} from '@vigia/domain/surveys'

import { shareOf } from './shares.ts'

type Values = NonNullable<Answers[string]>[]

const countsOf = (values: readonly unknown[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const value of values.flat()) {
    const name = typeof value === 'number' || typeof value === 'string' ? String(value) : ''
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}

/** What a question can be answered with, in its order; none for words. */
function valuesOf({ type, options = [] }: Question): string[] {
  if (!isScale(type)) return options.map(({ id }) => id)
  const [min, max] = scales[type]
  return Array.from({ length: max - min + 1 }, (_, i) => String(min + i))
}

/** A thumb is satisfaction without shades: up the best, down the worst. */
const scoreOf = (type: Question['type'], value: number) => (type === 'thumbs' ? (value === 1 ? 5 : 1) : value)

function summaryOf({ type }: Question, values: Values, isEmployees: boolean) {
  if (!isScale(type)) return null
  const metric: MetricId = type === 'thumbs' ? 'csat' : type
  const definition = definitionFor(metric)
  const scores = values.filter((value) => typeof value === 'number').map((value) => scoreOf(type, value))
  if (!definition || scores.length === 0) return null
  const { value, n, interval } = summarize(definition, histogramOf(scores), isEmployees)
  return value === null || interval === null ? null : { metric, value, n, interval }
}

const nobody = { reached: 0, answered: 0, left: 0 }

/** How far people came, each by the version that they were asked. */
function stepsBy(
  definitions: ReadonlyMap<number, SurveyDefinition>,
  responses: readonly ResponseRow[],
): ReadonlyMap<string, Omit<QuestionSteps, 'id'>> {
  const total = new Map<string, Omit<QuestionSteps, 'id'>>()
  for (const [version, definition] of definitions)
    for (const { id, ...step } of stepsOf(
      definition,
      responses.filter((response) => response.version === version),
    )) {
      const sum = total.get(id) ?? nobody
      total.set(id, {
        reached: sum.reached + step.reached,
        answered: sum.answered + step.answered,
        left: sum.left + step.left,
      })
    }
  return total
}

export interface ResultsInput {
  survey: string
  /** The version that is looked at, or the newest. */
  definition: SurveyDefinition
  definitions: ReadonlyMap<number, SurveyDefinition>
  version: number | null
  responses: readonly ResponseRow[]
  totals: { funnel: SurveyResults['funnel']; responses: number; complete: number }
}

/** What the questions got, of the responses given, and how far the asks came. */
export function resultsOf(input: ResultsInput): SurveyResults {
  const { survey, definition, definitions, version, responses, totals } = input
  const { funnel, ...counted } = totals
  const steps = stepsBy(definitions, responses)
  const isEmployees = definition.kind === 'employee'
  return {
    survey,
    version,
    funnel,
    responseRate: shareOf(funnel.answered, funnel.delivered),
    completionRate: shareOf(counted.complete, counted.responses),
    ...counted,
    questions: definition.questions.map((question) => {
      const { id, type } = question
      const values = responses.flatMap(({ answers }) => (answers[id] === undefined ? [] : [answers[id]]))
      const counts = type === 'text' ? {} : countsOf(values)
      const { reached, left } = steps.get(id) ?? nobody
      const shares = valuesOf(question).map((value) => {
        const n = counts[value] ?? 0
        return { value, n, share: shareOf(n, values.length) }
      })
      const score = summaryOf(question, values, isEmployees)
      return { id, type, answered: values.length, counts, reached, left, shares, score }
    }),
    counted: responses.length,
  }
}
