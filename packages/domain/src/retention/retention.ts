import { monthsFrom } from '../periods/index.ts'

/** How long an organization keeps people. */
export interface Retention {
  /** Whoever was not heard of for so many months is erased by night; null keeps everybody. 6 to 120. */
  forgetAfterMonths: number | null
}

/** What holds where nobody decided: nobody is erased unasked. */
export const noRetention: Retention = { forgetAfterMonths: null }

/**
 * The moment since which somebody must have been heard of to stay: so many calendar months before `now` (UTC), on the
 * last day of a shorter month. Null where everybody stays.
 */
export const forgetBefore = ({ forgetAfterMonths }: Retention, now: Date): Date | null =>
  forgetAfterMonths === null ? null : monthsFrom(now, -forgetAfterMonths)
