export const dayMs = 86_400_000

/** Moments are milliseconds since 1970, so that what is remembered can be kept as JSON. */
export const daysBetween = (from: number, to: number) => (to - from) / dayMs

/** What is past counts half after this many days. */
export const halfLifeDays = 60

/** The share of what happened at `since` that is left at `now`, 0 to 1. */
export const decayed = (since: number, now: number) => 2 ** (-daysBetween(since, now) / halfLifeDays)

/** A sum whose parts all fade alike, as of the moment when the last one came. */
export interface Fading {
  sum: number
  at: number | null
}

export const nothingYet: Fading = { sum: 0, at: null }

/** What is left of a fading sum at `now`. */
export function leftOf({ sum, at }: Fading, now: number): number {
  return at === null ? 0 : sum * decayed(at, now)
}

/** The sum with one part more, which came at `at`, not before the others. */
export function withPart(fading: Fading, part: number, at: number): Fading {
  return part === 0 ? fading : { sum: leftOf(fading, at) + part, at }
}
