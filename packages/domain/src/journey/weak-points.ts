/** So many of so many, as a share of 0 to 100 with its interval. */
export interface PlaceShare {
  n: number
  of: number
  share: number
  interval: { low: number; high: number }
}

/** What is known of a touchpoint that matters to whether it is a weak one. */
export interface Place {
  touchpoint: string
  signals: number
  /** Negative experiences of all its signals. */
  negative: PlaceShare
  /** Of all streaks of bad experiences, those that began there. */
  beginnings: PlaceShare | null
  /** Of who left, those whose last bad experience was there. */
  beforeChurn: PlaceShare | null
}

/** Why a touchpoint is weak: more bad experiences, more beginnings of streaks, or more leaving than chance explains. */
export type Weakness = 'negative' | 'beginnings' | 'leaving'

export interface WeakPoint {
  touchpoint: string
  /** Two reasons or more, or people leave after it. */
  level: 'critical' | 'weak'
  reasons: Weakness[]
}

/** Fewer signals would make a weak point of chance. */
const fewestSignals = 30

/** One or two of four who left are no pattern, whatever the interval says. */
const fewestCases = 3

const isMoreThan = (share: PlaceShare | null, expected: number) =>
  share !== null && share.n >= fewestCases && share.interval.low > expected

/**
 * The touchpoints that do worse than the whole, or than their part of all signals explains, with the interval and not
 * the share alone beyond it; the weakest first.
 */
export function findWeakPoints(places: readonly Place[]): WeakPoint[] {
  const signals = places.reduce((sum, place) => sum + place.signals, 0)
  const negatives = places.reduce((sum, { negative }) => sum + negative.n, 0)
  if (signals === 0) return []
  const overall = (100 * negatives) / signals
  const found = places.flatMap((place) => {
    if (place.signals < fewestSignals) return []
    const part = (100 * place.signals) / signals
    const reasons: Weakness[] = [
      ...(isMoreThan(place.negative, overall) ? (['negative'] as const) : []),
      ...(isMoreThan(place.beginnings, part) ? (['beginnings'] as const) : []),
      ...(isMoreThan(place.beforeChurn, part) ? (['leaving'] as const) : []),
    ]
    if (reasons.length === 0) return []
    const level =
      reasons.length > 1 || reasons.includes('leaving') ? ('critical' as const) : ('weak' as const)
    return [
      {
        touchpoint: place.touchpoint,
        level,
        reasons,
        excess: place.negative.n - (overall * place.signals) / 100,
      },
    ]
  })
  return found
    .toSorted((a, b) => b.reasons.length - a.reasons.length || b.excess - a.excess)
    .map(({ touchpoint, level, reasons }) => ({ touchpoint, level, reasons }))
}
