import type { Survey, SurveyResults } from '@vigia/contracts/surveys'
import type { ResponseRow } from '@vigia/db/responses'
import type { AskedSurvey, SurveyRow } from '@vigia/db/surveys'
import { wilson } from '@vigia/domain/statistics'
import type { SurveyDefinition } from '@vigia/domain/surveys'

export const surveyOf = (row: SurveyRow, origin: string): Survey => ({
  ...row,
  url: `${origin}/s/${row.id}`,
  createdAt: new Date(row.createdAt).toISOString(),
  updatedAt: new Date(row.updatedAt).toISOString(),
})

export const askedSurveyOf = ({ survey, version, definition }: AskedSurvey, origin: string) => ({
  ...surveyOf({ ...survey, version }, origin),
  definition,
})

export const responseOf = ({ surveyId: _survey, invitationId: _invitation, ...row }: ResponseRow) => ({
  ...row,
  startedAt: new Date(row.startedAt).toISOString(),
  updatedAt: new Date(row.updatedAt).toISOString(),
})

/** A share in percent with its Wilson interval; nothing where nobody could. */
const shareOf = (x: number, n: number): SurveyResults['responseRate'] => {
  if (n === 0) return { value: null, n, interval: null }
  const { low, high, level } = wilson(Math.min(x, n), n)
  return { value: (100 * Math.min(x, n)) / n, n, interval: { low: 100 * low, high: 100 * high, level } }
}

const countsOf = (values: readonly unknown[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const value of values.flat()) {
    const name = typeof value === 'number' || typeof value === 'string' ? String(value) : ''
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}

/** What the questions got, of the responses given, and how far the asks came. */
export function resultsOf(
  survey: string,
  { questions }: SurveyDefinition,
  responses: readonly ResponseRow[],
  { funnel, ...totals }: { funnel: SurveyResults['funnel']; responses: number; complete: number },
): SurveyResults {
  return {
    survey,
    funnel,
    responseRate: shareOf(funnel.answered, funnel.delivered),
    completionRate: shareOf(totals.complete, totals.responses),
    ...totals,
    questions: questions.map(({ id, type }) => {
      const values = responses.flatMap(({ answers }) => (answers[id] === undefined ? [] : [answers[id]]))
      return { id, type, answered: values.length, counts: type === 'text' ? {} : countsOf(values) }
    }),
    counted: responses.length,
  }
}
