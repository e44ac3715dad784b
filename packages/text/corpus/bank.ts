import type { ThemeId } from '../src/themes/index.ts'

/**
 * What customers say about one theme of a touchpoint, one clause a line. `(a|b|c)` is one of them, an empty one
 * included; clauses begin in lower case and end without a stop.
 */
export interface Said {
  theme: ThemeId
  praise: string
  blame: string
}

/** The words of one touchpoint. */
export interface Bank {
  touchpoint: string
  /** Things to call good or bad, singular, with their article, split by commas. */
  nouns: { masculine: string; feminine: string }
  said: readonly Said[]
  /** What is told or asked without an opinion, one sentence a line. */
  facts: string
}

/** The words that every touchpoint shares. */
export interface Frames {
  /** Adjectives by strength; `@` is `o` or `a` by the noun. */
  adjectives: { praise: string; blame: string; middling: string }
  /** `{noun}` and `{adjective}` are filled in. */
  sentences: string
  /** Whole judgements, one a line. */
  praise: string
  blame: string
  middling: string
  /** Judgements of the one who never comes back. */
  outrage: string
  /** Praise that mocks; a blame follows. */
  irony: string
  /** What joins an opinion with its contrary: `pero`. */
  turns: string
  /** What opens the lesser of two contrary opinions: `aunque`. */
  concessions: string
  openings: string
  emotions: Record<'anger' | 'sadness' | 'fear' | 'joy' | 'surprise' | 'disgust', string>
}

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

export const wordsOf = (text: string): string[] => text.split(',').map((word) => word.trim())
