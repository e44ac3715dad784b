import type { Language } from '../language/index.ts'
import { findHits } from '../sentiment/hits.ts'
import { sentimentOf } from '../sentiment/sentiment.ts'
import { tokenize } from '../words/tokens.ts'
import { evidenceOf } from './evidence.ts'
import { bucketsOf } from './grams.ts'
import type { Sample } from './linear.ts'

/** A comment as the shipped model reads it. */
export function sampleOf(text: string, language: Language, buckets: number): Sample {
  const comment = tokenize(text)
  const hits = findHits(comment, language)
  return {
    buckets: bucketsOf(comment, buckets),
    dense: evidenceOf(comment, hits, sentimentOf(hits, comment)),
  }
}
