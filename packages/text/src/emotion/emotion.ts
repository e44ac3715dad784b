import type { EmotionLabel } from './label.ts'
import type { Language } from '../language/index.ts'
import { negators } from '../sentiment/modifiers.ts'
import type { Sentiment } from '../sentiment/sentiment.ts'
import { createMatcher } from '../words/matcher.ts'
import type { WordTable } from '../words/matcher.ts'
import type { Comment, Token } from '../words/tokens.ts'
import { englishEmotions } from './words-en.ts'
import { spanishEmotions } from './words-es.ts'

export interface Emotion {
  label: EmotionLabel
  probability: number
}

const emojiEmotions: WordTable<EmotionLabel> = [
  ['anger', '😡, 🤬, 😠, 😤, 🖕, 👿, 👎'],
  ['sadness', '😭, 😢, 😞, 😔, 💔, ☹, 🙁, 😥, 😿, :(, :-(, :[, =('],
  ['fear', '😨, 😰, 😱'],
  ['joy', '😀, 😃, 😄, 😁, 😊, 🙂, 😍, 🥰, ❤, 🎉, 🥳, 👏, 🙌, 👍, 💕, 😘, :), :-), =), :d, <3'],
  ['surprise', '😮, 😲, 😯, 🤯, 😳'],
  ['disgust', '🤢, 🤮, 💩'],
]

const matchers = {
  es: createMatcher([...spanishEmotions, ...emojiEmotions]),
  en: createMatcher([...englishEmotions, ...emojiEmotions]),
} as const

/** What a comment must reach before an emotion is named at all. */
const THRESHOLD = 0.34
/** Mass kept for no emotion or another one: a single word never makes more than about a half. */
const RESERVE = 1

/** The likeliest emotion of a comment: a weak signal, made for trends and never a fact about a person. */
export function emotionOf(comment: Comment, sentiment: Sentiment, language: Language): Emotion | null {
  const masses = sumEmotions(comment.tokens, language)
  const { negative, positive } = sentiment.probabilities
  if (negative > 0.85) masses.anger += 0.7
  if (positive > 0.85) masses.joy += 0.7
  masses.joy *= 1 - negative
  for (const label of ['anger', 'sadness', 'fear', 'disgust'] as const) masses[label] *= 1 - positive
  let best: EmotionLabel = 'anger'
  let total = RESERVE
  for (const [label, mass] of entries(masses)) {
    total += mass
    if (mass > masses[best]) best = label
  }
  const probability = masses[best] / total
  return probability < THRESHOLD ? null : { label: best, probability }
}

const entries = (masses: Record<EmotionLabel, number>): [EmotionLabel, number][] => [
  ['anger', masses.anger],
  ['sadness', masses.sadness],
  ['fear', masses.fear],
  ['joy', masses.joy],
  ['surprise', masses.surprise],
  ['disgust', masses.disgust],
]

function sumEmotions(tokens: readonly Token[], language: Language): Record<EmotionLabel, number> {
  const masses = { anger: 0, sadness: 0, fear: 0, joy: 0, surprise: 0, disgust: 0 }
  for (let at = 0; at < tokens.length; at += 1) {
    const match = matchers[language](tokens, at)
    if (!match) continue
    if (!isNegated(tokens, at, language)) masses[match.value] += 1
    at += match.length - 1
  }
  return masses
}

function isNegated(tokens: readonly Token[], at: number, language: Language): boolean {
  const clause = tokens[at]?.clause
  return tokens
    .slice(Math.max(0, at - 3), at)
    .some((token) => token.clause === clause && negators[language].has(token.word))
}
