import {
  adjustedWald,
  clampInterval,
  intervalOf,
  scaleInterval,
  tInterval,
  wilson,
} from '../statistics/index.ts'
import type { Interval, NetCounts } from '../statistics/index.ts'
import type { Definition, DefinitionId, Scale } from './definition.ts'
import { countBetween, momentsOf } from './histogram.ts'
import type { Histogram } from './histogram.ts'

/** The share of answers from `from` up, less the share of those up to `upTo`. */
export interface NetFormula {
  kind: 'net'
  from: number
  upTo: number
}

/** The share of answers from `from` up, to `upTo` where it is said. */
export interface ShareFormula {
  kind: 'share'
  from: number
  upTo?: number
}

export type Formula = NetFormula | ShareFormula | { kind: 'mean' }

export const formulaOf: Record<DefinitionId, Formula> = {
  'nps/standard': { kind: 'net', from: 9, upTo: 6 },
  'enps/standard': { kind: 'net', from: 9, upTo: 6 },
  'csat/top2-of-5': { kind: 'share', from: 4 },
  'csat/zendesk-5': { kind: 'share', from: 4 },
  'csat/formbricks': { kind: 'share', from: 4 },
  'csat/smileys-3': { kind: 'share', from: 5 },
  'csat/mean': { kind: 'mean' },
  'ces/2.0': { kind: 'share', from: 5 },
  'ces/delighted': { kind: 'share', from: 6 },
  'ces/net': { kind: 'net', from: 6, upTo: 3 },
  'ces/mean': { kind: 'mean' },
  'stars/mean': { kind: 'mean' },
  'stars/top2': { kind: 'share', from: 4 },
  'sentiment/mean': { kind: 'mean' },
  'sentiment/negative': { kind: 'share', from: 0, upTo: 0 },
  'sentiment/net': { kind: 'net', from: 2, upTo: 0 },
  'response-rate/delivered': { kind: 'share', from: 1 },
  'response-rate/aapor-rr1': { kind: 'share', from: 1 },
  'response-rate/aapor-rr2': { kind: 'share', from: 1 },
}

export function netCounts(h: Histogram, scale: Scale, { from, upTo }: NetFormula): NetCounts {
  return {
    positive: countBetween(h, from, scale.max),
    negative: countBetween(h, scale.min, upTo),
    n: countBetween(h, scale.min, scale.max),
  }
}

export function shareCounts(
  h: Histogram,
  scale: Scale,
  { from, upTo = scale.max }: ShareFormula,
): { chosen: number; n: number } {
  return { chosen: countBetween(h, from, upTo), n: countBetween(h, scale.min, scale.max) }
}

/** The value and its 95 % interval in the definition's unit; needs at least one answer. */
export function evaluate(
  { id, scale, bins }: Definition,
  h: Histogram,
): { value: number; interval: Interval } {
  const formula = formulaOf[id]
  if (formula.kind === 'net') {
    const counts = netCounts(h, bins, formula)
    const value = (100 * (counts.positive - counts.negative)) / counts.n
    return { value, interval: scaleInterval(adjustedWald(counts), 100) }
  }
  if (formula.kind === 'share') {
    const { chosen, n } = shareCounts(h, bins, formula)
    return { value: (100 * chosen) / n, interval: scaleInterval(wilson(chosen, n), 100) }
  }
  const { n, mean, variance } = momentsOf(h, bins)
  const interval = tInterval(mean, Math.sqrt(variance), n) ?? intervalOf(scale.min, scale.max)
  return { value: mean, interval: clampInterval(interval, scale.min, scale.max) }
}
