import type { Token } from './tokens.ts'

/** A value and the words that carry it, separated by commas; see `createMatcher`. */
export type WordTable<T> = readonly (readonly [value: T, patterns: string])[]

export interface Match<T> {
  value: T
  /** How many tokens it takes. */
  length: number
}

export type Matcher<T> = (tokens: readonly Token[], at: number) => Match<T> | undefined

type Part = readonly string[]

interface Phrase<T> {
  first: string
  rest: readonly Part[]
  value: T
}

const BUCKET = 3

/**
 * Finds words and phrases. A pattern is words separated by blanks: `lent*` is a stem of three letters or more, `a|b`
 * is either word, `_` any word. The longest phrase wins, then the longest stem; a phrase stays in its clause.
 */
export function createMatcher<T>(table: WordTable<T>): Matcher<T> {
  const words = new Map<string, Phrase<T>[]>()
  const stems = new Map<string, Phrase<T>[]>()
  for (const [value, patterns] of table) {
    for (const pattern of patterns.split(',')) addPattern(pattern.trim(), value, words, stems)
  }
  for (const list of [...words.values(), ...stems.values()]) list.sort(byLength)
  const look = (tokens: readonly Token[], at: number, word: string): Match<T> | undefined =>
    longest(
      firstFit(words.get(word), tokens, at, word),
      firstFit(stems.get(word.slice(0, BUCKET)), tokens, at, word),
    )
  return (tokens, at) => {
    const token = tokens[at]
    if (!token) return undefined
    const match = look(tokens, at, token.word)
    return match ?? (token.squeezed === undefined ? undefined : look(tokens, at, token.squeezed))
  }
}

function addPattern<T>(
  pattern: string,
  value: T,
  words: Map<string, Phrase<T>[]>,
  stems: Map<string, Phrase<T>[]>,
): void {
  const [firsts, ...others] = pattern.split(/\s+/)
  if (!firsts) return
  const rest = others.map((part) => part.split('|'))
  for (const first of firsts.split('|')) {
    const isStem = first.endsWith('*')
    const key = isStem ? first.slice(0, BUCKET) : first
    const phrase = { first: isStem ? first.slice(0, -1) : first, rest, value }
    const map = isStem ? stems : words
    const list = map.get(key)
    if (list) list.push(phrase)
    else map.set(key, [phrase])
  }
}

const byLength = <T>(a: Phrase<T>, b: Phrase<T>): number =>
  b.rest.length - a.rest.length || b.first.length - a.first.length

const longest = <T>(exact: Match<T> | undefined, stem: Match<T> | undefined): Match<T> | undefined =>
  exact && stem && stem.length > exact.length ? stem : (exact ?? stem)

function firstFit<T>(
  phrases: readonly Phrase<T>[] | undefined,
  tokens: readonly Token[],
  at: number,
  word: string,
): Match<T> | undefined {
  if (!phrases) return undefined
  for (const phrase of phrases) {
    if (word.startsWith(phrase.first) && followed(phrase.rest, tokens, at)) {
      return { value: phrase.value, length: phrase.rest.length + 1 }
    }
  }
  return undefined
}

function followed(rest: readonly Part[], tokens: readonly Token[], at: number): boolean {
  for (let index = 0; index < rest.length; index += 1) {
    const token = tokens[at + 1 + index]
    if (!token || token.clause !== tokens[at]?.clause) return false
    if (!(rest[index] ?? []).some((part) => fits(part, token))) return false
  }
  return true
}

function fits(part: string, token: Token): boolean {
  if (part === '_') return true
  if (!part.endsWith('*')) return part === token.word || part === token.squeezed
  return token.word.startsWith(part.slice(0, -1))
}
