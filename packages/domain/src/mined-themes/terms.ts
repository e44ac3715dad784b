import { isStopWord } from './stop-words.ts'

/** A term as it is compared (without case and accents) and as it was written. */
export type Terms = ReadonlyMap<string, string>

const folded = (word: string) =>
  word.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll("'", '')

const wordsOf = (text: string): string[] =>
  text
    .replaceAll(/https?:\/\/\S+|[@#]\S+|\[[a-z]+\]/gi, ' . ')
    .replaceAll('’', "'")
    .match(/\p{L}[\p{L}\p{M}']*|[.,;:!?()\n]/gu) ?? []

/** The words of a text and its pairs of neighbours within a sentence, each once; pairs do not begin or end in stop words. */
export function termsOf(text: string): Terms {
  const terms = new Map<string, string>()
  const window: { word: string; written: string }[] = []
  for (const written of wordsOf(text)) {
    if (!/\p{L}/u.test(written)) {
      window.length = 0
      continue
    }
    const word = folded(written)
    window.push({ word, written: written.toLowerCase() })
    if (window.length > 3) window.shift()
    if (isStopWord(word)) continue
    if (!terms.has(word)) terms.set(word, written.toLowerCase())
    for (let size = 2; size <= window.length; size += 1) {
      const part = window.slice(-size)
      const between = part.slice(1, -1)
      const [first] = part
      if (!first || isStopWord(first.word) || !between.every((each) => isStopWord(each.word))) continue
      const key = part.map((each) => each.word).join(' ')
      if (!terms.has(key)) terms.set(key, part.map((each) => each.written).join(' '))
    }
  }
  return terms
}
