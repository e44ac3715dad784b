import type { Mood, Touchpoint } from '../touchpoints.ts'

/** What customers say at each touchpoint, by how it went; `{…}` stands for something of their own. */
export type Phrases = Record<Touchpoint, Record<Mood, readonly string[]>>

/** One phrase a line. */
export const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
