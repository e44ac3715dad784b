import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Example } from '../corpus/corpus.ts'
import type { Language, SentimentLabel } from '../src/analysis/index.ts'

/** A comment that may teach shipped weights. */
export interface Taught {
  text: string
  language: Language
  label: SentimentLabel
  /** How much it counts: less where the label is far from a customer's satisfaction. */
  weight: number
}

const good = new Set(
  'admiration amusement approval caring desire excitement gratitude joy love optimism pride relief'.split(
    ' ',
  ),
)
const bad = new Set(
  'anger annoyance disappointment disapproval disgust embarrassment fear grief nervousness remorse sadness'.split(
    ' ',
  ),
)

/** The sentiment of a sentence by the emotions that a reader saw in it. */
export function labelOfEmotions(emotions: readonly string[]): SentimentLabel {
  const balance = emotions.reduce((sum, one) => sum + Number(good.has(one)) - Number(bad.has(one)), 0)
  return balance > 0 ? 'positive' : balance < 0 ? 'negative' : 'neutral'
}

interface Row {
  text: string
  label: SentimentLabel
  emotions: string[]
}

const rowsOf = (dir: string, file: string): Row[] =>
  readFileSync(join(dir, 'text-permissive', file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)

const taught = (text: string, label: SentimentLabel, weight: number): Taught => ({
  text,
  language: 'en',
  label,
  weight,
})

/** Comments whose licence lets anyone train on them; every fifth of the NHS is kept for the evaluation. */
export function readPermissive(dir: string): Taught[] {
  return [
    ...rowsOf(dir, 'nhs_fft_en.jsonl')
      .filter((_, at) => at % 5 !== 0)
      .map(({ text, label }) => taught(text, label, 1)),
    ...rowsOf(dir, 'uci_sentences_en.jsonl').map(({ text, label }) => taught(text, label, 1)),
    ...rowsOf(dir, 'goemotions_en.jsonl').map(({ text, emotions }) =>
      taught(text, labelOfEmotions(emotions), 0.5),
    ),
  ]
}

/** Nothing else speaks Spanish: its comments count twice. */
const OWN_WEIGHT: Record<Language, number> = { es: 2, en: 1 }

export const taughtBy = (examples: readonly Example[]): Taught[] =>
  examples.map(({ text, language, label }) => ({ text, language, label, weight: OWN_WEIGHT[language] }))
