import { leftAt } from '../history/index.ts'

const dayMs = 86_400_000

/** What is known of a customer that tells whether they left; times in milliseconds, in any order. */
export interface LifeSigns {
  /** When they were heard of: signals of any kind. */
  signals: readonly number[]
  purchases: readonly number[]
  outcomes: readonly { outcome: 'churned' | 'stayed' | 'returned'; at: number }[]
  /** Cases that a manager closed as saved or lost. */
  cases: readonly { outcome: 'saved' | 'lost'; at: number }[]
}

export interface LabelRule {
  horizonDays: number
  silentGaps: number
}

export interface Label {
  /** 1 left, 0 stayed. */
  label: 0 | 1
  source: 'outcome' | 'case' | 'inactivity'
}

const left = (source: Label['source']): Label => ({ label: 1, source })
const stayed = (source: Label['source']): Label => ({ label: 0, source })

const newestOf = <T extends { at: number }>(items: readonly T[]): T | undefined =>
  items.reduce<T | undefined>((newest, item) => (newest && newest.at > item.at ? newest : item), undefined)

/** Median days between days of UTC with a purchase; null under two such days. */
function medianGapOf(purchases: readonly number[]): number | null {
  const days = [...new Set(purchases.map((at) => Math.floor(at / dayMs)))].toSorted((a, b) => a - b)
  const gaps = days.slice(1).map((day, i) => day - (days[i] ?? day))
  const sorted = gaps.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  if (sorted.length === 0) return null
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2
}

/** What somebody told within the horizon: outcomes before cases, a later one before an earlier. */
function toldLabel({ outcomes, cases, purchases }: LifeSigns, from: number, to: number): Label | null {
  const within = <T extends { at: number }>(items: readonly T[]) =>
    items.filter(({ at }) => at > from && at <= to)
  const outcome = newestOf(within(outcomes))
  if (outcome) return outcome.outcome === 'churned' ? left('outcome') : stayed('outcome')
  const closed = newestOf(within(cases))
  if (!closed) return null
  // What a manager believed lost and bought again was not lost.
  const bought = purchases.some((at) => at > closed.at && at <= to)
  return closed.outcome === 'lost' && !bought ? left('case') : stayed('case')
}

/** Who has bought on one day alone has no gap of their own: one stands in by which so many are the horizon. */
const usualGaps = 3

/** What purchases, or a life sign of who never bought, tell by `now`. */
function silentLabel(signs: LifeSigns, at: number, now: number, rule: LabelRule): Label | null {
  const horizon = at + rule.horizonDays * dayMs
  const before = signs.purchases.filter((purchase) => purchase <= at)
  const next = signs.purchases.filter((purchase) => purchase > at && purchase <= now)
  const gap = medianGapOf(before) ?? rule.horizonDays / usualGaps
  const limit = Math.max(horizon, at + rule.silentGaps * gap * dayMs)
  const bought = next.some((purchase) => purchase <= limit)
  if (before.length > 0) {
    // Staying shows as soon as they buy, leaving only at the end: told before it, all who are known would have stayed.
    if (now <= limit) return null
    return bought ? stayed('inactivity') : left('inactivity')
  }
  if (bought) return stayed('inactivity')
  return signs.signals.some((signal) => signal > horizon && signal <= now) ? stayed('inactivity') : null
}

/**
 * Whether a customer left within the horizon after `at`, as known by `now` (milliseconds). What was told beats what
 * silence suggests. Who has bought has left when no purchase came within the horizon or, if longer, `silentGaps` of
 * their own median gaps; until those are over nothing is said. Who never bought stayed when they were heard of after the horizon. Null: not known (yet), or
 * gone before.
 */
export function labelOf(signs: LifeSigns, at: number, now: number, rule: LabelRule): Label | null {
  if (leftAt(signs, at) !== null) return null
  const horizon = at + rule.horizonDays * dayMs
  const told = toldLabel(signs, at, Math.min(horizon, now))
  return told ?? silentLabel(signs, at, now, rule)
}
