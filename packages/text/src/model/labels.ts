import type { SentimentLabel } from '../sentiment/sentiment.ts'

/** The classes of every model, in the order of its weights. */
export const labels: readonly SentimentLabel[] = ['negative', 'neutral', 'positive']
