import type { Span } from './spans.ts'

const LOCAL = /[\p{L}\p{N}._%+'-]/u
const HOST = /[\p{L}\p{N}.-]/u
const TOP_LEVEL = /\.\p{L}{2,24}$/u
const MAX_LOCAL = 64
const MAX_HOST = 190
/** `ana arroba gmail punto com`, `ana (at) gmail.com`: written so that machines do not read it. */
const SPOKEN =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63} ?(?: arroba | ?[([{] ?(?:arroba|at) ?[)\]}] ?)[\p{L}\p{N}-]{1,63}(?: ?(?:\.| punto | dot |[([{] ?dot ?[)\]}]) ?\p{L}{2,12}){1,3}/giu

/** `mary dot jones at outlook dot com`: a bare "at" is a word like any other, so that the end must be spelled as well. */
const SPELLED =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{N}._+-]{0,63}(?: dot [\p{L}\p{N}_-]{1,40}){0,3} at [\p{L}\p{N}-]{1,63}(?: dot \p{L}{2,12}){1,3}(?![\p{L}\p{N}])/giu

/** E-mail addresses: grown outwards from each `@`, so that no text makes it slow. */
export function findEmails(text: string): Span[] {
  const spans: Span[] = []
  let floor = 0
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const start = growLeft(text, at, Math.max(floor, at - MAX_LOCAL))
    const end = growRight(text, at + 1)
    if (start === at || end === at + 1 || !TOP_LEVEL.test(text.slice(at + 1, end))) continue
    spans.push({ start, end })
    floor = end
  }
  return spans
}

const spansOf = (text: string, form: RegExp): Span[] =>
  Array.from(text.matchAll(form), ({ index, 0: found }) => ({ start: index, end: index + found.length }))

/** Addresses in which a sign is spoken or bracketed. */
export const findSpokenEmails = (text: string): Span[] =>
  /arroba|[([{] ?at ?[)\]}]/i.test(text) ? spansOf(text, SPOKEN) : []

/** Addresses that are spelled out in English. */
export const findSpelledEmails = (text: string): Span[] =>
  / at .* dot /i.test(text) ? spansOf(text, SPELLED) : []

function growLeft(text: string, at: number, floor: number): number {
  let start = at
  while (start > floor && LOCAL.test(text.charAt(start - 1))) start -= 1
  while (start < at && /[.'%-]/.test(text.charAt(start))) start += 1
  return start
}

function growRight(text: string, from: number): number {
  let end = from
  while (end < text.length && end - from < MAX_HOST && HOST.test(text.charAt(end))) end += 1
  while (end > from && /[.-]/.test(text.charAt(end - 1))) end -= 1
  return end
}
