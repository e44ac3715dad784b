/** Negative, neutral, positive. */
export const CLASSES = 3

/** A comment as a linear model reads it. */
export interface Sample {
  buckets: Uint32Array
  dense: readonly number[]
}

/** Weights of `CLASSES` numbers a bucket and a dense input. */
export interface Linear {
  buckets: number
  hashed: Float32Array
  dense: Float32Array
}

export type Triple = [negative: number, neutral: number, positive: number]

/** The score of each class: hashed grams count by the root of their number, dense inputs as they are. */
export function scoresOf({ hashed, dense }: Linear, sample: Sample): Triple {
  let [negative, neutral, positive] = [0, 0, 0]
  for (const bucket of sample.buckets) {
    const at = bucket * CLASSES
    negative += hashed[at] ?? 0
    neutral += hashed[at + 1] ?? 0
    positive += hashed[at + 2] ?? 0
  }
  const norm = 1 / Math.sqrt(Math.max(1, sample.buckets.length))
  negative *= norm
  neutral *= norm
  positive *= norm
  for (let index = 0; index < sample.dense.length; index += 1) {
    const value = sample.dense[index] ?? 0
    const at = index * CLASSES
    negative += value * (dense[at] ?? 0)
    neutral += value * (dense[at + 1] ?? 0)
    positive += value * (dense[at + 2] ?? 0)
  }
  return [negative, neutral, positive]
}

/** Scores as probabilities that sum to 1. */
export function softmax([negative, neutral, positive]: Triple): Triple {
  const top = Math.max(negative, neutral, positive)
  const [a, b, c] = [Math.exp(negative - top), Math.exp(neutral - top), Math.exp(positive - top)]
  const sum = a + b + c
  return [a / sum, b / sum, c / sum]
}

export const probabilitiesOf = (model: Linear, sample: Sample): Triple => softmax(scoresOf(model, sample))
