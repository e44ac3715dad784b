import type { MetricId } from '../metrics/index.ts'
import { understand, type ForeignAnswer, type Mappings, type Understanding } from './foreign-answers.ts'

/** A part of another tool's response that is one signal. */
export interface ForeignPart {
  /** The question that it stands for: with the response it makes the signal's id. */
  question: string
  touchpoint?: string | undefined
  metric?: MetricId | undefined
  score?: number | undefined
  comment?: string | undefined
  attributes?: Record<string, string> | undefined
}

export interface ForeignReading {
  parts: ForeignPart[]
  /** How each question was understood. */
  questions: Record<string, Understanding>
  /** Whether a number waits to be mapped. */
  isWaiting: boolean
}

const MOST_ATTRIBUTES = 40

const spelled = (value: unknown): string =>
  (Array.isArray(value)
    ? value.map(String).join(', ')
    : typeof value === 'object'
      ? JSON.stringify(value)
      : `${value as string | number | boolean}`
  ).slice(0, 500)

const withWords = (part: ForeignPart, words: string[], attributes: Record<string, string>): ForeignPart => {
  const comment = [part.comment, ...words]
    .filter((line) => line !== undefined)
    .join('\n')
    .slice(0, 10_000)
  const all = { ...part.attributes, ...attributes }
  return {
    ...part,
    ...(comment === '' ? {} : { comment }),
    ...(Object.keys(all).length === 0 ? {} : { attributes: all }),
  }
}

/**
 * The signals of another tool's response, as of a survey of ours: each score is one; words and choices belong to the
 * score before them, or to the first one after them; without any score the words are a signal of their own.
 */
export function readForeign(answers: readonly ForeignAnswer[], mappings: Mappings): ForeignReading {
  const parts: ForeignPart[] = []
  const questions: Record<string, Understanding> = {}
  let words: string[] = []
  let attributes: Record<string, string> = {}
  let firstWords: string | undefined
  const attach = () => {
    const last = parts.pop()
    if (last) parts.push(withWords(last, words, attributes))
    words = []
    attributes = {}
  }
  for (const answer of answers) {
    const understood = understand(answer, mappings)
    questions[answer.question] = understood
    if (understood.as === 'score') {
      const waiting = parts.length === 0
      if (!waiting) attach()
      const touchpoint = { ...mappings[''], ...mappings[answer.question] }.touchpoint
      parts.push({
        question: answer.question,
        metric: understood.metric,
        score: understood.score,
        ...(touchpoint === undefined ? {} : { touchpoint }),
      })
      if (waiting) attach()
    } else if (understood.as === 'comment') {
      firstWords ??= answer.question
      words.push(String(answer.value).trim())
    } else if (understood.as === 'attribute' && Object.keys(attributes).length < MOST_ATTRIBUTES)
      attributes[(answer.label ?? answer.question).slice(0, 64)] = spelled(answer.value)
  }
  if (parts.length > 0) attach()
  else if (firstWords !== undefined)
    parts.push(withWords({ question: firstWords, touchpoint: mappings['']?.touchpoint }, words, attributes))
  return { parts, questions, isWaiting: Object.values(questions).some(({ as }) => as === 'waiting') }
}
