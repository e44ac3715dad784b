import type { Language } from '../language/index.ts'
import { findHits } from '../sentiment/hits.ts'
import type { Hit } from '../sentiment/hits.ts'
import { sentimentOfWeights } from '../sentiment/sentiment.ts'
import { createMatcher } from '../words/matcher.ts'
import { tokenize } from '../words/tokens.ts'
import type { Comment, Token } from '../words/tokens.ts'
import { englishThemes } from './patterns-en.ts'
import { spanishThemes } from './patterns-es.ts'
import { themeIds } from './theme-names.ts'
import type { ThemeId } from './theme-names.ts'

export interface ThemeMention {
  id: ThemeId
  /** From -1 to +1, of the clauses that name the theme. */
  sentiment: number
}

const matchers = { es: createMatcher(spanishThemes), en: createMatcher(englishThemes) } as const

/** What a comment is about, in the order of `themeIds`, each theme with the sentiment of its own clauses. */
export function themesOf(text: string, language: Language): ThemeMention[] {
  const comment = tokenize(text)
  return themesIn(comment, findHits(comment, language), language)
}

/** The same on a comment that was read before. */
export function themesIn(comment: Comment, hits: readonly Hit[], language: Language): ThemeMention[] {
  const mentions = findMentions(comment.tokens, language)
  const found: ThemeMention[] = []
  for (const id of themeIds) {
    const places = mentions.get(id)
    if (places) found.push({ id, sentiment: sentimentAround(places, hits) })
  }
  return found
}

function findMentions(tokens: readonly Token[], language: Language): Map<ThemeId, Token[]> {
  const mentions = new Map<ThemeId, Token[]>()
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    const match = matchers[language](tokens, at)
    if (!token || !match) continue
    const places = mentions.get(match.value)
    if (places) places.push(token)
    else mentions.set(match.value, [token])
    at += match.length - 1
  }
  return mentions
}

/** Opinions in the clauses that name the theme; where these have none, those of their sentences. */
function sentimentAround(places: readonly Token[], hits: readonly Hit[]): number {
  const clauses = new Set(places.map((place) => place.clause))
  const near = hits.filter((hit) => clauses.has(hit.clause))
  if (near.length > 0) return scoreOf(near)
  const sentences = new Set(places.map((place) => place.sentence))
  return scoreOf(hits.filter((hit) => sentences.has(hit.sentence)))
}

const scoreOf = (hits: readonly Hit[]): number => sentimentOfWeights(hits.map((hit) => hit.weight)).score
