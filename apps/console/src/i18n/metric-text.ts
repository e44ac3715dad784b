import type { MetricAnswer } from '@vigia/contracts/metrics'
import type { MetricId } from '@vigia/contracts/vocabulary'

import type { Format } from './format.ts'
import type { Messages } from './messages/index.ts'

export type Unit = 'score' | 'percent' | 'mean'

const units: Record<MetricId, Unit> = {
  nps: 'score',
  enps: 'score',
  csat: 'percent',
  ces: 'percent',
  stars: 'mean',
}

export const unitOf = (metric: MetricId): Unit => units[metric]

export const scaleOf = (unit: Unit): [number, number] =>
  unit === 'score' ? [-100, 100] : unit === 'percent' ? [0, 100] : [1, 5]

/** A metric's value as people read it: 42, 83 %, 4,2. */
export function metricText(value: number, unit: Unit, format: Format): string {
  if (unit === 'percent') return format.percent(value / 100)
  return format.number(value, unit === 'mean' ? 2 : 0)
}

/** Whole points; tenths where a whole would say nothing. */
export const differenceText = (difference: number, unit: Unit, format: Format): string =>
  format.signed(difference, unit === 'mean' ? 2 : Math.abs(difference) < 1 ? 1 : 0)

export interface Change {
  text: string
  direction: 'up' | 'down' | 'same'
  significant: boolean
}

type Comparison = NonNullable<MetricAnswer['comparison']>

/** "+4, not significant": the change against the period before, and whether to believe it. */
export function changeInWords(
  comparison: Pick<Comparison, 'difference' | 'significant'> | undefined,
  unit: Unit,
  words: Messages['overview']['change'],
  format: Format,
): Change | null {
  if (!comparison) return null
  const { difference, significant } = comparison
  if (difference === null) return { text: words.noBefore, direction: 'same', significant: false }
  const text = differenceText(difference, unit, format)
  if (/^0$/.test(text)) return { text: words.same, direction: 'same', significant: false }
  return {
    text: significant ? words.significant(text) : words.notSignificant(text),
    direction: difference > 0 ? 'up' : 'down',
    significant,
  }
}
