import type { Random } from '../random.ts'

type Habit = (text: string, random: Random) => string

const withoutAccents: Habit = (text) =>
  text.replaceAll(/[áéíóú]/g, (letter) => letter.normalize('NFD').charAt(0))

const withoutOpeningMarks: Habit = (text) => text.replaceAll(/[¡¿]/g, '')

const inLowerCase: Habit = (text) => text.charAt(0).toLowerCase() + text.slice(1)

const withoutFullStop: Habit = (text) => text.replace(/\.$/, '')

const inShort: Habit = (text) => text.replace(/\bque\b/, 'q').replace(/\bporque\b/, 'xq')

const louder: Habit = (text) => text.replace(/[.!]$/, '!!')

/** Two neighbouring letters inside a longer word change places. */
const slipped: Habit = (text, random) => {
  const words = [...text.matchAll(/[a-záéíóúñ]{6,}/g)]
  const word = words[random.int(0, Math.max(0, words.length - 1))]
  if (!word) return text
  const at = word.index + random.int(1, word[0].length - 3)
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2)
}

const habits: readonly Habit[] = [
  withoutAccents,
  withoutOpeningMarks,
  inLowerCase,
  withoutFullStop,
  inShort,
  louder,
  slipped,
]

/** As it leaves somebody's thumbs: one comment in three with a habit, or two. */
export function typed(text: string, random: Random): string {
  const first = random.chance(0.33) ? random.pick(habits)(text, random) : text
  return random.chance(0.12) ? random.pick(habits)(first, random) : first
}
