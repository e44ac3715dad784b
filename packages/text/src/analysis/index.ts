export { analyze } from './analyze.ts'
export type { Analysis, Emotion, EmotionLabel } from './analyze.ts'
export type { Language } from '../language/index.ts'
export type { Sentiment, SentimentLabel } from '../sentiment/sentiment.ts'
