import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Language, SentimentLabel } from '../../src/analysis/index.ts'

/** A comment whose sentiment somebody told. */
export interface Judged {
  text: string
  label: SentimentLabel
  /** Rows of `train` may teach an adapted table; both are new to the shipped weights. */
  isTrain: boolean
}

export interface DataSet {
  name: string
  language: Language
  rows: Judged[]
}

interface Row {
  text: string
  label: SentimentLabel
  split?: string
  emotion?: string
}

export const readRows = <T = Row>(dir: string, file: string): T[] =>
  readFileSync(join(dir, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T)

const judged = (rows: readonly Row[]): Judged[] =>
  rows.map(({ text, label, split }) => ({ text, label, isTrain: split === 'train' }))

/** Every fifth comment of the NHS is held out of training. */
export const isHeldOut = (index: number): boolean => index % 5 === 0

/** The data sets with a sentiment, none of them seen in training. */
export function readSets(dir: string): DataSet[] {
  const read = (file: string): Judged[] => judged(readRows(dir, `text-evaluation/${file}.jsonl`))
  const nhs = readRows(dir, 'text-permissive/nhs_fft_en.jsonl').filter((_, at) => isHeldOut(at))
  return [
    { name: 'airline EN', language: 'en', rows: read('airline_en') },
    { name: 'reviews ES', language: 'es', rows: read('reviews_es') },
    { name: 'hotels ES', language: 'es', rows: read('hotels_es') },
    { name: 'nhs EN', language: 'en', rows: judged(nhs) },
  ]
}

/** Spanish tweets with an emotion, `others` where they have none. */
export const readEmotions = (dir: string): { text: string; emotion: string }[] =>
  readRows(dir, 'text-evaluation/emotion_es.jsonl')
