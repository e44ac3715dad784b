import { englishWords, letterWeights, spanishWords } from './evidence.ts'

export type Language = 'es' | 'en'

export interface Detection {
  language: Language
  /** From 0.5 (no evidence) to 1. */
  confidence: number
}

const WORD_WEIGHT = 2.4
const MARK_WEIGHT = 1.5
/** Evidence beyond this decides; the rest of a long comment is not read. */
const ENOUGH = 14
const MAX_LENGTH = 2000
const MAX_WORD = 24

const wordWeights = weighWords()
const gramWeights = new Map(
  letterWeights.flatMap(([weight, grams]) => grams.split(' ').map((gram) => [gram, weight] as const)),
)

/**
 * The language of `text`, by stop words and letters; without evidence Spanish, with a confidence of one
 * half.
 */
export function detectLanguage(text: string): Detection {
  const lower = text
    .slice(0, MAX_LENGTH)
    .toLowerCase()
    .replace(/https?:\/\/\S+|[@&][\w.]+/g, ' ')
    .replace(/['’]/g, '')
  let balance = (lower.match(/[áéíóúñ¿¡]/g)?.length ?? 0) * MARK_WEIGHT
  const plain = lower.normalize('NFD').replace(/[\u0300-\u036f]+/g, '')
  for (const [word] of plain.matchAll(/[a-z]+/g)) {
    balance += wordWeights.get(word) ?? weighLetters(word)
    if (Math.abs(balance) > ENOUGH) break
  }
  return { language: balance < 0 ? 'en' : 'es', confidence: 1 / (1 + Math.exp(-Math.abs(balance) / 2)) }
}

function weighLetters(word: string): number {
  const edged = `_${word.slice(0, MAX_WORD)}_`
  let sum = 0
  for (let at = 0; at < edged.length; at += 1) {
    sum += gramWeights.get(edged.charAt(at)) ?? 0
    sum += gramWeights.get(edged.slice(at, at + 2)) ?? 0
    if (at + 3 <= edged.length) sum += gramWeights.get(edged.slice(at, at + 3)) ?? 0
  }
  return Math.max(-WORD_WEIGHT, Math.min(WORD_WEIGHT, 0.6 * sum))
}

function weighWords(): Map<string, number> {
  const weights = new Map<string, number>()
  for (const word of spanishWords.split(' ')) weights.set(word, WORD_WEIGHT)
  for (const word of englishWords.split(' ')) {
    weights.set(word, weights.has(word) ? 0 : -WORD_WEIGHT)
  }
  return weights
}

/** The language of a BCP-47 tag (`es-MX` is `es`), or nothing when the text must tell. */
export function languageFromTag(tag: string | undefined): Language | undefined {
  const primary = tag?.trim().slice(0, 3).replace(/[-_]$/, '').toLowerCase()
  return primary === 'es' || primary === 'en' ? primary : undefined
}
