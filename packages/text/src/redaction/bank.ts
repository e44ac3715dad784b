import { digitClusters } from './spans.ts'
import type { DigitGroup, Span } from './spans.ts'

/** Visa; Mastercard; American Express; Diners; JCB; Discover, Maestro and UnionPay. */
const CARD =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|(?:5[1-5]|2[2-7])\d{14}|3[47]\d{13}|3(?:0|6|8|9)\d{12}|35\d{14}|6\d{15}(?:\d{2,3})?)$/
const MAX_CARD_DIGITS = 19

/** Payment cards: a known first digit, a known length and a right Luhn sum, in groups or in one run. */
export function findCards(text: string): Span[] {
  return digitClusters(text).flatMap((cluster) => cardsOf(cluster))
}

function cardsOf(cluster: readonly DigitGroup[]): Span[] {
  const spans: Span[] = []
  for (let from = 0; from < cluster.length; from += 1) {
    const length = cardLength(cluster, from)
    const [first, last] = [cluster[from], cluster[from + length - 1]]
    if (length === 0 || !first || !last) continue
    spans.push({ start: first.start, end: last.end })
    from += length - 1
  }
  return spans
}

/** How many groups from `from` on make a card; the longest wins, 0 is none. */
function cardLength(cluster: readonly DigitGroup[], from: number): number {
  let digits = ''
  let found = 0
  for (let at = from; at < cluster.length; at += 1) {
    const group = cluster[at]
    if (!group || digits.length + group.digits.length > MAX_CARD_DIGITS) break
    if (at > from && !/^[ \u00a0.-]$/.test(group.separator)) break
    digits += group.digits
    if (isCard(digits)) found = at - from + 1
  }
  return found
}

function isCard(digits: string): boolean {
  return CARD.test(digits) && hasLuhnSum(digits)
}

function hasLuhnSum(digits: string): boolean {
  let sum = 0
  for (let back = 1; back <= digits.length; back += 1) {
    const digit = Number(digits.charAt(digits.length - back)) * (back % 2 === 0 ? 2 : 1)
    sum += digit > 9 ? digit - 9 : digit
  }
  return sum % 10 === 0
}

/** Lengths of the IBANs of Europe and of the American countries that have them. */
const IBAN_LENGTHS: Readonly<Record<string, number>> = {
  AD: 24,
  AT: 20,
  BE: 16,
  BG: 22,
  BR: 29,
  CH: 21,
  CR: 22,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  DO: 28,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GI: 23,
  GR: 27,
  GT: 28,
  HR: 21,
  HU: 28,
  IE: 22,
  IL: 23,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MA: 28,
  MC: 27,
  MT: 31,
  NI: 28,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  SV: 28,
  TR: 26,
}
const IBAN_START = /(?<![\p{L}\p{N}])[a-z]{2}\d{2}(?=[ -]?[a-z0-9])/giu

/** IBANs of a known country with a right checksum, in groups or in one run. */
export function findIbans(text: string): Span[] {
  const spans: Span[] = []
  let floor = 0
  for (const { index, 0: head } of text.matchAll(IBAN_START)) {
    const length = IBAN_LENGTHS[head.slice(0, 2).toUpperCase()]
    if (length === undefined || index < floor) continue
    const end = endOf(text, index, length)
    if (end === undefined || !hasIbanSum(text.slice(index, end).replace(/[ -]/g, '').toUpperCase())) continue
    spans.push({ start: index, end })
    floor = end
  }
  return spans
}

/** Where `length` letters and digits end, single blanks and hyphens between them not counted. */
function endOf(text: string, start: number, length: number): number | undefined {
  let count = 0
  let blank = false
  for (let at = start; at < text.length; at += 1) {
    const char = text.charAt(at)
    if (/[a-z0-9]/i.test(char)) {
      count += 1
      blank = false
      if (count === length) return /[\p{L}\p{N}]/u.test(text.charAt(at + 1)) ? undefined : at + 1
    } else if (blank || (char !== ' ' && char !== '-')) {
      return undefined
    } else {
      blank = true
    }
  }
  return undefined
}

function hasIbanSum(iban: string): boolean {
  let rest = 0
  for (const char of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(char, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}
