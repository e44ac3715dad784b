import type { Messages } from '../../../i18n/messages/index.ts'

export interface Fault {
  path: string
  message: string
}

type Words = Messages['rules']['faults']

const patterns: readonly [RegExp, (words: Words, found: RegExpExecArray) => string][] = [
  [/needs a condition/, (words) => words.needCondition],
  [/goes from (−?-?[\d.]+) to ([\d.]+)/, (words, [, low = '', high = '']) => words.range(low, high)],
  [/is (-?[\d.]+) or more/, (words, [, low = '']) => words.from(low)],
  [/is a whole number/, (words) => words.whole],
  [/is compared with a number|expected number/i, (words) => words.number],
  [/^Write |Too small|expected string/i, (words) => words.required],
  [/takes a list|list is empty/, (words) => words.list],
  [/can be this and/, (words) => words.neverTogether],
  [/can be this/, (words) => words.never],
  [/^Say which/, (words) => words.needs],
  [/no destination/, (words) => words.gone],
  [/Give the rule a name/, (words) => words.name],
]

/** What the API says of a place, in the language on screen where its words are known; else as it said it. */
export function faultWords(message: string, words: Words): string {
  for (const [pattern, say] of patterns) {
    const found = pattern.exec(message)
    if (found) return say(words, found)
  }
  return message
}

/** Faults as they are about a rule: a back-test tells them inside `rule`. */
export const ownFaults = (errors: readonly Fault[]): Fault[] =>
  errors.map(({ path, message }) => ({ path: path.replace(/^rule\./, ''), message }))

/** What is wrong at a place or inside it; null where nothing is. */
export const faultAt = (faults: readonly Fault[], place: string): string | null =>
  faults.find(({ path }) => path === place || path.startsWith(`${place}.`))?.message ?? null
