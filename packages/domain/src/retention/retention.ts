/** How long an organization keeps people. */
export interface Retention {
  /** Whoever was not heard of for so many months is erased by night; null keeps everybody. 6 to 120. */
  forgetAfterMonths: number | null
}

/** What holds where nobody decided: nobody is erased unasked. */
export const noRetention: Retention = { forgetAfterMonths: null }

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month + 1, 0)).getUTCDate()

/**
 * The moment since which somebody must have been heard of to stay: so many calendar months before `now` (UTC), on the
 * last day of a shorter month. Null where everybody stays.
 */
export function forgetBefore({ forgetAfterMonths }: Retention, now: Date): Date | null {
  if (forgetAfterMonths === null) return null
  const months = now.getUTCFullYear() * 12 + now.getUTCMonth() - forgetAfterMonths
  const [year, month] = [Math.floor(months / 12), ((months % 12) + 12) % 12]
  const before = new Date(now)
  before.setUTCFullYear(year, month, Math.min(now.getUTCDate(), daysIn(year, month)))
  return before
}
