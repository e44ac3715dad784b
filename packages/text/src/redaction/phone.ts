import { contextOf, isMoneyAt } from './number-context.ts'
import type { NumberContext } from './number-context.ts'
import { digitClusters } from './spans.ts'
import type { DigitGroup, Span } from './spans.ts'

/** Group lengths in which Spain, Latin America and the United States write a number without its country. */
const SHAPES = new Set(
  (
    '9 10 3-3-3 3-2-2-2 2-3-2-2 3-6 2-7 3-3-4 3-7 2-4-4 2-8 3-4-4 1-4-4 1-8 4-3-4 4-7 4-3-3 3-3-2-2 ' +
    '2-2-2-2-2 1-3-3-4 1-3-7 11 2-3-4 1-2-4-4 3-4-3 5-4 5-5 1-3-3-3 2-3-5 4-3-2-2 3-8'
  ).split(' '),
)
const MAX_GROUPS = 6

/** Phone numbers by their form and by the word before them; the code of an order or a price is none. */
export function findPhones(text: string): Span[] {
  return digitClusters(text).flatMap((cluster) => phonesOf(text, cluster))
}

function phonesOf(text: string, cluster: readonly DigitGroup[]): Span[] {
  const spans: Span[] = []
  for (let from = 0; from < cluster.length; from += 1) {
    const first = cluster[from]
    if (!first || !mayStart(text, first, from)) continue
    const start = startOf(text, first)
    const count = phoneLength(text, start, cluster, from)
    const last = cluster[from + count - 1]
    if (count === 0 || !last) continue
    spans.push({ start, end: last.end })
    from += count - 1
  }
  return spans
}

/** How many groups from `from` on make a phone number; the longest wins, 0 is none. */
function phoneLength(text: string, start: number, cluster: readonly DigitGroup[], from: number): number {
  let context: NumberContext | undefined
  for (let count = Math.min(MAX_GROUPS, cluster.length - from); count > 0; count -= 1) {
    const groups = cluster.slice(from, from + count)
    const digits = groups.map((group) => group.digits).join('')
    const end = groups.at(-1)?.end ?? start
    if (digits.length < 7 || digits.length > 16 || !mayEnd(text, end, cluster[from + count])) continue
    context ??= contextOf(text, start)
    if (isPhone(groups, digits, context) && (context === 'country' || !isMoneyAt(text, end))) return count
  }
  return 0
}

function isPhone(groups: readonly DigitGroup[], digits: string, context: NumberContext): boolean {
  if (context === 'country') return digits.length >= 8 && digits.length <= 15 && !trailsOff(groups)
  if (context === 'code' || isDate(groups)) return false
  if (groups.some((group, at) => at > 0 && group.separator.includes('/'))) return false
  return context === 'phone' ? digits.length <= 13 : hasShape(groups, digits)
}

/** `+34612345678 2 veces`: after a whole number, or with one digit, a last group is something else. */
const trailsOff = (groups: readonly DigitGroup[]): boolean =>
  groups.length > 1 && ((groups[0]?.digits.length ?? 0) >= 9 || groups.at(-1)?.digits.length === 1)

/** `12-03-2026`, `2026-03-12` and `2019-2020`. */
const isDate = (groups: readonly DigitGroup[]): boolean =>
  /^(?:\d{1,2}-\d{1,2}-(?:19|20)\d\d|(?:19|20)\d\d-\d{1,2}-\d{1,2}|(?:19|20)\d\d-(?:19|20)\d\d)$/.test(
    groups.map((group) => group.digits).join('-'),
  )

/** The `+` or the bracket before the first digit belongs to the number. */
const startOf = (text: string, first: DigitGroup): number =>
  first.start -
  (/(?:\(\+|\+?\(|\+)$/.exec(text.slice(Math.max(0, first.start - 2), first.start))?.[0].length ?? 0)

function mayStart(text: string, first: DigitGroup, from: number): boolean {
  const before = text.slice(Math.max(0, startOf(text, first) - 2), startOf(text, first))
  if (from > 0 && !/\s$/.test(before)) return false
  return !/[\p{L}\p{N}_#:.,$€£/@-]$/u.test(before) || /\p{L}[:.,/-]$/u.test(before)
}

function mayEnd(text: string, end: number, next: DigitGroup | undefined): boolean {
  if (next && !/^[ \u00a0]/.test(next.separator)) return false
  return !/^(?:[\p{L}_@%]|[.,:/-]\d)/u.test(text.slice(end, end + 2))
}

function hasShape(groups: readonly DigitGroup[], digits: string): boolean {
  if (digits.startsWith('00')) return digits.length >= 11
  if (!SHAPES.has(groups.map((group) => group.digits.length).join('-'))) return false
  if (digits.length === 9) return /^[6-9]|^0[1-9]/.test(digits)
  if (digits.length === 10) return groups.length > 1 ? /^\d/.test(digits) : /^(?:[2-9]|0[2-9])/.test(digits)
  return groups.length > 2 || /^(?:1[2-9]|0[1-9]|5[1-9]|34|9)/.test(digits)
}
