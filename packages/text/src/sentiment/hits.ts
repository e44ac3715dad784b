import type { Language } from '../language/index.ts'
import { createMatcher } from '../words/matcher.ts'
import type { Match } from '../words/matcher.ts'
import type { Comment, Token } from '../words/tokens.ts'
import { emojiWeights } from './emoji.ts'
import { englishNegative, englishPositive } from './lexicon-en.ts'
import { spanishNegative, spanishPositive } from './lexicon-es.ts'
import { intensifiers, negators } from './modifiers.ts'

/** One opinion found in a comment, its weight after negation and emphasis. */
export interface Hit {
  at: number
  clause: number
  sentence: number
  weight: number
}

const NEGATION_WINDOW = 3
const INTENSIFIER_WINDOW = 2
/** What is left of an opinion when it is negated: `no es bueno` is bad, `no es malo` is hardly good. */
const NEGATED_PRAISE = -0.85
const NEGATED_BLAME = -0.45
const SUPERLATIVE = 1.5

const matchers = {
  es: createMatcher([...spanishNegative, ...spanishPositive, ...emojiWeights]),
  en: createMatcher([...englishNegative, ...englishPositive, ...emojiWeights]),
} as const

/** Every opinion of a comment, in order. */
export function findHits(comment: Comment, language: Language): Hit[] {
  const { tokens } = comment
  const hits: Hit[] = []
  let taken = 0
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    const match = token && matchOpinion(tokens, at, token, language)
    if (!token || !match) continue
    const weight = match.value * emphasis(token, comment) * context(tokens, at, taken, match.value, language)
    if (weight !== 0) hits.push({ at, clause: token.clause, sentence: token.sentence, weight })
    at += match.length - 1
    if (match.length > 1) taken = at + 1
  }
  return hits
}

function matchOpinion(
  tokens: readonly Token[],
  at: number,
  token: Token,
  language: Language,
): Match<number> | undefined {
  const match = matchers[language](tokens, at)
  if (match || language === 'en') return match
  const base = /^(.{3,})isim[oa]s?$/.exec(token.word)?.[1]
  if (base === undefined) return undefined
  for (const word of [base, `${base}o`, `${base}e`]) {
    const found = matchers.es([{ ...token, word }], 0)
    if (found) return { value: found.value * SUPERLATIVE, length: 1 }
  }
  return undefined
}

/**
 * The factor of negation and intensifiers that stand before `at` in its clause; `taken` words belong to a
 * phrase.
 */
function context(
  tokens: readonly Token[],
  at: number,
  taken: number,
  value: number,
  language: Language,
): number {
  const clause = tokens[at]?.clause
  let factor = 1
  let negated = false
  // `No tuve ningún problema` denies once: a phrase with its own denial is not turned again.
  const deniesItself = negators[language].has(tokens[at]?.word ?? '')
  for (let back = 1; back <= NEGATION_WINDOW; back += 1) {
    const token = tokens[at - back]
    if (!token || at - back < taken || token.clause !== clause) break
    if (!deniesItself && negators[language].has(token.word)) negated = true
    if (back <= INTENSIFIER_WINDOW) factor *= intensifiers[language].get(token.word) ?? 1
  }
  if (!negated) return Math.min(factor, 2)
  return value > 0 ? NEGATED_PRAISE : NEGATED_BLAME
}

function emphasis(token: Token, comment: Comment): number {
  const ending = comment.endings[token.sentence] ?? ''
  let factor = token.shouted ? 1.2 : 1
  if (token.squeezed !== undefined) factor *= 1.15
  if (ending.includes('!')) factor *= ending.includes('!!') ? 1.25 : 1.12
  if (ending.includes('?') && !ending.includes('!')) factor *= 0.7
  return factor
}
