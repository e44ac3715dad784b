import { logOdds } from './log-odds.ts'
import type { TermCounts } from './log-odds.ts'
import { termsOf } from './terms.ts'

export interface MinedTheme {
  /** The strongest of its terms, as it was written first. */
  label: string
  terms: string[]
  /** How typical it is of the focus, in standard errors: 1.96 or more. */
  z: number
  /** Texts of the focus that have one of its terms. */
  count: number
  /** 0 to 1, of the focus and of the rest. */
  share: number
  restShare: number
  /** Up to three texts of the focus that say it, shortest first, by their place. */
  examples: number[]
}

/** {@link MinedTheme}s say that a term is typical from this z and this many texts on. */
export const typicalZ = 1.96
export const typicalCount = 3

const mostThemes = 20
/** The prior weighs as a fiftieth of all terms: few comments can speak, and chance cannot. */
const priorShare = 0.02
const sameTexts = 0.5

interface Typical {
  term: string
  z: number
  texts: Set<number>
}

interface Indexed {
  counts: Map<string, TermCounts>
  /** Of the focus: where each term occurs, and how it was written. */
  texts: Map<string, Set<number>>
  written: Map<string, string>
  rest: Map<string, Set<number>>
}

function indexOf(focus: readonly string[], rest: readonly string[]): Indexed {
  const index: Indexed = { counts: new Map(), texts: new Map(), written: new Map(), rest: new Map() }
  const count = (side: 'focus' | 'rest', text: string, place: number) => {
    for (const [term, written] of termsOf(text)) {
      const counted = index.counts.get(term) ?? { focus: 0, rest: 0 }
      counted[side] += 1
      index.counts.set(term, counted)
      const texts = side === 'focus' ? index.texts : index.rest
      texts.set(term, (texts.get(term) ?? new Set()).add(place))
      if (side === 'focus' && !index.written.has(term)) index.written.set(term, written)
    }
  }
  focus.forEach((text, place) => count('focus', text, place))
  rest.forEach((text, place) => count('rest', text, place))
  return index
}

const overlap = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => {
  const both = [...a].filter((each) => b.has(each)).length
  return both / Math.min(a.size, b.size)
}

const union = (sets: readonly ReadonlySet<number>[]) => new Set(sets.flatMap((each) => [...each]))

/** A term joins the theme whose strongest term it mostly occurs with, or that it is a part of. */
function groupsOf(typical: readonly Typical[]): Typical[][] {
  const groups: Typical[][] = []
  for (const each of typical) {
    const group = groups.find(([lead]) => {
      if (!lead) return false
      const isPart =
        ` ${lead.term} `.includes(` ${each.term} `) || ` ${each.term} `.includes(` ${lead.term} `)
      return isPart || overlap(lead.texts, each.texts) >= sameTexts
    })
    if (group) group.push(each)
    else groups.push([each])
  }
  return groups
}

/** The same words written twice are one example; hardly any words are none. */
const distinct = (places: readonly number[], texts: readonly string[]): number[] => {
  const told = places.filter((place) => (texts[place] ?? '').length >= 20)
  return told.filter((place, i) => texts[place] !== texts[told[i - 1] ?? -1])
}

/**
 * What `focus` talks about more than `rest`: terms with z ≥ 1.96 in three texts or more, those that occur together as one
 * theme; the most typical first, 20 at most.
 */
export function mineThemes(focus: readonly string[], rest: readonly string[]): MinedTheme[] {
  const index = indexOf(focus, rest)
  const total = [...index.counts.values()].reduce((sum, each) => sum + each.focus + each.rest, 0)
  const odds = logOdds(index.counts, Math.max(1, priorShare * total))
  const typical = [...odds]
    .map(([term, { z }]) => ({ term, z, texts: index.texts.get(term) ?? new Set<number>() }))
    .filter(({ z, texts }) => z >= typicalZ && texts.size >= typicalCount)
    .toSorted((a, b) => b.z - a.z || (a.term < b.term ? -1 : 1))
  return groupsOf(typical)
    .slice(0, mostThemes)
    .map((group) => {
      const texts = union(group.map((each) => each.texts))
      const others = union(group.map(({ term }) => index.rest.get(term) ?? new Set()))
      const written = group.map(({ term }) => index.written.get(term) ?? term)
      const examples = [...texts].toSorted(
        (a, b) => (focus[a] ?? '').length - (focus[b] ?? '').length || a - b,
      )
      return {
        label: written[0] ?? '',
        terms: written.slice(0, 8),
        z: group[0]?.z ?? 0,
        count: texts.size,
        share: texts.size / focus.length,
        restShare: rest.length === 0 ? 0 : others.size / rest.length,
        examples: distinct(examples, focus).slice(0, 3),
      }
    })
}
