import { detectLanguage, languageFromTag } from '../language/index.ts'
import type { Language } from '../language/index.ts'
import { findHits } from '../sentiment/hits.ts'
import { sentimentOf } from '../sentiment/sentiment.ts'
import type { Sentiment } from '../sentiment/sentiment.ts'
import { themesOf } from '../themes/index.ts'
import type { ThemeMention } from '../themes/index.ts'
import { tokenize } from '../words/tokens.ts'

export type EmotionLabel = 'anger' | 'sadness' | 'fear' | 'joy' | 'surprise' | 'disgust'

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
  const comment = tokenize(text)
  const hits = findHits(comment, language)
  return { language, sentiment: sentimentOf(hits, comment), emotion: null, themes: themesOf(text, language) }
}
