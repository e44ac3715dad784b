import { createHash } from 'node:crypto'

import { describe, expect, it } from 'vitest'

import { expandCorpus } from '../corpus/corpus.ts'
import { CLASSES } from '../src/model/linear.ts'
import { unpack } from '../src/model/packing.ts'
import { shipped } from '../src/model/weights.gen.ts'
import { labelOfEmotions, taughtBy } from './sources.ts'
import { recipe, sourceOf, trainWeights } from './weights.ts'

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')

describe('the shipped weights', () => {
  it('are as many as their buckets hold', () => {
    const { hashed, buckets, dense } = unpack(shipped)
    expect(buckets).toBe(recipe.buckets)
    expect(shipped.grams).toHaveLength(2 * buckets)
    expect(hashed).toHaveLength(CLASSES * buckets)
    expect(dense.length % CLASSES).toBe(0)
    expect(hashed.every((weight) => Number.isFinite(weight))).toBe(true)
  })
})

describe('training', () => {
  it('gives the same weights for the same seed, to the bit', () => {
    const train = (seed: number): string =>
      digestOf(sourceOf(trainWeights(taughtBy(expandCorpus(300, 1)), { ...recipe, seed })))
    expect(train(1)).toBe(train(1))
    expect(train(2)).not.toBe(train(1))
  })

  it.each([
    { emotions: ['joy', 'gratitude'], label: 'positive' },
    { emotions: ['annoyance'], label: 'negative' },
    { emotions: ['curiosity'], label: 'neutral' },
    { emotions: ['joy', 'sadness'], label: 'neutral' },
    { emotions: [], label: 'neutral' },
  ])('reads $emotions as $label', ({ emotions, label }) => expect(labelOfEmotions(emotions)).toBe(label))
})
