export { analyze } from './analyze.ts'
export type { Analysis, Emotion, EmotionLabel, Language, Sentiment, SentimentLabel } from './analyze.ts'
