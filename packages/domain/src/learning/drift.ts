import { logLoss, stabilityIndex } from '../discrimination/index.ts'
import type { Example } from './example.ts'
import type { Judged } from './judge.ts'

const dayMs = 86_400_000
const recentDays = 30
/** Fewer are chance. */
const fewest = 50
const months = 12
const shownTerms = 5
const calm = 0.1
const another = 0.25

/** Whether the customers of the last 30 days that are known differ from those before. */
export interface Drift {
  /** Since when they count as the last, ISO-8601; null while they are too few. */
  since: string | null
  /** Population stability index of what was told, less what chance brings: under 0.1 is calm, over 0.25 another population. */
  score: number | null
  /** Of the terms that moved most. */
  terms: { term: string; index: number }[]
  level: 'calm' | 'some' | 'much' | null
  /** The log-loss by 30 days, oldest first. */
  rolling: { from: string; to: string; n: number; logLoss: number }[]
}

const iso = (at: number) => new Date(at).toISOString()

function rollingOf(judged: readonly Judged[], to: number): Drift['rolling'] {
  return Array.from({ length: months }, (_, i) => to - (months - i) * recentDays * dayMs).flatMap((from) => {
    const end = from + recentDays * dayMs
    const within = judged.filter(({ at }) => at >= from && at < end)
    const loss = logLoss(within.map(({ candidate, y }) => ({ p: candidate, y })))
    return loss === null || within.length < fewest
      ? []
      : [{ from: iso(from), to: iso(end), n: within.length, logLoss: loss }]
  })
}

const bins = 10

/** The stability index less what chance alone brings with so many on both sides: (bins − 1) · (1/n + 1/m). */
function indexOf(before: readonly number[], now: readonly number[]): number {
  const chance = (bins - 1) * (1 / before.length + 1 / now.length)
  return Math.max(0, (stabilityIndex(before, now, bins) ?? 0) - chance)
}

/** Where there are enough, days of the calendar alone: which outcomes come to be told is no change of customers. */
function comparable(examples: readonly Example[]): readonly Example[] {
  const snapshots = examples.filter(({ features }) => features['_snapshot'] === 1)
  return snapshots.length >= 2 * fewest ? snapshots : examples
}

/** How the newest 30 days of the examples differ from those before, in what was told and in each of `names`. */
export function driftOf(
  all: readonly Example[],
  judged: readonly Judged[],
  told: (example: Example) => number,
  names: readonly string[],
): Drift {
  const examples = comparable(all)
  const newest = examples.reduce((last, { at }) => Math.max(last, at), 0)
  const since = newest - recentDays * dayMs
  const rolling = rollingOf(judged, newest + 1)
  const now = examples.filter(({ at }) => at > since)
  const before = examples.filter(({ at }) => at <= since)
  if (now.length < fewest || before.length < fewest)
    return { since: null, score: null, terms: [], level: null, rolling }
  const score = indexOf(before.map(told), now.map(told))
  const moved = names.map((term) => {
    const of = ({ features }: Example) => features[term] ?? 0
    return { term, index: indexOf(before.map(of), now.map(of)) }
  })
  return {
    since: iso(since),
    score,
    terms: moved.toSorted((a, b) => b.index - a.index).slice(0, shownTerms),
    level: score < calm ? 'calm' : score < another ? 'some' : 'much',
    rolling,
  }
}
