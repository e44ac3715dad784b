import type { MetricAnswer } from '@vigia/contracts/metrics'

type Group = NonNullable<MetricAnswer['groups']>[number]

export interface RankedGroup {
  name: string
  value: number
  low: number
  high: number
  n: number
  grey: boolean
  /** Where the whole interval lies against the overall value. */
  stands: 'below' | 'above' | 'within'
}

const standing = (low: number, high: number, overall: number | null): RankedGroup['stands'] => {
  if (overall === null) return 'within'
  return high < overall ? 'below' : low > overall ? 'above' : 'within'
}

/** Groups with a value, the weakest first. */
export const rankGroups = (
  groups: readonly Group[],
  dimension: string,
  overall: number | null,
  nameOf: (key: string) => string,
): RankedGroup[] =>
  groups
    .flatMap(({ key, value, interval, n, sufficiency }) => {
      if (value === null || !interval) return []
      const { low, high } = interval
      const grey = sufficiency !== 'normal'
      const stands = grey ? ('within' as const) : standing(low, high, overall)
      return [{ name: nameOf(key[dimension] ?? ''), value, low, high, n, grey, stands }]
    })
    .toSorted((a, b) => a.value - b.value)
