import type { MetricId } from '../metrics/index.ts'
import { scales } from '../surveys/index.ts'

/** The ends of another tool's scale, the worst first: `[7, 1]` is one on which 1 is best. */
export type ForeignScale = readonly [worst: number, best: number]

/** What the organization says a question of another tool's survey is. */
export interface QuestionMapping {
  metric?: MetricId | undefined
  scale?: ForeignScale | undefined
  touchpoint?: string | undefined
  ignore?: boolean | undefined
}

/** By the question's id; the empty id is the survey as a whole. */
export type Mappings = Readonly<Record<string, QuestionMapping>>

/** The smallest and the largest number that a question was answered with so far. */
export interface SeenRange {
  min: number
  max: number
}

export interface ForeignAnswer {
  question: string
  label?: string | undefined
  value: unknown
  /** What the tool itself says it is. */
  metric?: MetricId | undefined
  scale?: ForeignScale | undefined
  seen?: SeenRange | undefined
  /** What the survey is called, where this is its only number. */
  surveyName?: string | undefined
}

/** How an answer is understood, and by what. */
export type Understanding =
  | { as: 'score'; metric: MetricId; score: number; by: 'mapping' | 'type' | 'scale' | 'name' | 'range' }
  | { as: 'comment' }
  | { as: 'attribute' }
  | { as: 'ignored' }
  | { as: 'waiting' }

const names: readonly (readonly [metric: MetricId, name: RegExp])[] = [
  ['enps', /\benps\b/],
  ['nps', /\b(nps|promoter|recommend|recomend\w*)\b/],
  ['csat', /\b(csat|satisf\w+)\b/],
  ['ces', /\b(ces|effort|esfuerzo)\b/],
  ['stars', /\b(stars?|estrellas?)\b/],
]

/** Ids are often put together: `npsScore`, `csat_1`. */
const spoken = (text: string): string =>
  text
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll(/[_\W\d]+/g, ' ')

const metricNamedBy = (text: string): MetricId | undefined =>
  names.find(([, name]) => name.test(spoken(text)))?.[0]

const metricOfScale = ([a, b]: ForeignScale): MetricId | undefined => {
  const ends = `${Math.min(a, b)}-${Math.max(a, b)}`
  return ({ '0-10': 'nps', '1-7': 'ces', '1-5': 'csat' } as const)[ends]
}

/** A score on the metric's own scale; undefined for a number that is not on the told one. */
function rescaled(metric: MetricId, value: number, [worst, best]: ForeignScale): number | undefined {
  if (worst === best || value < Math.min(worst, best) || value > Math.max(worst, best)) return undefined
  const [min, max] = scales[metric]
  if (worst === min && best === max) return Number.isInteger(value) ? value : undefined
  return min + Math.round(((value - worst) / (best - worst)) * (max - min))
}

const scored = (
  metric: MetricId | undefined,
  value: number,
  scale: ForeignScale | undefined,
  by: 'mapping' | 'type' | 'scale' | 'name' | 'range',
): Understanding | null => {
  if (!metric) return null
  const score = rescaled(metric, value, scale ?? scales[metric])
  return score === undefined ? { as: 'waiting' } : { as: 'score', metric, score, by }
}

/** A question once answered with 0 or with 8 to 10 can only go from 0 to 10; up to 7 it may be any. */
const metricOfRange = ({ min, max }: SeenRange): MetricId | undefined =>
  min >= 0 && max <= 10 && (min === 0 || max > 7) ? 'nps' : undefined

function understandNumber(answer: ForeignAnswer, mapping: QuestionMapping, value: number): Understanding {
  const { question, label = '', surveyName = '', metric, scale, seen } = answer
  const range = { min: Math.min(value, seen?.min ?? value), max: Math.max(value, seen?.max ?? value) }
  return (
    scored(mapping.metric, value, mapping.scale ?? scale, 'mapping') ??
    scored(metric, value, scale, 'type') ??
    (scale ? scored(metricOfScale(scale), value, scale, 'scale') : null) ??
    scored(
      metricNamedBy(question) ?? metricNamedBy(label) ?? metricNamedBy(surveyName),
      value,
      scale,
      'name',
    ) ??
    (scale ? null : scored(metricOfRange(range), value, undefined, 'range')) ?? { as: 'waiting' }
  )
}

/** What buttons answer, which nobody said. */
const pressed = new Set(['accepted', 'clicked', 'dismissed', 'booked'])

/**
 * What an answer in another tool's survey is to us: what the organization says first, then what the tool says, then the
 * question's name, then the numbers seen. A number that could be on several scales waits: guessing by value would count
 * the extremes of a scale as one metric and its middle as another.
 */
export function understand(answer: ForeignAnswer, mappings: Mappings): Understanding {
  const mapping = { ...mappings[''], ...mappings[answer.question] }
  if (mapping.ignore) return { as: 'ignored' }
  const { value } = answer
  const asked = mapping.metric ?? answer.metric
  const told = asked && typeof value === 'string' && /^\d+$/.test(value.trim()) ? Number(value) : value
  if (typeof told === 'boolean') return { as: 'attribute' }
  if (typeof told === 'number') return understandNumber(answer, mapping, told)
  if (typeof told === 'string')
    return told.trim() === '' || pressed.has(told) ? { as: 'ignored' } : { as: 'comment' }
  return told === null || told === undefined ? { as: 'ignored' } : { as: 'attribute' }
}
