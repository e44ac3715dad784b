import type { Filters } from './filters.ts'
import { periodOf } from './filters.ts'

export interface Span {
  from: string
  /** The first day that no longer counts; up to today where it is left out. */
  to?: string
}

/** The period of the address as the APIs take it: one up to today goes on at midnight without being asked anew. */
export function spanOf(filters: Filters, now: Date): Span {
  const { from, to, isRolling } = periodOf(filters, now)
  return isRolling ? { from } : { from, to }
}

/** The part of an address that says which period: what a link to the same days must carry. */
export const sameDays = ({ days, from, until }: Filters): Filters => ({
  ...(days === undefined ? {} : { days }),
  ...(from === undefined ? {} : { from }),
  ...(until === undefined ? {} : { until }),
})
