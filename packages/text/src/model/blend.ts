import type { Sentiment } from '../sentiment/sentiment.ts'
import type { Triple } from './linear.ts'
import { softmax } from './linear.ts'

/** How much the table counts beside the lexicon when a comment is long. */
const SHARE = 0.6
/** Words that give the table half of its share: it learned from words, the lexicon knows what one means. */
const HALF_WORDS = 14

/** Lexicon and table together: their probabilities multiplied, each by its share. */
export function blend(lexicon: Sentiment, table: Triple, words: number): Sentiment {
  const share = (SHARE * words ** 3) / (words ** 3 + HALF_WORDS ** 3)
  const { negative, neutral, positive } = lexicon.probabilities
  const mix = (one: number, other: number): number => (1 - share) * Math.log(one) + share * Math.log(other)
  return sentimentFrom(softmax([mix(negative, table[0]), mix(neutral, table[1]), mix(positive, table[2])]))
}

/** Probabilities with their label and score. */
export function sentimentFrom([negative, neutral, positive]: Triple): Sentiment {
  const label =
    neutral >= negative && neutral >= positive ? 'neutral' : negative >= positive ? 'negative' : 'positive'
  return { label, score: positive - negative, probabilities: { negative, neutral, positive } }
}
