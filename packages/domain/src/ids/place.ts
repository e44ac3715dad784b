import { ALPHABET } from './ids.ts'

const digits = 8

/**
 * Where an id stands among all of its kind, 0 to 1: ids are base 32 of a digest, thus uniform, so that those up to a
 * place are a random share of all.
 */
export function placeOf(id: string): number {
  const text = id.slice(id.indexOf('_') + 1, id.indexOf('_') + 1 + digits)
  const places = Array.from(text, (letter) => Math.max(0, ALPHABET.indexOf(letter)))
  return places.reduce((place, value, index) => place + value / 32 ** (index + 1), 0)
}
