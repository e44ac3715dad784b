import { AppError } from '../errors/index.ts'
import { mergeHistograms, summarize } from '../metrics/index.ts'
import type { Definition, Histogram, Summary } from '../metrics/index.ts'
import type { Period } from '../periods/index.ts'
import type { Buckets } from './buckets.ts'
import { mostPoints } from './plan.ts'
import type { RollupCell } from './plan.ts'
import { hideTable } from './privacy.ts'
import type { MetricRequest } from './request.ts'

export type SeriesPoint = Period & Omit<Summary, 'mean'>

export interface MetricGroup extends Summary {
  key: Record<string, string>
  series?: SeriesPoint[]
}

/** A metric over time, by group, or both. */
export interface Breakdown {
  series?: SeriesPoint[]
  groups?: MetricGroup[]
}

function figureOf(definition: Definition, h: Histogram, hidden: boolean | undefined): Summary {
  const summary = summarize(definition, h)
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
  definition: Definition,
  periods: readonly Period[],
  row: readonly Histogram[],
  hidden: readonly boolean[] | undefined,
): SeriesPoint[] {
  return periods.map((period, i) => {
    const { mean: _, ...figure } = figureOf(definition, row[i] ?? mergeHistograms(), hidden?.[i])
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
  key: string
  total: Histogram
  cells: Histogram[]
}

/** The cells as groups over buckets, the largest group first; one bucket without an interval, one group without keys. */
function tableOf(definition: Definition, cells: readonly RollupCell[], buckets: Buckets | null): Row[] {
  const width = buckets?.periods.length ?? 1
  const groups = Map.groupBy(cells, ({ key }) => key ?? '')
  const sizeOf = ({ total }: Row) => summarize(definition, total).n
  return [...groups]
    .map(([key, own]) => {
      const inBuckets = Map.groupBy(own, ({ day }) => (buckets && day ? buckets.indexOf(day) : 0))
      const row = Array.from({ length: width }, (_, i) => {
        return mergeHistograms(...(inBuckets.get(i) ?? []).map(({ histogram }) => histogram))
      })
      return { key, total: mergeHistograms(...row), cells: row }
    })
    .toSorted((a, b) => sizeOf(b) - sizeOf(a) || (a.key < b.key ? -1 : 1))
}

/** The series and groups that a request asks for; of employee metrics nothing that few answers could be told from. */
export function breakdownOf(
  { definition, groupBy }: MetricRequest,
  cells: readonly RollupCell[],
  buckets: Buckets | null,
): Breakdown {
  const periods = buckets?.periods ?? []
  const width = buckets ? periods.length : 1
  checkSize(Math.max(cells.length, new Set(cells.map(({ key }) => key)).size * width))
  const table = tableOf(definition, cells, buckets)
  const sizes = table.map((row) => row.cells.map((h) => summarize(definition, h).n))
  const hidden = hideTable(definition.metric, sizes, width)
  const totals = Array.from({ length: width }, (_, i) =>
    mergeHistograms(...table.flatMap((row) => row.cells[i] ?? [])),
  )
  const groups = table.map(({ key, total, cells: row }, i) => ({
    key: groupBy ? { [groupBy]: key } : {},
    ...figureOf(definition, total, hidden.groups[i]),
    ...(buckets ? { series: seriesOf(definition, periods, row, hidden.cells[i]) } : {}),
  }))
  return {
    ...(buckets ? { series: seriesOf(definition, periods, totals, hidden.buckets) } : {}),
    ...(groupBy ? { groups } : {}),
  }
}
