import { detectLanguage, languageFromTag } from '../language/index.ts'
import type { Language } from '../language/index.ts'
import { findHits } from '../sentiment/hits.ts'
import type { Hit } from '../sentiment/hits.ts'
import { sentimentOf } from '../sentiment/sentiment.ts'
import type { Sentiment } from '../sentiment/sentiment.ts'
import { tokenize } from '../words/tokens.ts'
import type { Comment } from '../words/tokens.ts'
import { blend } from './blend.ts'
import { evidenceOf } from './evidence.ts'
import { bucketsOf } from './grams.ts'
import { askShipped, SHIPPED_BUCKETS } from './shipped.ts'

/** A comment read once, for all that is told of it. */
export interface Reading {
  language: Language
  comment: Comment
  hits: Hit[]
  /** What the lexicon saw, as numbers. */
  evidence: number[]
  /** By the lexicon and the shipped weights. */
  sentiment: Sentiment
}

/** Reads a comment; `hint` is the BCP-47 language of the caller, other than `es` and `en` detected. */
export function readComment(text: string, hint?: string): Reading {
  const language = languageFromTag(hint) ?? detectLanguage(text).language
  const comment = tokenize(text)
  const hits = findHits(comment, language)
  const lexicon = sentimentOf(hits, comment)
  const evidence = evidenceOf(comment, hits, lexicon)
  const told = askShipped({ buckets: bucketsOf(comment, SHIPPED_BUCKETS), dense: evidence })
  return { language, comment, hits, evidence, sentiment: blend(lexicon, told, comment.tokens.length) }
}
