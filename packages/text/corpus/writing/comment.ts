import type { EmotionLabel, SentimentLabel } from '../../src/analysis/index.ts'
import { linesOf, wordsOf } from '../bank.ts'
import type { Bank, Frames } from '../bank.ts'
import type { Example, Phrases } from '../corpus.ts'
import { pick, vary } from './choice.ts'
import type { Random } from './choice.ts'
import { middling, opinion } from './clause.ts'
import type { Clause, Side } from './clause.ts'
import { handwriting } from './handwriting.ts'

/** A comment before it is written by somebody in a hurry. */
interface Draft {
  sentences: Clause[]
  emotion: EmotionLabel | null
  isSevere: boolean
}

type Feelings = readonly EmotionLabel[]
const BAD_FEELINGS: Feelings = ['anger', 'anger', 'sadness', 'fear', 'disgust']
const GOOD_FEELINGS: Feelings = ['joy', 'joy', 'surprise']

/** Writes one comment of a sentiment. */
export function writeComment(phrases: Phrases, label: SentimentLabel, random: Random): Example {
  const bank = pick(phrases.banks, random)
  const draft = label === 'neutral' ? between(bank, phrases, random) : onOneSide(bank, phrases, label, random)
  const themes = draft.sentences.map(({ theme }) => theme).filter((theme) => theme !== null)
  const opening = random() < 0.2 ? `${pick(linesOf(phrases.frames.openings), random)} ` : ''
  return {
    text: handwriting(opening, draft.sentences, draft.emotion, random),
    language: phrases.language,
    touchpoint: bank.touchpoint,
    label,
    emotion: draft.emotion,
    themes: [...new Set(themes)],
    severity: label !== 'negative' ? 'none' : draft.isSevere ? 'severe' : 'mild',
  }
}

function onOneSide(bank: Bank, phrases: Phrases, label: 'negative' | 'positive', random: Random): Draft {
  const { frames } = phrases
  const side: Side = label === 'negative' ? 'blame' : 'praise'
  const sentences = opinions(bank, frames, side, random)
  const add = (lines: string): number => sentences.push(say(lines, random))
  if (random() < (side === 'blame' ? 0.35 : 0.15)) sentences.unshift(factOf(bank, random))
  if (side === 'blame' && random() < 0.07) sentences.unshift(say(frames.irony, random))
  const isSevere = side === 'blame' && random() < 0.3
  if (isSevere) add(frames.outrage)
  const emotion = random() < 0.25 ? pick(side === 'blame' ? BAD_FEELINGS : GOOD_FEELINGS, random) : null
  if (emotion) add(frames.emotions[emotion])
  return { sentences, emotion, isSevere }
}

/** Opinions of one side; some concede a little to the other. */
function opinions(bank: Bank, frames: Frames, side: Side, random: Random): Clause[] {
  const other: Side = side === 'blame' ? 'praise' : 'blame'
  const count = 1 + Math.floor(random() * random() * 8)
  const sentences = Array.from({ length: count }, () => opinion(bank, frames, side, random))
  if (count > 1 && random() < 0.15) {
    const concession = pick(wordsOf(frames.concessions), random)
    const conceded = opinion(bank, frames, other, random)
    const main = opinion(bank, frames, side, random)
    sentences.push({ text: `${concession} ${conceded.text}, ${main.text}`, theme: main.theme })
  }
  const first = sentences[0]
  if (first && side === 'blame' && random() < 0.25) {
    const turn = pick(wordsOf(frames.turns), random)
    sentences[0] = { ...first, text: `${opinion(bank, frames, other, random).text}, ${turn} ${first.text}` }
    if (count === 1) sentences.push(opinion(bank, frames, side, random))
  }
  return sentences
}

function between(bank: Bank, phrases: Phrases, random: Random): Draft {
  const { frames } = phrases
  const kind = random()
  if (kind < 0.25) return calm(Array.from({ length: random() < 0.25 ? 2 : 1 }, () => factOf(bank, random)))
  if (kind > 0.8) {
    return calm(Array.from({ length: 1 + Math.floor(random() * 2) }, () => middling(bank, frames, random)))
  }
  return calm(mixed(bank, frames, random))
}

/** Praise and blame that weigh the same. */
function mixed(bank: Bank, frames: Frames, random: Random): Clause[] {
  const [praise, blame] = (['praise', 'blame'] as const).map((side) => opinion(bank, frames, side, random))
  if (!praise || !blame) return []
  const [first, second] = random() < 0.65 ? [praise, blame] : [blame, praise]
  const turn = pick(wordsOf(frames.turns), random)
  const joined = `${first.text}${random() < 0.7 ? ',' : '.'} ${turn} ${second.text}`
  const sentences: Clause[] = [
    { text: joined, theme: first.theme },
    { text: '', theme: second.theme },
  ]
  if (random() < 0.5) sentences.push(middling(bank, frames, random))
  for (let more = 0; more < 2; more += 1) {
    if (random() < 0.4) sentences.push(opinion(bank, frames, 'praise', random))
    if (random() < 0.3) sentences.push(opinion(bank, frames, 'blame', random))
  }
  if (random() < 0.2) sentences.unshift(factOf(bank, random))
  return sentences
}

const say = (lines: string, random: Random): Clause => ({
  text: vary(pick(linesOf(lines), random), random),
  theme: null,
})

const factOf = (bank: Bank, random: Random): Clause => say(bank.facts, random)

const calm = (sentences: Clause[]): Draft => ({ sentences, emotion: null, isSevere: false })
