import { compareSummaries, mergeHistograms, summarize } from '../metrics/index.ts'
import type { Histogram, Summary } from '../metrics/index.ts'
import type { Period } from '../periods/index.ts'
import { benjaminiHochberg } from '../statistics/index.ts'
import { nameOf } from './plan.ts'
import { hideAmong } from './privacy.ts'
import type { MetricRequest } from './request.ts'

interface Compared {
  value: number | null
  n: number
  /** Now less then, in the definition's unit; null where it cannot be told. */
  difference: number | null
  interval: Summary['interval']
  pValue: number | null
  significant: boolean
}

/** A comparison with another period; what cannot be compared is null. */
export interface MetricComparison extends Compared {
  period: Period
}

/** One of a family of comparisons: `significant` by the p-value adjusted for how many were made (Benjamini–Hochberg). */
export interface GroupComparison extends Compared {
  adjustedPValue: number | null
}

type Asked = Pick<MetricRequest, 'definition' | 'isPrivate'>

export function comparedOf({ definition, isPrivate }: Asked, now: Histogram, before: Histogram): Compared {
  const { value, n } = summarize(definition, before, isPrivate)
  const compared = compareSummaries(definition, now, before, isPrivate)
  return {
    value,
    n,
    difference: compared?.difference ?? null,
    interval: compared?.interval ?? null,
    pValue: compared?.pValue ?? null,
    significant: compared?.significant ?? false,
  }
}

interface Row {
  keys: readonly string[]
  total: Histogram
}

const untold = { value: null, difference: null, interval: null, pValue: null, significant: false }

/** Each group now against itself then; `hidden` now or then tells nothing. */
export function compareGroups(
  asked: Asked,
  now: readonly Row[],
  before: readonly Row[],
  hidden: readonly boolean[],
): GroupComparison[] {
  const sizes = before.map(({ total }) => summarize(asked.definition, total).n)
  const hiddenBefore = hideAmong(asked.isPrivate, sizes)
  const places = new Map(before.map(({ keys }, i) => [nameOf(keys), i]))
  const compared = now.map(({ keys, total }, i) => {
    const place = places.get(nameOf(keys))
    const then = place === undefined ? mergeHistograms() : (before[place]?.total ?? mergeHistograms())
    const told = comparedOf(asked, total, then)
    const secret = hidden[i] === true || (place !== undefined && hiddenBefore[place] === true)
    return secret ? { ...told, ...untold } : told
  })
  const adjusted = benjaminiHochberg(compared.flatMap(({ pValue }) => pValue ?? []))
  return compared.map((each) => {
    const p = each.pValue === null ? null : (adjusted.shift() ?? null)
    return { ...each, adjustedPValue: p, significant: each.significant && p !== null && p < 0.05 }
  })
}
