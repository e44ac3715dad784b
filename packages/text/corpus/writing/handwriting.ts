import type { EmotionLabel } from '../../src/analysis/index.ts'
import { pick } from './choice.ts'
import type { Random } from './choice.ts'
import type { Clause } from './clause.ts'

const EMOJI: Record<EmotionLabel, readonly string[]> = {
  anger: ['😡', '🤬', '😤', '👎'],
  sadness: ['😢', '😭', '😞', '💔'],
  fear: ['😰', '😨'],
  joy: ['😍', '😊', '❤️', '🎉', '👏', '👍'],
  surprise: ['😮', '🤯'],
  disgust: ['🤢', '🤮'],
}

/** Joins sentences as people write: commas for stops, no capitals, no accents, slips of the finger, emoji. */
export function handwriting(
  opening: string,
  clauses: readonly Clause[],
  emotion: EmotionLabel | null,
  random: Random,
): string {
  const stop = random() < 0.75 ? '. ' : ', '
  const parts = clauses.map(({ text }) => text).filter((text) => text !== '')
  const isLazy = random() < 0.3
  let text = opening + parts.join(stop)
  if (stop === '. ')
    text = text.replace(/(^|[.?!] )(\p{Ll})/gu, (_, before: string, letter: string) =>
      isLazy ? `${before}${letter}` : `${before}${letter.toUpperCase()}`,
    )
  if (isLazy) text = text.toLowerCase()
  if (random() < 0.25) text = text.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
  if (random() < 0.12) text = slip(text, random)
  if (emotion && random() < 0.4) text = `${text} ${pick(EMOJI[emotion], random)}`
  else if (!/[?]$/.test(text))
    text += pick(emotion ? ['!', '!!', '!!!', '.', ''] : ['.', '.', '', '', '!'], random)
  return text.replace(/\.\./g, '.').replace(/\?\./g, '?')
}

/** Two letters change places, or one is lost. */
function slip(text: string, random: Random): string {
  const at = 1 + Math.floor(random() * Math.max(1, text.length - 2))
  const [here, next] = [text.charAt(at), text.charAt(at + 1)]
  if (!/\p{L}/u.test(here) || !/\p{L}/u.test(next)) return text
  return text.slice(0, at) + (random() < 0.5 ? next + here : next) + text.slice(at + 2)
}
