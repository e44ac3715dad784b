import { detectLanguage } from '../../src/language/index.ts'
import type { DataSet } from './sets.ts'
import { line, share } from './table.ts'

const firstWords = (text: string, count: number): string | undefined => {
  const words = text.split(/\s+/).filter((word) => /^\p{L}+[.,;:!?]*$/u.test(word))
  return words.length < count ? undefined : words.slice(0, count).join(' ')
}

/** How often the language of the first three and five words is right. */
export function languageLines(sets: readonly DataSet[]): string[] {
  const lines = [line('language', '3 words', '5 words')]
  for (const { name, language, rows } of sets) {
    const cells = [3, 5].map((count) => {
      const texts = rows.map(({ text }) => firstWords(text, count)).filter((text) => text !== undefined)
      return share(texts.filter((text) => detectLanguage(text).language === language).length / texts.length)
    })
    lines.push(line(name, ...cells))
  }
  return lines
}
