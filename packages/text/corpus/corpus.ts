import type { EmotionLabel, Language, SentimentLabel } from '../src/analysis/index.ts'
import { randomFrom, shuffle } from '../src/model/random.ts'
import type { ThemeId } from '../src/themes/index.ts'
import type { Bank, Frames } from './bank.ts'
import { commerce } from './en/commerce.ts'
import { frames as englishFrames } from './en/frames.ts'
import { sentences as englishSentences } from './en/sentences.ts'
import { services } from './en/services.ts'
import { travel } from './en/travel.ts'
import { airline } from './es/airline.ts'
import { bank } from './es/bank.ts'
import { care } from './es/care.ts'
import { delivery } from './es/delivery.ts'
import { frames as spanishFrames } from './es/frames.ts'
import { hotel } from './es/hotel.ts'
import { restaurant } from './es/restaurant.ts'
import { sentences as spanishSentences } from './es/sentences.ts'
import { shop } from './es/shop.ts'
import { support } from './es/support.ts'
import { telecom } from './es/telecom.ts'
import { tour } from './es/tour.ts'
import { writeComment } from './writing/comment.ts'
import { writtenOut } from './writing/written.ts'

export type Severity = 'none' | 'mild' | 'severe'

/** A comment of the corpus with what it says. */
export interface Example {
  text: string
  language: Language
  touchpoint: string
  label: SentimentLabel
  emotion: EmotionLabel | null
  themes: ThemeId[]
  severity: Severity
}

/** All that is needed to write comments of one language. */
export interface Phrases {
  language: Language
  banks: readonly Bank[]
  frames: Frames
  sentences: Record<SentimentLabel, string>
}

export const phrases: readonly Phrases[] = [
  {
    language: 'es',
    banks: [hotel, restaurant, shop, delivery, airline, bank, telecom, support, tour, care],
    frames: spanishFrames,
    sentences: spanishSentences,
  },
  {
    language: 'en',
    banks: [travel, commerce, services],
    frames: englishFrames,
    sentences: englishSentences,
  },
]

const LABELS: readonly SentimentLabel[] = ['negative', 'neutral', 'positive']

/**
 * The corpus of both languages: `perLabel` comments of each sentiment and language beside the sentences that
 * were written one by one; the same for the same seed.
 */
export function expandCorpus(perLabel: number, seed: number): Example[] {
  const random = randomFrom(seed)
  const examples: Example[] = []
  for (const one of phrases) {
    examples.push(...writtenOut(one))
    for (const label of LABELS) {
      for (let count = 0; count < perLabel; count += 1) examples.push(writeComment(one, label, random))
    }
  }
  return shuffle(examples, random)
}
