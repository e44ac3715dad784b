import type { Interval } from '../statistics/index.ts'
import type { Definition } from './definition.ts'
import { evaluate } from './formula.ts'
import { momentsOf } from './histogram.ts'
import type { Histogram } from './histogram.ts'
import { isWithheld, sufficiencyOf } from './sufficiency.ts'
import type { Sufficiency } from './sufficiency.ts'

export interface Summary {
  /** In the definition's unit, unrounded; null without answers, and for eNPS under 5. */
  value: number | null
  n: number
  interval: Interval | null
  /** At least 5 answers. */
  sufficient: boolean
  sufficiency: Sufficiency
  /** Of the scores on the metric's scale; null where the value is. */
  mean: number | null
}

/** The metric over a histogram with its 95 % interval; scores outside the metric's scale do not count. */
export function summarize(definition: Definition, h: Histogram, isEmployees = false): Summary {
  const { n, mean } = momentsOf(h, definition.bins)
  const sufficiency = sufficiencyOf(n)
  const told = { n, sufficient: sufficiency !== 'insufficient', sufficiency }
  if (n === 0 || isWithheld(definition.metric, n, isEmployees))
    return { ...told, value: null, interval: null, mean: null }
  return { ...told, ...evaluate(definition, h), mean }
}
