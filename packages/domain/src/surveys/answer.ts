import type { Answers, AnswerValue, Question, SurveyDefinition } from './definition.ts'
import { isScale, scales } from './definition.ts'
import { pathOf } from './flow.ts'

const longest = 10_000

/** What is wrong with an answer to `question`; null if nothing is. */
export function problemOfAnswer({ type, options = [] }: Question, value: AnswerValue): string | null {
  if (isScale(type)) {
    const [min, max] = scales[type]
    return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
      ? null
      : `Answer with a whole number from ${min} to ${max}`
  }
  if (type === 'text')
    return typeof value === 'string' && value.length <= longest
      ? null
      : `Answer with words, ${longest} letters at most`
  const known = (id: string) => options.some((option) => option.id === id)
  if (type === 'single')
    return typeof value === 'string' && known(value) ? null : 'Answer with one of the options'
  const isList = typeof value === 'object' && new Set(value).size === value.length
  return isList && value.every(known) ? null : 'Answer with a list of options, each once'
}

/** A part of a survey's answers that is one signal: a score with its words and choices, or words alone. */
export interface AnsweredSignal {
  /** The question that it stands for: with the response it makes the signal's id. */
  question: string
  touchpoint: string
  metric: 'nps' | 'enps' | 'csat' | 'ces' | 'stars' | null
  score: number | null
  comment: string | null
  /** Choices by question, several joined by commas. */
  attributes: Record<string, string>
}

/** Thumbs are satisfaction without shades: up is the best CSAT and down the worst. */
function scoreOf(type: Question['type'], value: number): Pick<AnsweredSignal, 'metric' | 'score'> {
  if (type === 'thumbs') return { metric: 'csat', score: value === 1 ? 5 : 1 }
  return { metric: isScale(type) ? type : null, score: value }
}

/**
 * The signals of a response: each score is one; words and choices belong to the score before them, or to the first
 * one after them; without any score the words are a signal of their own. Answers off the way are left out.
 */
export function signalsOf(definition: SurveyDefinition, answers: Answers): AnsweredSignal[] {
  const signals: AnsweredSignal[] = []
  let words: string[] = []
  let attributes: Record<string, string> = {}
  let first: Question | null = null
  const attach = (signal: AnsweredSignal) => {
    if (words.length > 0)
      signal.comment = [signal.comment, ...words].filter((line) => line !== null).join('\n')
    Object.assign(signal.attributes, attributes)
    words = []
    attributes = {}
  }
  const begin = (question: Question, scored: Pick<AnsweredSignal, 'metric' | 'score'>) => {
    const touchpoint = question.touchpoint ?? definition.touchpoint
    const signal: AnsweredSignal = {
      question: question.id,
      touchpoint,
      ...scored,
      comment: null,
      attributes: {},
    }
    signals.push(signal)
    return signal
  }
  for (const question of pathOf(definition, answers)) {
    const value = answers[question.id]
    if (value === undefined) continue
    first ??= question
    if (typeof value === 'number') {
      // What came before the first score waits for it; what came since a score is that score's.
      const previous = signals.at(-1)
      if (previous) attach(previous)
      const signal = begin(question, scoreOf(question.type, value))
      if (!previous) attach(signal)
    } else if (question.type === 'text' && typeof value === 'string') {
      if (value.trim() !== '') words.push(value.trim())
    } else attributes[question.id] = typeof value === 'string' ? value : value.join(',')
  }
  const last = signals.at(-1)
  if (last) attach(last)
  else if (first && words.length > 0) attach(begin(first, { metric: null, score: null }))
  return signals
}
