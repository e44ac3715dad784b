/** Text as it is compared: no case, no accents. Lengths may differ from the original. */
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

const isWordStart = (text: string, index: number): boolean =>
  index === 0 || /[^\p{L}\p{N}]/u.test(text.charAt(index - 1))

const NEXT = 4
const START = 6
const GAP = 0.2

/**
 * How well what was typed fits a text: its letters in order, better side by side and at the start of words. 0 where it
 * does not fit at all; higher is better; text is short (a name), so the best place of each letter is sought greedily.
 */
export function fit(typed: string, text: string): number {
  const sought = plain(typed).replaceAll(/\s+/g, '')
  const whole = plain(text)
  if (sought === '') return 1
  const exact = whole.indexOf(plain(typed).trim())
  if (exact >= 0) return 100 + (isWordStart(whole, exact) ? 50 : 0) - whole.length * 0.1

  let score = 0
  let at = -1
  for (const letter of sought) {
    const next = placeOf(letter, whole, at + 1)
    if (next < 0) return 0
    score += 1 + (next === at + 1 ? NEXT : 0) + (isWordStart(whole, next) ? START : 0) - (next - at - 1) * GAP
    at = next
  }
  return Math.max(0.01, score / sought.length)
}

/** The next place of a letter: the one right there, else one that begins a word, else any. */
function placeOf(letter: string, text: string, from: number): number {
  if (text.charAt(from) === letter) return from
  const first = text.indexOf(letter, from)
  for (let index = first; index >= 0; index = text.indexOf(letter, index + 1)) {
    if (isWordStart(text, index)) return index
  }
  return first
}

const LEAST = 2.2

/** What fits, the best first; equals keep their order. */
export const best = <T>(typed: string, items: readonly T[], textOf: (item: T) => string): T[] =>
  items
    .map((item) => ({ item, score: fit(typed, textOf(item)) }))
    .filter(({ score }) => score >= (typed.trim() === '' ? 0 : LEAST))
    .toSorted((a, b) => b.score - a.score)
    .map(({ item }) => item)
