import { emotionOf } from '../emotion/emotion.ts'
import type { Emotion } from '../emotion/emotion.ts'
import { detectLanguage, languageFromTag } from '../language/index.ts'
import type { Language } from '../language/index.ts'
import { blend } from '../model/blend.ts'
import { evidenceOf } from '../model/evidence.ts'
import { bucketsOf } from '../model/grams.ts'
import { askShipped, SHIPPED_BUCKETS } from '../model/shipped.ts'
import { findHits } from '../sentiment/hits.ts'
import { sentimentOf } from '../sentiment/sentiment.ts'
import type { Sentiment } from '../sentiment/sentiment.ts'
import type { ThemeMention } from '../themes/index.ts'
import { themesIn } from '../themes/themes.ts'
import { tokenize } from '../words/tokens.ts'

export interface Analysis {
  language: Language
  sentiment: Sentiment
  emotion: Emotion | null
  themes: ThemeMention[]
}

/**
 * What a comment says and how; `hint` is the BCP-47 language of the caller, other than `es` and `en`
 * detected.
 */
export function analyze(text: string, hint?: string): Analysis {
  const language = languageFromTag(hint) ?? detectLanguage(text).language
  const comment = tokenize(text)
  const hits = findHits(comment, language)
  const lexicon = sentimentOf(hits, comment)
  const sample = { buckets: bucketsOf(comment, SHIPPED_BUCKETS), dense: evidenceOf(comment, hits, lexicon) }
  const sentiment = blend(lexicon, askShipped(sample), comment.tokens.length)
  return {
    language,
    sentiment,
    emotion: emotionOf(comment, sentiment, language),
    themes: themesIn(comment, hits, language),
  }
}
