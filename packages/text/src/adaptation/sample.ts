import { EVIDENCE } from '../model/evidence.ts'
import { bucketsOf } from '../model/grams.ts'
import type { Sample } from '../model/linear.ts'
import type { Reading } from '../model/reading.ts'

/** Dense inputs of an adapted table: the evidence of the lexicon, and what the shipped weights say. */
export const ADAPTED_INPUTS = EVIDENCE + 2

/** A comment as an adapted table reads it. */
export function adaptedSampleOf({ comment, evidence, sentiment }: Reading, buckets: number): Sample {
  const { negative, neutral, positive } = sentiment.probabilities
  return {
    buckets: bucketsOf(comment, buckets),
    dense: [...evidence, Math.log(negative / neutral), Math.log(positive / neutral)],
  }
}
