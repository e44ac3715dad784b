import { AppError } from '../errors/index.ts'
import { mergeHistograms, summarize } from '../metrics/index.ts'
import type { Histogram, Summary } from '../metrics/index.ts'
import type { Period } from '../periods/index.ts'
import type { Buckets } from './buckets.ts'
import { compareGroups } from './comparison.ts'
import type { GroupComparison } from './comparison.ts'
import { mostPoints, nameOf } from './plan.ts'
import type { Cell } from './plan.ts'
import { hideTable } from './privacy.ts'
import type { MetricRequest } from './request.ts'

export type SeriesPoint = Period & Omit<Summary, 'mean'>

export interface MetricGroup extends Summary {
  key: Record<string, string>
  series?: SeriesPoint[]
  comparison?: GroupComparison
}

/** A metric over time, by group, or both. */
export interface Breakdown {
  series?: SeriesPoint[]
  groups?: MetricGroup[]
}

type Asked = Pick<MetricRequest, 'definition' | 'groupBy' | 'isPrivate'>

function figureOf({ definition, isPrivate }: Asked, h: Histogram, hidden: boolean | undefined): Summary {
  const summary = summarize(definition, h, isPrivate)
  if (!hidden) return summary
  return {
    ...summary,
    value: null,
    interval: null,
    mean: null,
    sufficient: false,
    sufficiency: 'insufficient',
  }
}

function seriesOf(
  asked: Asked,
  periods: readonly Period[],
  row: readonly Histogram[],
  hidden: readonly boolean[] | undefined,
): SeriesPoint[] {
  return periods.map((period, i) => {
    const { mean: _, ...figure } = figureOf(asked, row[i] ?? mergeHistograms(), hidden?.[i])
    return { ...period, ...figure }
  })
}

function checkSize(points: number): void {
  if (points <= mostPoints) return
  const message = 'Use a shorter period, a longer interval or a filter'
  throw new AppError('invalid', `This would be more than ${mostPoints} points. ${message}`, {
    issues: [{ path: 'interval', message }],
  })
}

interface Row {
  keys: readonly string[]
  total: Histogram
  cells: Histogram[]
}

/** The cells as groups over buckets, the largest group first; one bucket without an interval, one group without keys. */
function tableOf({ definition }: Asked, cells: readonly Cell[], buckets: Buckets | null): Row[] {
  const width = buckets?.periods.length ?? 1
  const groups = Map.groupBy(cells, ({ keys }) => nameOf(keys))
  const sizeOf = ({ total }: Row) => summarize(definition, total).n
  return [...groups.values()]
    .map((own) => {
      const inBuckets = Map.groupBy(own, ({ bucket }) => (buckets && bucket ? buckets.indexOf(bucket) : 0))
      const row = Array.from({ length: width }, (_, i) => {
        return mergeHistograms(...(inBuckets.get(i) ?? []).map(({ histogram }) => histogram))
      })
      return { keys: own[0]?.keys ?? [], total: mergeHistograms(...row), cells: row }
    })
    .toSorted((a, b) => sizeOf(b) - sizeOf(a) || (nameOf(a.keys) < nameOf(b.keys) ? -1 : 1))
}

/** What was read of a period: its cells, and where one signal counts in several groups, the whole by itself. */
export interface Reading {
  cells: readonly Cell[]
  whole: readonly Cell[]
}

const emptyReading: Reading = { cells: [], whole: [] }

const totalsOf = (whole: readonly Cell[], buckets: Buckets | null): Histogram[] => {
  const inBuckets = Map.groupBy(whole, ({ bucket }) => (buckets && bucket ? buckets.indexOf(bucket) : 0))
  return Array.from({ length: buckets?.periods.length ?? 1 }, (_, i) =>
    mergeHistograms(...(inBuckets.get(i) ?? []).map(({ histogram }) => histogram)),
  )
}

/** The series and groups that a request asks for; where few answers would tell who gave them, nothing of those. */
export function breakdownOf(
  asked: Asked,
  { cells, whole }: Reading,
  buckets: Buckets | null,
  before: Reading | null = null,
): Breakdown {
  const { definition, groupBy, isPrivate } = asked
  const periods = buckets?.periods ?? []
  const width = buckets ? periods.length : 1
  checkSize(Math.max(cells.length, new Set(cells.map(({ keys }) => nameOf(keys))).size * width))
  const table = tableOf(asked, cells, buckets)
  const sizes = table.map((row) => row.cells.map((h) => summarize(definition, h).n))
  const hidden = hideTable(isPrivate, sizes, width)
  const groups = table.map(({ keys, total, cells: row }, i) => ({
    key: Object.fromEntries(groupBy.map((dimension, place) => [dimension, keys[place] ?? ''])),
    ...figureOf(asked, total, hidden.groups[i]),
    ...(buckets ? { series: seriesOf(asked, periods, row, hidden.cells[i]) } : {}),
  }))
  const earlier = before && tableOf(asked, (before ?? emptyReading).cells, null)
  const compared = earlier && compareGroups(asked, table, earlier, hidden.groups)
  return {
    ...(buckets ? { series: seriesOf(asked, periods, totalsOf(whole, buckets), hidden.buckets) } : {}),
    ...(groupBy.length > 0
      ? { groups: groups.map((group, i) => (compared ? { ...group, comparison: compared[i] } : group)) }
      : {}),
  } as Breakdown
}
