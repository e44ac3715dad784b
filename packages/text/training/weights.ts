import { labels } from '../src/model/labels.ts'
import { learn } from '../src/model/learn.ts'
import { pack } from '../src/model/packing.ts'
import type { Packed } from '../src/model/packing.ts'
import { sampleOf } from '../src/model/sample.ts'
import type { Taught } from './sources.ts'

export interface Recipe {
  buckets: number
  /** Comments written for each sentiment and language. */
  perLabel: number
  epochs: number
  rate: number
  decay: number
  seed: number
  /** How finely weights are rounded: so many steps to each side of 0. */
  levels: number
}

/** What the shipped weights are made with. */
export const recipe: Recipe = {
  buckets: 2 ** 12,
  perLabel: 1500,
  epochs: 5,
  rate: 0.1,
  decay: 0.001,
  seed: 1,
  levels: 2,
}

/** The weights that follow from comments and a recipe, and from nothing else. */
export function trainWeights(taught: readonly Taught[], by: Recipe): Packed {
  const lessons = taught.map(({ text, language, label, weight }) => ({
    ...sampleOf(text, language, by.buckets),
    label: labels.indexOf(label),
    weight,
  }))
  return pack(learn(lessons, by), by.levels)
}

/** The weights as a source file. */
export const sourceOf = (packed: Packed): string =>
  `// Made by training/train.ts: do not edit.\nexport const shipped = ${JSON.stringify(packed)}\n`
