import { scaleInterval, wilson } from '../statistics/index.ts'
import type { Interval } from '../statistics/index.ts'

/** Comments of a day about one label; of all of the day where `label` is empty. */
export interface MentionDay {
  label: string
  day: string
  n: number
}

export interface MentionSeries {
  /** All comments of each span. */
  comments: number[]
  /** Of each label, over the spans: the share in percent with its Wilson interval; null where nobody wrote. */
  of: Map<string, { n: number; share: number | null; interval: Interval | null }[]>
}

/** How often labels were met over time. `indexOf` tells the span of a day, of `length` spans. */
export function mentionSeries(
  days: readonly MentionDay[],
  length: number,
  indexOf: (day: string) => number | undefined,
): MentionSeries {
  const counted = (rows: readonly MentionDay[]) => {
    const spans = Array.from({ length }, () => 0)
    for (const { day, n } of rows) {
      const place = indexOf(day)
      if (place !== undefined) spans[place] = (spans[place] ?? 0) + n
    }
    return spans
  }
  const byLabel = Map.groupBy(days, ({ label }) => label)
  const comments = counted(byLabel.get('') ?? [])
  byLabel.delete('')
  const of = new Map(
    [...byLabel].map(([label, rows]) => [
      label,
      counted(rows).map((n, i) => {
        // A comment that arrives between two reads is in one of them alone.
        const all = Math.max(n, comments[i] ?? 0)
        if (all === 0) return { n, share: null, interval: null }
        return { n, share: (100 * n) / all, interval: scaleInterval(wilson(n, all), 100) }
      }),
    ]),
  )
  return { comments, of }
}
