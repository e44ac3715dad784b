import { createRequire } from 'node:module'

import type { Language, SentimentLabel } from '../../src/analysis/index.ts'

type Told = (text: string) => SentimentLabel

const require = createRequire(import.meta.url)
const wink = require('wink-sentiment') as (text: string) => { normalizedScore: number }
const { afinn_translations: afinn } = require('afinn-165-multilingual') as {
  afinn_translations: Record<string, Record<string, number>>
}

const labelOf = (score: number): SentimentLabel =>
  score > 0 ? 'positive' : score < 0 ? 'negative' : 'neutral'

function sumOf(text: string, words: Record<string, number>): number {
  const found = text.toLowerCase().match(/[\p{L}']+/gu) ?? []
  return found.reduce((sum, word) => sum + (Object.hasOwn(words, word) ? (words[word] ?? 0) : 0), 0)
}

/** The lexicons that npm has to offer, by the sign of their score. */
export const lexicons: Record<Language, { name: string; told: Told }[]> = {
  en: [
    { name: 'wink-sentiment', told: (text) => labelOf(wink(text).normalizedScore) },
    { name: 'afinn-165-multilingual', told: (text) => labelOf(sumOf(text, afinn['afinn_en'] ?? {})) },
  ],
  es: [{ name: 'afinn-165-multilingual', told: (text) => labelOf(sumOf(text, afinn['afinn_es'] ?? {})) }],
}
