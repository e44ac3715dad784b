import { wilson } from '@vigia/domain/statistics'

import { percent, withInterval, type Table } from '../../report/section.ts'
import { measured, type Prediction, type Sampling } from '../../score/measures.ts'
import type { Warned } from './judge.ts'

/** `low` and `high` are shares, as is the value. */
export const shareWithin = (hits: number, n: number): string => {
  const { low, high } = wilson(hits, n)
  return `${percent(n === 0 ? null : hits / n)} [${percent(low)}–${percent(high)}]`
}

/** The share of `rows` that is 1. */
export const shareOf = (rows: readonly { y: number }[]): number | null =>
  rows.length === 0 ? null : rows.reduce((sum, { y }) => sum + y, 0) / rows.length

/** Median and quartiles, in the values' own unit. */
export function quartilesOf(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (q: number) => sorted[Math.floor(q * sorted.length)]?.toFixed(0) ?? '–'
  return `${at(0.5)} [${at(0.25)}–${at(0.75)}]`
}

/** Who was warned of, how long before, and how many warnings were right. */
export function leadTable(warned: readonly Warned[], hits: readonly Prediction[], sampling: Sampling): Table {
  const leads = warned.flatMap(({ lead }) => lead ?? [])
  return {
    title: 'Alerts before customers leave, nobody acting on them',
    head: ['', 'figure'],
    rows: [
      ['left in the days watched', String(warned.length)],
      ['of them with a case before', shareWithin(leads.length, warned.length)],
      ['median lead, days [quartiles]', quartilesOf(leads)],
      ['cases opened', String(hits.length)],
      ['of them gone within 90 days', withInterval(measured(hits, shareOf, sampling))],
    ],
  }
}
