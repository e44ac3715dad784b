import type { Span } from './spans.ts'

/** Spanish DNI (`12345678Z`, `12.345.678-Z`) and NIE (`X1234567L`), not inside a longer word. */
const CANDIDATE =
  /(?<![\p{L}\p{N}])(?:\d{8}|\d{1,2}\.\d{3}\.\d{3}|[xyz][ -]?\d{7}|[xyz][ -]?\d\.\d{3}\.\d{3})[ -]{0,3}[a-z](?![\p{L}\p{N}])/giu
const LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE'

/** Spanish identity numbers whose letter is right. */
export function findNationalIds(text: string): Span[] {
  return Array.from(text.matchAll(CANDIDATE), ({ index, 0: found }) => ({ found, start: index }))
    .filter(({ found }) => hasRightLetter(found.replace(/[ .-]/g, '').toUpperCase()))
    .map(({ found, start }) => ({ start, end: start + found.length }))
}

function hasRightLetter(id: string): boolean {
  const number = Number(id.slice(0, -1).replace('X', '0').replace('Y', '1').replace('Z', '2'))
  return LETTERS.charAt(number % LETTERS.length) === id.slice(-1)
}
