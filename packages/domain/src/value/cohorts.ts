import {
  benjaminiHochberg,
  newcombe,
  scaleInterval,
  tInterval,
  twoShareP,
  wilson,
} from '../statistics/index.ts'
import type { Interval } from '../statistics/index.ts'

export type Band = 'promoters' | 'passives' | 'detractors' | 'satisfied' | 'neutral' | 'dissatisfied'

/** A customer by their first answer, and what became of them; `spend` is null where it is not known. */
export interface CohortMember {
  band: Band
  isRetained: boolean
  spend: number | null
}

export interface Cohort {
  band: Band
  customers: number
  /** Of 100 customers, with its Wilson interval. */
  retained: { value: number | null; interval: Interval | null }
  /** Mean a customer whose spend is known, with its t interval. */
  spend: { n: number; value: number | null; interval: Interval | null }
  /** Retention less that of the best band, in percentage points (Newcombe; p after Benjamini–Hochberg). */
  difference: { value: number; interval: Interval; adjustedPValue: number; significant: boolean } | null
}

const bandsOf: Record<'nps' | 'csat', readonly [Band, Band, Band]> = {
  nps: ['promoters', 'passives', 'detractors'],
  csat: ['satisfied', 'neutral', 'dissatisfied'],
}

/** The band of an answer: NPS 9–10, 7–8, 0–6; CSAT 4–5, 3, 1–2. */
export function bandOf(metric: 'nps' | 'csat', score: number): Band {
  const [best, middle, worst] = bandsOf[metric]
  const [high, low] = metric === 'nps' ? [9, 7] : [4, 3]
  if (score >= high) return best
  return score >= low ? middle : worst
}

function spendOf(members: readonly CohortMember[]): Cohort['spend'] {
  const known = members.flatMap(({ spend }) => spend ?? [])
  const n = known.length
  if (n === 0) return { n, value: null, interval: null }
  const mean = known.reduce((sum, value) => sum + value, 0) / n
  const squares = known.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { n, value: mean, interval: n > 1 ? tInterval(mean, Math.sqrt(squares / (n - 1)), n) : null }
}

/** Retention and spend of each band, the best first; differences are associations, not what a better score would bring. */
export function cohortsOf(metric: 'nps' | 'csat', members: readonly CohortMember[]): Cohort[] {
  const groups = bandsOf[metric].map((band) => members.filter((member) => member.band === band))
  const counts = groups.map(
    (group) => [group.filter(({ isRetained }) => isRetained).length, group.length] as const,
  )
  const [best = [0, 0]] = counts
  const isCompared = (n: number, place: number) => place > 0 && n > 0 && best[1] > 0
  const adjusted = benjaminiHochberg(
    counts.flatMap(([kept, n], place) => (isCompared(n, place) ? twoShareP(kept, n, best[0], best[1]) : [])),
  )
  return groups.map((group, place) => {
    const [kept, n] = counts[place] ?? [0, 0]
    const p = isCompared(n, place) ? (adjusted.shift() ?? 1) : null
    const interval = p === null ? null : scaleInterval(newcombe(kept, n, best[0], best[1]), 100)
    return {
      band: bandsOf[metric][place] ?? 'neutral',
      customers: n,
      retained: {
        value: n === 0 ? null : (100 * kept) / n,
        interval: n === 0 ? null : scaleInterval(wilson(kept, n), 100),
      },
      spend: spendOf(group),
      difference:
        p === null || interval === null
          ? null
          : {
              value: 100 * (kept / n - best[0] / best[1]),
              interval,
              adjustedPValue: p,
              significant: p < 0.05 && (interval.low > 0 || interval.high < 0),
            },
    }
  })
}
