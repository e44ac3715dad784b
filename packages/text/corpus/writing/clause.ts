import type { ThemeId } from '../../src/themes/index.ts'
import { linesOf, wordsOf } from '../bank.ts'
import type { Bank, Frames } from '../bank.ts'
import { pick, vary } from './choice.ts'
import type { Random } from './choice.ts'

/** A clause and the theme it speaks of, if any. */
export interface Clause {
  text: string
  theme: ThemeId | null
}

export type Side = 'praise' | 'blame'

const ABOUT_THEME = 0.5
const ABOUT_NOUN = 0.6

/** One opinion: about a theme, of a thing with an adjective, or a judgement of the whole. */
export function opinion(bank: Bank, frames: Frames, side: Side, random: Random): Clause {
  if (random() < ABOUT_THEME) {
    const said = pick(bank.said, random)
    return { text: vary(pick(linesOf(said[side]), random), random), theme: said.theme }
  }
  if (random() < ABOUT_NOUN) return { text: judged(bank, frames, side, random), theme: null }
  return { text: vary(pick(linesOf(frames[side]), random), random), theme: null }
}

/** A thing of the touchpoint with an adjective that agrees with it. */
export function judged(bank: Bank, frames: Frames, side: keyof Frames['adjectives'], random: Random): string {
  const isMasculine = random() < 0.5
  const noun = pick(wordsOf(isMasculine ? bank.nouns.masculine : bank.nouns.feminine), random)
  const adjective = pick(wordsOf(frames.adjectives[side]), random)
  return pick(linesOf(frames.sentences), random)
    .replace('{noun}', noun)
    .replace('{adjective}', adjective.replaceAll('@', isMasculine ? 'o' : 'a'))
}

/** Neither good nor bad: a judgement of the whole or a middling thing. */
export const middling = (bank: Bank, frames: Frames, random: Random): Clause =>
  random() < 0.6
    ? { text: vary(pick(linesOf(frames.middling), random), random), theme: null }
    : { text: judged(bank, frames, 'middling', random), theme: null }
