import type { MeasureId } from './definition.ts'

/** Whether a value may be relied on: under 5 answers not at all, under 30 with its interval in view. */
export type Sufficiency = 'insufficient' | 'low' | 'normal'

const LOW_FROM = 5
const NORMAL_FROM = 30

export function sufficiencyOf(n: number): Sufficiency {
  if (n < LOW_FROM) return 'insufficient'
  return n < NORMAL_FROM ? 'low' : 'normal'
}

/** Few answers of employees, or about one of them, would tell who said what: nothing of them is shown. */
export function isWithheld(metric: MeasureId, n: number, isEmployees = false): boolean {
  return (metric === 'enps' || isEmployees) && sufficiencyOf(n) === 'insufficient'
}
