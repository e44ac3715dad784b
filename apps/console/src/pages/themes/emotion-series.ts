import type { SeriesPoint } from '@vigia/contracts/metrics'
import type { Themes } from '@vigia/contracts/themes'
import { sufficiencyOf } from '@vigia/domain/metrics'

type Series = NonNullable<Themes['items'][number]['series']>

/** Shares over time as the charts of metrics take them; how sure each is depends on all that was written then. */
export const pointsOf = (spans: NonNullable<Themes['spans']>, series: Series): SeriesPoint[] =>
  spans.flatMap(({ from, to, comments }, i) => {
    const told = series[i]
    if (!told) return []
    const sufficiency = sufficiencyOf(comments)
    return [
      {
        from,
        to,
        value: told.share,
        n: comments,
        interval: told.interval,
        sufficient: sufficiency !== 'insufficient',
        sufficiency,
      },
    ]
  })
