import type { Hit } from '../sentiment/hits.ts'
import type { Sentiment } from '../sentiment/sentiment.ts'
import type { Comment } from '../words/tokens.ts'

/** How many numbers `evidenceOf` gives. */
export const EVIDENCE = 16

/** What the hand-made lexicon saw in a comment, as numbers of about -1 to 1. */
export function evidenceOf(comment: Comment, hits: readonly Hit[], lexicon: Sentiment): number[] {
  const praise = hits.reduce((sum, { weight }) => sum + Math.max(0, weight), 0)
  const blame = hits.reduce((sum, { weight }) => sum - Math.min(0, weight), 0)
  const ends = comment.endings.join('')
  const { negative, neutral, positive } = lexicon.probabilities
  return [
    1,
    Math.log(negative / neutral),
    Math.log(positive / neutral),
    Math.log1p(praise),
    Math.log1p(blame),
    praise + blame > 0 ? (2 * Math.min(praise, blame)) / (praise + blame) : 0,
    Math.tanh((hits.at(0)?.weight ?? 0) / 2),
    Math.tanh((hits.at(-1)?.weight ?? 0) / 2),
    hits.length === 0 ? 1 : 0,
    Math.log1p(comment.tokens.length) / 3,
    ends.includes('!') ? 1 : 0,
    ends.includes('?') ? 1 : 0,
    Math.log1p(Math.min(praise, blame)),
    praise + blame > 0 ? (praise - blame) / (praise + blame) : 0,
    (5 * blame) / (comment.tokens.length + 5),
    (5 * praise) / (comment.tokens.length + 5),
  ]
}
