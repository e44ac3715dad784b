import { adaptedSampleOf } from '../adaptation/sample.ts'
import { askAdapted } from '../adaptation/table.ts'
import type { AdaptedTable } from '../adaptation/table.ts'
import { emotionOf } from '../emotion/emotion.ts'
import type { Emotion } from '../emotion/emotion.ts'
import type { Language } from '../language/index.ts'
import { sentimentFrom } from '../model/blend.ts'
import { readComment } from '../model/reading.ts'
import type { Sentiment } from '../sentiment/sentiment.ts'
import type { ThemeMention } from '../themes/index.ts'
import { themesIn } from '../themes/themes.ts'

export interface Analysis {
  language: Language
  sentiment: Sentiment
  emotion: Emotion | null
  themes: ThemeMention[]
}

/**
 * What a comment says and how; `hint` is the BCP-47 language of the caller, other than `es` and `en`
 * detected; `table` is what the organization's own comments taught.
 */
export function analyze(text: string, hint?: string, table?: AdaptedTable): Analysis {
  const reading = readComment(text, hint)
  const { language, comment, hits } = reading
  const sentiment = table
    ? sentimentFrom(askAdapted(table, adaptedSampleOf(reading, table.packed.buckets)))
    : reading.sentiment
  return {
    language,
    sentiment,
    emotion: emotionOf(comment, sentiment, language),
    themes: themesIn(comment, hits, language),
  }
}
