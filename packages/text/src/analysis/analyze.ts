import { detectLanguage, languageFromTag } from '../language/index.ts'
import type { Language } from '../language/index.ts'
import { themesOf } from '../themes/index.ts'
import type { ThemeMention } from '../themes/index.ts'

export type { Language } from '../language/index.ts'

export type SentimentLabel = 'negative' | 'neutral' | 'positive'
export type EmotionLabel = 'anger' | 'sadness' | 'fear' | 'joy' | 'surprise' | 'disgust'

export interface Sentiment {
  label: SentimentLabel
  /** From -1 (worst) to +1 (best). */
  score: number
  /** They sum to 1. */
  probabilities: Record<SentimentLabel, number>
}

export interface Emotion {
  label: EmotionLabel
  probability: number
}

export interface Analysis {
  language: Language
  sentiment: Sentiment
  emotion: Emotion | null
  themes: ThemeMention[]
}

/** What a comment says and how; `hint` is the caller's BCP-47 language, any but Spanish or English is detected. */
export function analyze(text: string, hint?: string): Analysis {
  const language = languageFromTag(hint) ?? detectLanguage(text).language
  return {
    language,
    sentiment: { label: 'neutral', score: 0, probabilities: { negative: 0.3, neutral: 0.4, positive: 0.3 } },
    emotion: null,
    themes: themesOf(text, language),
  }
}
